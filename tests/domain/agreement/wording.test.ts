// The words of agreement: complete, correct numbers in both languages, and nothing that should not be said.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAUTIONS,
  INTERVAL_METHODS,
  type Measured,
  MEASURES,
  REPORT_REASONS,
} from '../../../shared/domain/agreement/report/measured.ts';
import { BAND_SOURCES } from '../../../shared/domain/agreement/report/bands.ts';
import { isRatingMeasure } from '../../../shared/domain/agreement/report/rating-measures.ts';
import { SCALE_LEVELS, WHYS } from '../../../shared/domain/agreement/report/scale-report.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import {
  cautionSentence,
  intervalMethodName,
  measureExplanation,
  measureName,
  methodsSentence,
  plainSentence,
  reasonSentence,
  whySentence,
} from '../../../shared/domain/agreement/wording/index.ts';
import {
  count,
  decimal,
  levelPercent,
  percent,
  pValue,
} from '../../../shared/domain/agreement/wording/numbers.ts';
import { type Language, LANGUAGES } from '../../../shared/domain/words.ts';
import { anyTable } from './arbitraries.ts';

const ICC: Measured = {
  measure: 'icc-a-1',
  estimate: 0.812,
  interval: { low: 0.65, high: 0.9, level: 0.95, method: 'satterthwaite' },
  p: 0.00001,
  nUnits: 24,
  nRaters: 3,
  nPairs: 3,
  leftOut: { unrated: 0, ratedOnce: 1, incomplete: 2 },
  cautions: ['few-units'],
};

