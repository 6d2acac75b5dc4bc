// Imports a film as a person would, and notes when each phase began.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import { isOver, type Job, type JobPhase } from '../../../shared/domain/job/job.ts';
import { told } from '../../support/scenes.ts';
import type { BenchVault } from './vault.ts';

/** When the first news of a phase came, in milliseconds since the import was asked for. */
export interface PhaseBegin {
  readonly phase: JobPhase;
  readonly at: number;
}

export interface ImportedFilm {
  readonly id: RecordingId;
  readonly milliseconds: number;
  readonly phases: readonly PhaseBegin[];
}

export async function importFilm(
  { host, handlers, caseId }: BenchVault,
  file: string,
): Promise<ImportedFilm> {
  const phases: PhaseBegin[] = [];
  const before = performance.now();
  const elapsed = () => performance.now() - before;
  const source = told(await host.reception.film(file)).id;
  const over = new Promise<Job>((resolve) => {
    const stop = host.subscribe((event) => {
      if (event.kind !== 'job') return;
      const { job } = event;
      if (phases.at(-1)?.phase !== job.phase) phases.push({ phase: job.phase, at: elapsed() });
      if (!isOver(job)) return;
      stop();
      resolve(job);
    });
  });
  told(await handlers['recordings.import']({ source, caseId, title: '', activity: null }));
  const { recordingId, refusal } = await over;
  if (recordingId === null) throw new Error(`not imported: ${JSON.stringify(refusal)}`);
  return { id: recordingId, milliseconds: elapsed(), phases };
}
