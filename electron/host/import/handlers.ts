// Procedures of imports and of the jobs they run in.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { withSession } from '../session.ts';
import { importFilm, type ImportDeps } from './import-film.ts';
import { caseExists } from './queries.ts';
import type { FilmReception } from './reception.ts';

type Names = 'recordings.import' | 'jobs.list' | 'jobs.cancel' | 'jobs.dismiss';

export interface ImportHandlerDeps extends ImportDeps {
  readonly current: FeatureDeps['current'];
  readonly reception: Pick<FilmReception, 'take'>;
  readonly jobs: Jobs;
}

export function createImportHandlers(deps: ImportHandlerDeps): Pick<AppHandlers, Names> {
  const { current, reception, jobs } = deps;
  return {
    'recordings.import': withSession(current, async (session, { source: sourceId, ...details }) => {
      if (!(await session.db.read((reader) => caseExists(reader, details.caseId)))) {
        return refuse({ code: 'not-found' });
      }
      const source = reception.take(sourceId);
      if (source === null) return refuse({ code: 'not-found' });
      const id = jobs.add({
        kind: 'import',
        label: source.name,
        ended: session.ended,
        work: (report, signal) => importFilm(deps, session, { source, ...details }, report, signal),
        dropped: () => void source.close(),
      });
      return ok(id);
    }),
    'jobs.list': withSession(current, async () => ok(jobs.list())),
    'jobs.cancel': withSession(current, async (_session, { id }) => jobs.cancel(id)),
    'jobs.dismiss': withSession(current, async (_session, { id }) => jobs.dismiss(id)),
  };
}
