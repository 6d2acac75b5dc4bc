// The command `import`: takes films into a vault, one after another, as the window does.

import path from 'node:path';
import { isOver, type Job } from '../../shared/domain/job/job.ts';
import type { CaseId, JobId } from '../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import type { Assembled } from '../host/host.ts';
import type { Io } from './io.ts';
import type { VaultOptions } from './vault-options.ts';
import { VAULT_WORDS } from './vault-words.ts';
import { DONE, REFUSED, sentences, withOpenVault } from './with-vault.ts';

export function runImport(args: string[], io: Io): Promise<number> {
  return withOpenVault(args, io, async (assembled, options) => {
    const caseId = await caseFor(assembled, options.caseCode);
    if (!caseId.ok) {
      io.stderr(`${sentences(caseId.error, options.language)}\n`);
      return REFUSED;
    }
    const results: boolean[] = [];
    for (const file of options.files)
      results.push(await importOne(assembled, caseId.value, file, options, io));
    return results.length > 0 && results.every(Boolean) ? DONE : REFUSED;
  });
}

/** The case with this code, made when it is not there; without a code a new case with the next one. */
async function caseFor({ handlers }: Assembled, code: string): Promise<Result<CaseId>> {
  const cases = await handlers['cases.list']({});
  if (!cases.ok) return cases;
  const known = cases.value.find((one) => one.code === code);
  if (known !== undefined) return ok(known.id);
  const made = await handlers['cases.create']({ code });
  return made.ok ? ok(made.value.id) : made;
}

async function importOne(
  assembled: Assembled,
  caseId: CaseId,
  file: string,
  { language }: VaultOptions,
  io: Io,
): Promise<boolean> {
  const words = VAULT_WORDS[language];
  const name = path.basename(file);
  const code = await importedCode(assembled, caseId, path.resolve(file));
  if (code.ok) io.stdout(`${words.imported(name, code.value)}\n`);
  else io.stderr(`${words.notImported(name, sentences(code.error, language))}\n`);
  return code.ok;
}

async function importedCode(assembled: Assembled, caseId: CaseId, file: string): Promise<Result<string>> {
  const { host, handlers } = assembled;
  const source = await host.reception.film(file);
  if (!source.ok) return source;
  const over = whenOver(assembled);
  const started = await handlers['recordings.import']({
    source: source.value.id,
    caseId,
    title: '',
    activity: null,
  });
  if (!started.ok) return started;
  const job = await over(started.value);
  if (job.refusal !== null) return refuse(job.refusal);
  const list = await handlers['recordings.list']({});
  if (!list.ok) return list;
  const row = list.value.find(({ recording }) => recording.id === job.recordingId);
  return row === undefined ? refuse({ code: 'not-found' }) : ok(row.recording.code);
}

/** Listens from now on, so that a job that ends at once is not missed. */
function whenOver({ host }: Assembled): (id: JobId) => Promise<Job> {
  const ended = new Map<JobId, Job>();
  let told: ((job: Job) => void) | null = null;
  const stop = host.subscribe((event) => {
    if (event.kind !== 'job' || !isOver(event.job)) return;
    ended.set(event.job.id, event.job);
    told?.(event.job);
  });
  return (id) =>
    new Promise((resolve) => {
      const finish = (job: Job) => {
        if (job.id !== id) return;
        stop();
        resolve(job);
      };
      told = finish;
      const early = ended.get(id);
      if (early !== undefined) finish(early);
    });
}
