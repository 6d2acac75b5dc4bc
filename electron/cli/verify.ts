// The command `verify`: reads the whole vault back, and its last backup where that is asked; lists what is not as it was
// written and what still stands.

import type { JobId } from '../../shared/domain/ids.ts';
import { isOver, type Job } from '../../shared/domain/job/job.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { PARTS_OF_BACKUP, PARTS_OF_VAULT, standing } from '../../shared/domain/vault/standing.ts';
import { isWrong, type Damage } from '../../shared/domain/vault/vault-state.ts';
import type { Assembled } from '../host/host.ts';
import type { Io } from './io.ts';
import { VAULT_WORDS, type VaultWords } from './vault-words.ts';
import { DONE, REFUSED, sentences, withOpenVault } from './with-vault.ts';

interface Findings {
  readonly films: number | null;
  readonly damage: readonly Damage[];
}

export function runVerify(args: string[], io: Io): Promise<number> {
  return withOpenVault(args, io, async (assembled, { language, backup }) => {
    const words = VAULT_WORDS[language];
    const tell = (found: Result<Findings>, parts: typeof PARTS_OF_VAULT): boolean => {
      if (found.ok) io.stdout(`${linesOf(found.value, parts, words).join('\n')}\n`);
      else io.stderr(`${sentences(found.error, language)}\n`);
      return found.ok && !found.value.damage.some(isWrong);
    };
    const isVaultWell = tell(await assembled.handlers['vault.verify']({}), PARTS_OF_VAULT);
    if (!backup) return isVaultWell ? DONE : REFUSED;
    io.stdout(`${words.backup}\n`);
    const isBackupWell = tell(await testedBackup(assembled), PARTS_OF_BACKUP);
    return isVaultWell && isBackupWell ? DONE : REFUSED;
  });
}

function linesOf(
  { films, damage }: Findings,
  parts: typeof PARTS_OF_VAULT,
  words: VaultWords,
): readonly string[] {
  const wrong = damage.filter(isWrong).length;
  const left = wrong === 0 ? null : standing(damage, films, parts);
  return [
    wrong === 0 ? words.allWell : words.damaged(wrong),
    ...damage.map((one) => `  ${lineOf(one, words)}`),
    ...(left === null ? [] : [words.stands(left)]),
  ];
}

function lineOf({ part, what, code }: Damage, words: VaultWords): string {
  return `${words.parts[part]}${code === null ? '' : ` ${code}`}: ${words.damages[what]}`;
}

async function testedBackup(assembled: Assembled): Promise<Result<Findings>> {
  const begun = await assembled.handlers['backup.test']({ set: null });
  if (!begun.ok) return begun;
  const job = await over(assembled, begun.value);
  if (job.state !== 'done') return refuse(job.refusal ?? { code: 'backup.stopped' });
  const state = await assembled.handlers['backup.state']({});
  if (!state.ok) return state;
  return state.value.tested === null ? refuse({ code: 'backup.none' }) : ok(state.value.tested);
}

/** The job when it is over. */
async function over({ handlers, host }: Assembled, id: JobId): Promise<Job> {
  const { promise, resolve } = Promise.withResolvers<Job>();
  host.subscribe((event) => {
    if (event.kind === 'job' && event.job.id === id && isOver(event.job)) resolve(event.job);
  });
  const jobs = await handlers['jobs.list']({});
  const done = jobs.ok ? jobs.value.find((job) => job.id === id && isOver(job)) : undefined;
  return done ?? promise;
}