describe('a plain sentence', () => {
  it('of an ICC', () => {
    expect(plainSentence(ICC, 'nl')).toBe(
      'ICC(A,1) is 0,81 (95%-interval 0,65 tot 0,90; 24 opnames, 3 beoordelaars; 3 opnames tellen niet mee): naar schatting 81% van de verschillen tussen scores komt doordat de opnames verschillen, de rest door wie er scoorde en door meetfout.',
    );
    expect(plainSentence(ICC, 'en')).toBe(
      'ICC(A,1) is 0.81 (95% interval 0.65 to 0.90; 24 recordings, 3 raters; 3 recordings are not counted): an estimated 81% of the differences between scores comes from differences between recordings, the rest from who scored and from measurement error.',
    );
  });

  it('names a band by choice only, with its guideline', () => {
    expect(plainSentence(ICC, 'nl')).not.toContain('Koo');
    expect(plainSentence(ICC, 'nl', { bands: 'koo-li' })).toMatch(
      / Volgens Koo & Li \(2016\), op het interval: matig tot goed\.$/,
    );
    expect(plainSentence(ICC, 'en', { bands: 'cicchetti' })).toMatch(
      / According to Cicchetti \(1994\): excellent\.$/,
    );
    expect(plainSentence(ICC, 'en', { bands: 'krippendorff' })).toBe(plainSentence(ICC, 'en'));
  });

  it('speaks of rows where the table is somebody’s own', () => {
    expect(plainSentence(ICC, 'nl', { rows: 'row' })).toContain(
      '24 rijen, 3 beoordelaars; 3 rijen tellen niet mee',
    );
  });

  it.each(LANGUAGES)('no caution and no why speaks of recordings there (%s)', (language) => {
    const own = [
      ...CAUTIONS.map((id) => cautionSentence(id, language, 'row')),
      ...WHYS.map((id) => whySentence(id, language, 'row')),
    ].join(' ');
    expect(own).not.toMatch(/opname|recording/i);
    expect(own).toMatch(language === 'nl' ? /elke rij .* één rij / : /every row .* one row/);
  });

  it('says of alpha what was reached beyond chance: it weighs squares, not differences', () => {
    const alpha = (measure: Measured['measure'], estimate: number) =>
      plainSentence({ ...ICC, measure, estimate }, 'nl');
    expect(alpha('alpha-ordinal', 0.81)).toContain(
      'van de overeenstemming die boven toeval mogelijk is, is 81% bereikt, waarbij een groot verschil veel zwaarder telt dan een klein',
    );
    expect(alpha('alpha-nominal', 0.81)).toMatch(/is 81% bereikt\.$/);
    expect(alpha('alpha-ordinal', -0.1)).toContain('verschillen niet minder dan toeval zou geven');
  });

  it('writes no limit of a coefficient above 1, and keeps those of points', () => {
    const interval = { low: 0.9, high: 1.02, level: 0.95, method: 'delta-z' } as const;
    const kappa = { ...ICC, measure: 'weighted-kappa-quadratic', interval } as const;
    expect(plainSentence(kappa, 'nl')).toContain('95%-interval 0,90 tot 1,00');
    expect(methodsSentence(kappa, 'en')).toContain('0.90 to 1.00');
    expect(plainSentence({ ...kappa, measure: 'sem-agreement' }, 'nl')).toContain('0,90 tot 1,02');
  });

  it('counts one in the singular', () => {
    const one = { ...ICC, nUnits: 1, nRaters: 1, leftOut: { unrated: 1, ratedOnce: 0, incomplete: 0 } };
    expect(plainSentence(one, 'nl')).toContain('1 opname, 1 beoordelaar; 1 opname telt niet mee');
    expect(plainSentence(one, 'en')).toContain('1 recording, 1 rater; 1 recording is not counted');
  });

  it('says when the interval reaches chance', () => {
    const weak = { ...ICC, interval: { low: -0.1, high: 0.9, level: 0.9, method: 'f-exact' } } as const;
    expect(plainSentence(weak, 'nl')).toContain('90%-interval −0,10 tot 0,90');
    expect(plainSentence(weak, 'nl')).toContain('dit kan ook toeval zijn');
    expect(plainSentence(ICC, 'nl')).not.toContain('toeval zijn');
  });

  it('says why there is no value, or no interval', () => {
    const { interval: _, ...without } = ICC;
    expect(plainSentence({ ...without, estimate: null, reason: 'no-variance' }, 'nl')).toBe(
      'ICC(A,1) is niet te berekenen (24 opnames, 3 beoordelaars): alle scores zijn gelijk; zonder verschillen is dit niet te berekenen.',
    );
    expect(plainSentence({ ...without, estimate: 1, reason: 'perfect-agreement' }, 'en')).toMatch(
      /\(without an interval; .*\. An interval cannot be given: the scores agree exactly;/,
    );
  });

  it('a percentage counts the units that agree', () => {
    const share: Measured = { ...ICC, measure: 'percent-exact', estimate: 15 / 24, nRaters: 2 };
    expect(plainSentence(share, 'nl')).toContain('is 63% (95%-interval 65% tot 90%;');
    expect(plainSentence(share, 'nl')).toContain(
      'bij 15 van de 24 opnames gaven beide beoordelaars precies dezelfde score',
    );
    expect(plainSentence({ ...share, nRaters: 3 }, 'en')).toContain(
      'on 15 of the 24 recordings all 3 raters gave',
    );
  });

  it('a difference has a direction, and is none where it is 0', () => {
    const difference = (estimate: number): string =>
      plainSentence({ ...ICC, measure: 'mean-signed-difference', estimate, nRaters: 2 }, 'nl');
    expect(difference(0.4)).toContain('0,40 punt');
    expect(difference(0.4)).toContain('scoort gemiddeld hoger dan de tweede');
    expect(difference(-0.4)).toContain('scoort gemiddeld lager dan de tweede');
    expect(difference(0)).toContain('even hoog');
  });

  it('a kappa of more raters is said to be a mean of pairs', () => {
    const kappa: Measured = { ...ICC, measure: 'weighted-kappa-quadratic' };
    expect(plainSentence(kappa, 'nl')).toContain('; gemiddelde van 3 paren;');
    expect(plainSentence({ ...kappa, nPairs: 2 }, 'en')).toContain('; mean of 2 of the 3 pairs;');
    expect(plainSentence({ ...kappa, nRaters: 2, nPairs: 1 }, 'en')).not.toContain('pairs');
  });

  it('a timeline counts its own units', () => {
    expect(plainSentence({ ...ICC, measure: 'time-unit-kappa', nUnits: 1_200 }, 'nl')).toContain(
      '1.200 tijdseenheden',
    );
  });
});

describe('a methods sentence', () => {
  it('has model, form, citation, interval method, p, what was left out and the program', () => {
    expect(methodsSentence(ICC, 'nl', { version: '0.1.0' })).toBe(
      'De intraklassecorrelatie ICC(A,1) (tweewegmodel met toevallige effecten, absolute overeenstemming, één beoordelaar; McGraw & Wong, 1996) was over 24 opnames en 3 beoordelaars 0,81 (95%-betrouwbaarheidsinterval 0,65 tot 0,90, uit de F-verdeling met vrijheidsgraden volgens Satterthwaite; p < 0,001). Niet meegeteld: 1 opname met één score; 2 opnames die niet elke beoordelaar scoorde. Berekend met Terugblik 0.1.0.',
    );
    expect(methodsSentence(ICC, 'en')).toMatch(
      / Left out: 1 recording with one score; 2 recordings not scored by every rater\. Computed with Terugblik\.$/,
    );
  });

  it('tells how often and with what seed was redrawn, and whether families stayed together', () => {
    const alpha: Measured = {
      ...ICC,
      measure: 'alpha-ordinal',
      cautions: ['repeated-units'],
      interval: { low: 0.6, high: 0.9, level: 0.95, method: 'unit-bootstrap' },
      bootstrap: { resamples: 10_000, seed: 42, undefinedResamples: 12 },
    };
    expect(methodsSentence(alpha, 'nl')).toContain(
      'De bootstrap trok 10.000 steekproeven met teruglegging uit de 24 opnames (startgetal 42); 12 steekproeven hadden geen waarde.',
    );
    expect(methodsSentence(alpha, 'nl')).toContain(cautionSentence('repeated-units', 'nl'));
    const clustered = {
      ...alpha,
      bootstrap: { resamples: 2_000, seed: 1, undefinedResamples: 0, clusters: 14 },
    };
    expect(methodsSentence(clustered, 'en')).toContain(
      'recordings of one family were kept together (14 families)',
    );
    expect(methodsSentence(clustered, 'en')).not.toContain(cautionSentence('repeated-units', 'en'));
  });

  it('says that time units depend on one another', () => {
    const kappa: Measured = { ...ICC, measure: 'time-unit-kappa', cautions: ['dependent-units'] };
    expect(methodsSentence(kappa, 'nl')).toContain(cautionSentence('dependent-units', 'nl'));
  });
});

describe('numbers', () => {
  it.each<[string, string, string]>([
    ['a minus', decimal(-0.5, 'nl'), '−0,50'],
    ['no minus before 0', decimal(-0.001, 'en'), '0.00'],
    ['not all', percent(0.996, 'nl'), '99,6%'],
    ['nearly all', percent(0.9996, 'en'), '99.96%'],
    ['not none', percent(0.002, 'nl'), '0,2%'],
    ['all', percent(1, 'nl'), '100%'],
    ['none', percent(0, 'en'), '0%'],
    ['a level between percents', levelPercent(0.975, 'nl'), '97,5%'],
    ['a usual level', levelPercent(0.95, 'en'), '95%'],
    ['thousands in Dutch', count(12_345_678, 'nl'), '12.345.678'],
    ['thousands in English', count(1_000, 'en'), '1,000'],
    ['hundreds', count(999, 'nl'), '999'],
    ['a p', pValue(0.0123, 'nl'), 'p = 0,012'],
    ['a small p', pValue(0.0004, 'en'), 'p < 0.001'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

/** Words that never stand in a sentence about somebody's scores. */
const NEVER: Readonly<Record<Language, RegExp>> = {
  nl: /bewijs|\braters?\b|diagnose|\bfout(en)?\b/i,
  en: /\bprove[sn]?\b|\bproof\b|diagnos/i,
};
const BROKEN = /NaN|undefined|null|Infinity|\[object|\{|\}|  |\.\.|;;|\(\)|,,| ,| \./;

function expectSentence(text: string, language: Language): void {
  expect(text).toMatch(/^\p{Lu}.*[.]$/u);
  expect(text).not.toMatch(BROKEN);
  expect(text).not.toMatch(NEVER[language]);
  // a decimal of the other language: 0.81 in Dutch, 0,81 in English (versions and thousands aside)
  expect(text).not.toMatch(language === 'nl' ? /\d\.\d{1,2}(?!\d)/ : /\d,\d{1,2}(?!\d)/);
}

describe.each(LANGUAGES)('every word in %s', (language) => {
  it.each<[string, readonly string[]]>([
    ['cautions', CAUTIONS.map((id) => cautionSentence(id, language))],
    ['cautions of rows', CAUTIONS.map((id) => cautionSentence(id, language, 'row'))],
    ['reasons', REPORT_REASONS.map((id) => reasonSentence(id, language))],
    ['whys', WHYS.map((id) => whySentence(id, language))],
    ['explanations', MEASURES.map((id) => measureExplanation(id, language))],
  ])('%s are whole sentences, each its own', (_, sentences) => {
    for (const sentence of sentences) expectSentence(sentence, language);
    const own = new Set(sentences);
    expect(own.size).toBeGreaterThanOrEqual(sentences.length - 1);
  });

  it('names are short and each its own', () => {
    const names = MEASURES.map((id) => measureName(id, language));
    expect(new Set(names).size).toBe(MEASURES.length);
    for (const name of names) expect(name.length).toBeLessThan(45);
    expect(new Set(INTERVAL_METHODS.map((method) => intervalMethodName(method, language))).size).toBe(
      INTERVAL_METHODS.length,
    );
  });

  const anyNumber = fc.double({ min: -1, max: 1, noNaN: true });
  const limit = fc.option(anyNumber, { freq: 4 });
  const anyFigure: fc.Arbitrary<Measured> = fc
    .record({
      measure: fc.constantFrom(...MEASURES),
      estimate: fc.option(anyNumber, { freq: 5 }),
      interval: fc.record({
        low: limit,
        high: limit,
        level: fc.constantFrom(0.9, 0.95),
        method: fc.constantFrom(...INTERVAL_METHODS),
      }),
      hasInterval: fc.boolean(),
      p: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      nUnits: fc.nat(2_000),
      nRaters: fc.nat(9),
      nPairs: fc.nat(36),
      leftOut: fc.record({ unrated: fc.nat(3), ratedOnce: fc.nat(3), incomplete: fc.nat(3_000) }),
      cautions: fc.subarray([...CAUTIONS]),
      reason: fc.option(fc.constantFrom(...REPORT_REASONS)),
      bootstrap: fc.option(
        fc.record({
          resamples: fc.integer({ min: 1, max: 10_000 }),
          seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
          undefinedResamples: fc.nat(50),
          clusters: fc.nat(40),
        }),
      ),
    })
    .map(({ interval, hasInterval, reason, bootstrap, ...rest }) => ({
      ...rest,
      ...(hasInterval ? { interval } : {}),
      ...(reason === null ? {} : { reason }),
      ...(bootstrap === null ? {} : { bootstrap }),
    }));

  it('every figure, possible or not, is put in whole sentences', () => {
    fc.assert(
      fc.property(anyFigure, fc.constantFrom(...BAND_SOURCES), (figure, bands) => {
        expectSentence(plainSentence(figure, language, { bands }), language);
        expectSentence(methodsSentence(figure, language), language);
      }),
      { numRuns: 1_500 },
    );
  });

  it('every measure of any table is put in whole sentences', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...SCALE_LEVELS), (table, level) => {
        const report = scaleReport(
          table,
          { level, points: [1, 2, 3, 4, 5] },
          { resamples: 20, seed: 1, alsoMeasures: MEASURES.filter(isRatingMeasure) },
        );
        const figures = [
          ...report.measures.map(({ figure }) => figure),
          ...report.pairs.flatMap(({ measures }) => measures),
        ];
        for (const figure of figures) {
          expectSentence(plainSentence(figure, language), language);
          expectSentence(methodsSentence(figure, language), language);
          if (figure.estimate === null) expect(figure.reason).toBeDefined();
          else expect(Number.isFinite(figure.estimate)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
