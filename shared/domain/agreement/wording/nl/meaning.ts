// Agreement in Dutch: the clause that says what a value means.

import { isOfMeanScores } from '../../report/traits.ts';
import { type Known, meaningByFamily } from '../meaning-by-family.ts';
import type { UnitNoun } from '../wording.ts';
import { percent } from '../numbers.ts';
import { UNITS } from './units.ts';

const share = (value: number): string => percent(value, 'nl');

export const meaning = meaningByFamily({
  share: shareMeaning,
  points: pointsMeaning,
  kappa: kappaMeaning,
  icc: iccMeaning,
  alpha: alphaMeaning,
  correlation: correlationMeaning,
  index: indexMeaning,
});

function shareMeaning({ measure, estimate, nUnits, nRaters }: Known, noun: UnitNoun): string {
  if (measure === 'segment-overlap')
    return `${share(estimate)} van de gemarkeerde tijd kreeg van beide beoordelaars dezelfde code`;
  const of = `bij ${Math.round(estimate * nUnits)} van de ${nUnits} ${UNITS[noun][1]}`;
  const who = nRaters === 2 ? 'beide beoordelaars' : `alle ${nRaters} beoordelaars`;
  return measure === 'percent-exact'
    ? `${of} gaven ${who} precies dezelfde score`
    : `${of} lagen de scores van ${who} hoogstens één punt uit elkaar`;
}

function pointsMeaning({ measure, estimate }: Known): string {
  if (measure === 'mean-absolute-difference')
    return 'zo ver liggen twee beoordelaars gemiddeld uit elkaar, hoger of lager';
  if (measure === 'sem-agreement')
    return 'bij ongeveer twee van de drie scores ligt de score van één beoordelaar hoogstens zo ver van het gemiddelde van heel veel beoordelaars';
  if (measure === 'smallest-detectable-change')
    return 'pas als twee scores van dezelfde persoon meer verschillen dan dit, is het verschil waarschijnlijk meer dan meetfout';
  if (estimate === 0) return 'gemiddeld scoren beide beoordelaars even hoog';
  return `de eerste beoordelaar scoort gemiddeld ${estimate > 0 ? 'hoger' : 'lager'} dan de tweede`;
}

function kappaMeaning({ measure, estimate }: Known): string {
  if (estimate <= 0) return 'de beoordelaars zijn het niet vaker eens dan toeval zou geven';
  const graded = measure.startsWith('weighted') || measure === 'gwet-ac2';
  const how = graded ? ', waarbij een klein verschil minder zwaar telt dan een groot' : '';
  return `van de overeenstemming die boven toeval mogelijk is, is ${share(estimate)} bereikt${how}`;
}

function iccMeaning({ measure, estimate }: Known, noun: UnitNoun): string {
  const units = UNITS[noun][1];
  if (estimate <= 0)
    return `scores van dezelfde ${UNITS[noun][0]} verschillen onderling niet minder dan die van verschillende ${units}`;
  const part = `naar schatting ${share(estimate)} van de verschillen`;
  const what = isOfMeanScores(measure) ? `${part} tussen de gemiddelde scores` : `${part} tussen scores`;
  const rest =
    measure === 'icc-c-1' || measure === 'icc-c-k'
      ? 'de rest door meetfout; vaste verschillen tussen beoordelaars tellen niet mee'
      : 'de rest door wie er scoorde en door meetfout';
  return `${what} komt doordat de ${units} verschillen, ${rest}`;
}

/** Alpha weighs squared differences, but for categories without order. */
function alphaMeaning({ measure, estimate }: Known): string {
  if (estimate <= 0) return 'de beoordelaars verschillen niet minder dan toeval zou geven';
  const how =
    measure === 'alpha-nominal' ? '' : ', waarbij een groot verschil veel zwaarder telt dan een klein';
  return `van de overeenstemming die boven toeval mogelijk is, is ${share(estimate)} bereikt${how}`;
}

function correlationMeaning({ measure, estimate }: Known, noun: UnitNoun): string {
  if (measure === 'kendall-w')
    return `hoe dichter bij 1, hoe meer de beoordelaars de ${UNITS[noun][1]} in dezelfde volgorde zetten`;
  if (estimate === 0) return 'de scores van beide beoordelaars hangen niet samen';
  if (estimate < 0) return 'hogere scores van de ene beoordelaar gaan samen met lagere van de andere';
  return measure === 'lin-ccc'
    ? 'hoe dichter bij 1, hoe dichter de scores bij precies gelijk liggen'
    : 'hogere scores van de ene beoordelaar gaan samen met hogere van de andere; of ze even hoog zijn, zegt dit niet';
}

function indexMeaning({ measure, estimate }: Known): string {
  if (measure === 'kappa-max')
    return 'hoger kan kappa niet worden, gegeven hoe vaak elke beoordelaar elke categorie koos';
  if (measure === 'prevalence-index') {
    if (estimate === 0) return 'beide categorieën komen even vaak voor';
    return `de ${estimate > 0 ? 'hogere' : 'lagere'} van de twee categorieën komt vaker voor`;
  }
  if (estimate === 0) return 'beide beoordelaars kiezen de hogere categorie even vaak';
  return `de eerste beoordelaar kiest de hogere categorie ${estimate > 0 ? 'vaker' : 'minder vaak'} dan de tweede`;
}
