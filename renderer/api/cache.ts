// What the page remembers of the host's answers, and when it must forget: queries are kept by procedure name
// and input, and a `changed` event makes those stale that read one of its topics.

import { QueryClient, type Query } from '@tanstack/react-query';
import type { HostEvent, Topic } from '../../shared/contract/events.ts';
import type { Job } from '../../shared/domain/job/job.ts';
import type { VaultState } from '../../shared/domain/vault/vault-state.ts';
import type { PageClient, PageProcedure } from './client.ts';

export function queryKey(name: PageProcedure, input: unknown): readonly [PageProcedure, unknown] {
  return [name, input];
}

/** What each query reads. A query that is not named here never goes stale by an event. */
const READS: ReadonlyMap<string, readonly Topic[]> = new Map(
  Object.entries({
    'vault.state': ['vault', 'profiles'],
    'profiles.list': ['profiles'],
    'keys.state': ['vault', 'profiles'],
    'access.mine': ['profiles'],
    'access.ofCase': ['access', 'profiles', 'rounds', 'sheets'],
    'access.notices': ['access', 'profiles'],
    'cases.list': ['cases'],
    // Rounds and sheets decide what a person may see of a recording.
    'recordings.list': ['recordings', 'fragments', 'cases', 'rounds', 'sheets', 'consents', 'retention'],
    'recordings.open': ['recordings', 'rounds', 'sheets', 'consents', 'retention'],
    'fragments.list': ['fragments', 'rounds', 'sheets'],
    'fragments.changes': ['fragments', 'rounds', 'sheets'],
    'fragments.links': ['fragments', 'rounds', 'sheets'],
    'episodes.list': ['episodes', 'rounds', 'sheets'],
    'coding.running': ['fragments'],
    'intervals.list': ['intervals', 'rounds', 'sheets'],
    'codebooks.list': ['codebooks'],
    'codebooks.open': ['codebooks'],
    'codebooks.codes': ['codebooks'],
    'codebooks.ofRecording': ['codebooks'],
    'ties.of': ['recordings', 'rounds', 'sheets', 'access'],
    'live.list': ['live', 'rounds', 'sheets', 'recordings'],
    'live.open': ['live', 'rounds', 'sheets', 'recordings'],
    'history.state': ['history'],
    'consents.ofFamily': ['consents', 'cases', 'recordings', 'rounds', 'sheets'],
    'retention.overview': ['retention', 'recordings', 'cases', 'rounds', 'sheets', 'profiles'],
    'retention.ofFamily': ['retention', 'recordings', 'cases', 'rounds', 'sheets', 'profiles'],
    'retention.undecided': ['retention', 'recordings'],
    'retention.closing': ['retention', 'recordings', 'rounds', 'sheets', 'fragments'],
    'destructions.list': ['retention', 'recordings'],
    'consents.overview': ['consents', 'recordings'],
    'consents.reminders': ['consents', 'cases', 'recordings', 'rounds', 'sheets', 'profiles'],
    'consents.affected': ['consents', 'recordings', 'rounds', 'sheets', 'fragments'],
    'rounds.list': ['rounds', 'sheets'],
    'tasks.list': ['rounds', 'sheets'],
    'sheets.open': ['sheets', 'rounds', 'recordings'],
    'agreement.choices': ['rounds', 'sheets', 'profiles'],
    'agreement.study': ['rounds', 'sheets', 'profiles', 'recordings'],
    'agreement.marked': ['fragments', 'rounds', 'sheets', 'profiles', 'recordings'],
    'agreement.timeline': ['fragments', 'rounds', 'sheets', 'profiles', 'recordings'],
    'program.preferences': ['preferences'],
    'program.desk': ['preferences'],
    'backup.state': ['backup', 'vault'],
    'restore.progress': ['backup'],
  } satisfies Partial<Record<PageProcedure, readonly Topic[]>>),
);

/** Procedures whose answer holds without an open vault; they outlive a lock. */
const OUTLIVES_LOCK: ReadonlySet<string> = new Set<PageProcedure>([
  'program.preferences',
  'program.about',
  'shell.abilities',
  'vault.state',
  'restore.progress',
]);

export function readsAny(procedure: string, topics: readonly Topic[]): boolean {
  return READS.get(procedure)?.some((topic) => topics.includes(topic)) ?? false;
}

export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The host tells when something changed; age and focus say nothing on one machine.
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Keeps the cache true to what the host tells. Answers how to stop. */
export function followEvents(
  client: Pick<PageClient, 'subscribe' | 'connection' | 'watchConnection'>,
  cache: QueryClient,
): () => void {
  const stopEvents = client.subscribe((event) => follow(event, cache));
  let before = client.connection();
  const stopWatching = client.watchConnection(() => {
    const now = client.connection();
    // Events may have been missed while the line was down.
    if (before === 'interrupted' && now === 'open') void cache.invalidateQueries();
    before = now;
  });
  return () => {
    stopEvents();
    stopWatching();
  };
}

function follow(event: HostEvent, cache: QueryClient): void {
  switch (event.kind) {
    case 'changed':
      changed(cache, (query) => readsAny(procedureOf(query), event.topics));
      return;
    case 'job':
      cache.setQueryData<readonly Job[]>(queryKey('jobs.list', {}), (jobs) => withJob(jobs, event.job));
      return;
    case 'locked':
      cache.setQueryData<VaultState>(queryKey('vault.state', {}), locked);
      forgetPerson(cache);
      return;
  }
}

/** What is on the screen is asked for again; what is not is forgotten, so that it never shows as it was. */
function changed(cache: QueryClient, predicate: (query: Query) => boolean): void {
  cache.removeQueries({ type: 'inactive', predicate });
  void cache.invalidateQueries({ predicate });
}

/** Another person, or nobody: whatever was read under the former one goes at once. */
export function forgetPerson(cache: QueryClient): void {
  cache.removeQueries({ predicate: (query) => !OUTLIVES_LOCK.has(procedureOf(query)) });
  void cache.invalidateQueries({ queryKey: ['vault.state'] });
}

/** The list with this job as it now stands; a list never asked for stays unknown. */
export function withJob(jobs: readonly Job[] | undefined, job: Job): readonly Job[] | undefined {
  if (jobs === undefined) return undefined;
  const known = jobs.some(({ id }) => id === job.id);
  return known ? jobs.map((other) => (other.id === job.id ? job : other)) : [...jobs, job];
}

function locked(state: VaultState | undefined): VaultState | undefined {
  return state?.kind === 'open' ? { kind: 'locked', folder: state.folder, demo: state.demo } : state;
}

function procedureOf(query: { readonly queryKey: readonly unknown[] }): string {
  return String(query.queryKey[0]);
}
