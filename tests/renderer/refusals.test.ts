// Every refusal must be told in both languages, with its facts filled in.

import { describe, expect, it } from 'vitest';
import { asId } from '../../shared/domain/ids.ts';
import type { Refusal, RefusalCode } from '../../shared/domain/refusals.ts';
import { LANGUAGES } from '../../shared/domain/words.ts';
import { refusalWords } from '../../renderer/messages/refusal-words.ts';

type Facts<C extends RefusalCode> = Omit<Extract<Refusal, { code: C }>, 'code'>;

/** One of each; the compiler asks for the facts that a refusal carries. */
const EXAMPLES: { readonly [C in RefusalCode]: Facts<C> } = {
  'vault.none': {},
  'vault.locked': {},
  'vault.wrong-key': { wait: 2 },
  'vault.wait': { wait: 30 },
  'vault.wrong-recovery-key': {},
  'vault.exists': {},
  'vault.folder-not-empty': {},
  'vault.folder-missing': {},
  'vault.folder-read-only': {},
  'vault.folder-cloud-synced': { service: 'OneDrive' },
  'vault.in-use': {},
  'vault.newer-version': {},
  'vault.damaged': { part: 'manifest' },
  'vault.not-demo': {},
  'vault.other-device': {},
  'device.unavailable': {},
  'recovery.mistyped': {},
  'recovery.outdated': {},
  'rekey.people-missing': { people: ['Bo', 'Cas'] },
  'profile.yourself': {},
  'profile.last-coordinator': {},
  'passphrase.too-short': { minimum: 14 },
  'passphrase.too-common': {},
  'profile.name-empty': {},
  'profile.name-taken': {},
  'disk.full': {},
  'disk.failed': {},
  'backup.inside-vault': {},
  'backup.cloud-synced': { service: 'OneDrive' },
  'backup.same-disk': {},
  'backup.folder-missing': {},
  'backup.read-only': {},
  'backup.no-room': { needed: 1200, free: 300 },
  'backup.full': {},
  'backup.gone': {},
  'backup.not-verified': {},
  'backup.none': {},
  'backup.damaged': {},
  'backup.stopped': {},
  'source.missing': {},
  'source.not-a-file': {},
  'source.unreadable': {},
  'source.empty': {},
  'source.interrupted': {},
  'media.not-a-film': {},
  'media.disguised': {},
  'media.no-picture': {},
  'media.no-duration': {},
  'media.damaged': {},
  'media.tool-missing': {},
  'media.conversion-failed': {},
  'recording.already-here': { recordingCode: 'V-0007' },
  'import.not-verified': {},
  'recording.has-scores': {},
  'recording.destroyed': { recordingCode: 'V-0007' },
  'recording.restricted': { recordingCode: 'V-0007' },
  'recording.destroyed-before': { recordingCode: 'V-0007' },
  'retention.sharing-undecided': { recordingCode: 'V-0007' },
  'retention.held': {},
  'retention.not-due': {},
  'retention.file-stays': {},
  'retention.reason-missing': {},
  'case.closed': {},
  'erasure.assessed': {},
  'erasure.not-granted': {},
  'erasure.executed': {},
  'film.only-key': { recordings: ['V-0001'] },
  'film.no-key': { people: ['Anna', 'Bram'] },
  'case.code-taken': {},
  'fragment.outside-recording': {},
  'fragment.empty': {},
  'fragment.moment-has-no-length': {},
  'fragment.code-not-in-book': {},
  'fragment.ends-before-begin': {},
  'link.not-possible': {},
  'link.already-there': {},
  'sync.points-too-close': {},
  'sync.not-the-same': {},
  'live.restricted': {},
  'live.not-yours': {},
  'live.ended': {},
  'live.full': {},
  'live.attached': {},
  'live.not-attached': {},
  'live.other-family': {},
  'live.nothing-on-film': {},
  'tie.not-possible': {},
  'codebook.not-published': {},
  'codebook.not-a-draft': {},
  'codebook.of-the-program': {},
  'codebook.draft-exists': {},
  'codebook.in-use': {},
  'codebook.not-ready': { count: 3 },
  'codebook.file-unreadable': { problems: [{ kind: 'not-json' }] },
  'codebook.file-clashes': {},
  'fragment.not-yours': {},
  'fragment.cited': {},
  'episode.no-room': {},
  'episode.blind': {},
  'fragment.some-not-yours': { count: 2 },
  'fragment.some-cited': { count: 1 },
  'fragment.merge-in-draft': { count: 1 },
  'fragment.merge-needs-two': {},
  'fragment.merge-moments': {},
  'fragment.merge-too-much': {},
  'fragment.split-outside': {},
  'interval.none-fits': {},
  'interval.too-many': { most: 5400 },
  'interval.not-yours': {},
  'history.nothing': {},
  'history.passed': { because: 'changed' },
  'score.out-of-range': { min: 1, max: 9, step: 1 },
  'score.unknown-scale': {},
  'score.reason-missing': {},
  'sheet.not-yours': {},
  'sheet.submitted': {},
  'sheet.incomplete': { open: [asId('sensitivity'), asId('cooperation')] },
  'round.no-recordings': {},
  'round.no-raters': {},
  'round.no-scales': {},
  blind: {},
  'consent.not-asked': { purpose: 'scoring', recordingCode: 'V-0007' },
  'consent.incomplete': { purpose: 'guidance', recordingCode: 'V-0007' },
  'consent.withdrawn': { purpose: 'contact', recordingCode: 'V-0007' },
  'consent.expired': { purpose: 'education', recordingCode: 'V-0007' },
  'consent.needs-recording': {},
  'consent.reason-missing': {},
  'person.code-name-taken': {},
  'person.sole-authority': {},
  'person.has-consents': {},
  'input.invalid': { path: 'name' },
  'not-found': {},
  'not-allowed': {},
  'access.role': {},
  'access.no-relation': { caseCode: 'G-021' },
  'access.emergency-while-scoring': {},
  'access.no-emergency': {},
  'access.no-such-family': {},
  'access.reason-missing': {},
  'access.own-coordinator': {},
  'access.role-missing': { kind: 'care' },
  'access.already': {},
  'access.needs-end': {},
  'round.not-a-rater': {},
  'connection.lost': {},
  internal: { incident: '1a2b3c4d' },
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- code and facts belong together by the type above
const REFUSALS = Object.entries(EXAMPLES).map(([code, facts]) => ({ code, ...facts }) as Refusal);

describe.each(LANGUAGES)('refusals in %s', (language) => {
  it.each(REFUSALS)('says $code in sentences, with nothing left to fill in', (refusal) => {
    const { happened, safe, next } = refusalWords(refusal, language);
    for (const sentence of [happened, safe, next]) {
      if (sentence === undefined) continue;
      expect(sentence).toMatch(/^[\p{Lu}\d].*[.?]$/u);
      expect(sentence).not.toMatch(/[{}#]/u);
      if (refusal.code.includes('.')) expect(sentence).not.toContain(refusal.code);
    }
  });

  it('counts down and names in the sentence itself', () => {
    expect(refusalWords({ code: 'vault.wait', wait: 30 }, language).next).toContain('30');
    expect(refusalWords({ code: 'vault.wait', wait: 1 }, language).next).toMatch(/1 (?:seconde|second)\b/u);
    expect(
      refusalWords({ code: 'recording.already-here', recordingCode: 'V-0007' }, language).happened,
    ).toContain('V-0007');
    expect(refusalWords({ code: 'internal', incident: '1a2b3c4d' }, language).next).toContain('1a2b3c4d');
  });
});
