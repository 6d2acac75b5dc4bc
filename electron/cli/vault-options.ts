// The options every command on a vault shares. A passphrase comes from a file, never from the command line,
// where any program of this machine could read it.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../shared/domain/words.ts';

export interface VaultOptions {
  readonly vault: string;
  readonly passphrase: string;
  readonly language: Language;
  readonly caseCode: string;
  /** Also the last backup, where the vault remembers it. */
  readonly backup: boolean;
  readonly files: readonly string[];
}

export type OptionProblem = 'usage' | 'passphrase-file';

export async function vaultOptions(args: string[]): Promise<VaultOptions | OptionProblem> {
  const parsed = parse(args);
  if (parsed === null) return 'usage';
  const { vault, 'passphrase-file': file, case: caseCode, backup, lang } = parsed.values;
  const language = LANGUAGES.find((known) => known === lang);
  if (vault === undefined || file === undefined || language === undefined) return 'usage';
  try {
    // Editors end a file with a line end; a passphrase never does.
    const passphrase = (await readFile(file, 'utf8')).replace(/\r?\n$/u, '');
    return { vault, passphrase, language, caseCode: caseCode ?? '', backup, files: parsed.positionals };
  } catch {
    return 'passphrase-file';
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        vault: { type: 'string' },
        'passphrase-file': { type: 'string' },
        case: { type: 'string' },
        backup: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'nl' },
      },
    });
  } catch {
    return null;
  }
}
