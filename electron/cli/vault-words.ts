// The few sentences of the commands on a vault; refusals are told in the words of the page's catalogue.

import type { Standing } from '../../shared/domain/vault/standing.ts';
import type { Damage } from '../../shared/domain/vault/vault-state.ts';
import type { Language } from '../../shared/domain/words.ts';

export interface VaultWords {
  readonly usage: string;
  readonly passphraseFile: string;
  readonly imported: (file: string, code: string) => string;
  readonly notImported: (file: string, why: string) => string;
  readonly demoMade: (folder: string, names: string) => string;
  readonly allWell: string;
  readonly damaged: (count: number) => string;
  /** Before what is told of the backup. */
  readonly backup: string;
  /** What was found whole, in the case of damage. */
  readonly stands: (standing: Standing) => string;
  readonly parts: Readonly<Record<Damage['part'], string>>;
  readonly damages: Readonly<Record<Damage['what'], string>>;
}

export const VAULT_WORDS: Readonly<Record<Language, VaultWords>> = {
  nl: {
    usage: 'Geef --vault MAP en --passphrase-file BESTAND op.',
    passphraseFile: 'Het bestand met de wachtzin is niet te lezen. Er is niets gedaan.',
    imported: (file, code) => `${file}: opgenomen als ${code}.`,
    notImported: (file, why) => `${file}: niet opgenomen. ${why}`,
    demoMade: (folder, names) => `De voorbeeldkluis staat in ${folder}. Open hem als ${names}.`,
    allWell: 'Alles is nagelezen en in orde.',
    backup: 'Reservekopie:',
    damaged: (count) => `Er klopt iets niet (${String(count)}):`,
    stands: (left) =>
      `Wel heel: ${[...left.parts.map((part) => VAULT_WORDS.nl.parts[part]), `films ${String(left.films.whole)} van ${String(left.films.all)}`].join(', ')}.`,
    parts: {
      manifest: 'kluisbestand',
      database: 'gegevens',
      recording: 'opname',
      log: 'logboek',
      set: 'reservekopie',
    },
    damages: {
      missing: 'ontbreekt',
      unreadable: 'is niet te lezen',
      altered: 'is veranderd',
      incomplete: 'is niet volledig',
      'unknown-file': 'bestand dat hier niet hoort',
      mended: 'was niet te lezen en is hersteld uit de kopie ervan',
      'not-read': 'is niet nagelezen: deze persoon heeft de sleutel niet',
    },
  },
  en: {
    usage: 'Give --vault DIR and --passphrase-file FILE.',
    passphraseFile: 'The file with the passphrase cannot be read. Nothing was done.',
    imported: (file, code) => `${file}: imported as ${code}.`,
    notImported: (file, why) => `${file}: not imported. ${why}`,
    demoMade: (folder, names) => `The example vault is in ${folder}. Open it as ${names}.`,
    allWell: 'Everything was read back and is in order.',
    backup: 'Backup:',
    damaged: (count) => `Something is wrong (${String(count)}):`,
    stands: (left) =>
      `Still whole: ${[...left.parts.map((part) => VAULT_WORDS.en.parts[part]), `films ${String(left.films.whole)} of ${String(left.films.all)}`].join(', ')}.`,
    parts: { manifest: 'vault file', database: 'records', recording: 'recording', log: 'log', set: 'backup' },
    damages: {
      missing: 'is missing',
      unreadable: 'cannot be read',
      altered: 'was altered',
      incomplete: 'is not complete',
      'unknown-file': 'a file that does not belong here',
      mended: 'could not be read and was restored from its copy',
      'not-read': 'was not read back: this person does not have the key',
    },
  },
};
