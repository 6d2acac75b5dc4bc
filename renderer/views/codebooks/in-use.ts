// Which code books somebody who is going to code can choose from.

import type { CodebookLine } from '../../../shared/contract/codebooks.ts';

/** Of each book the newest in use, and the one that is chosen now. */
export function inUse(lines: readonly CodebookLine[], current: string | null): readonly CodebookLine[] {
  const published = lines.filter(({ standing }) => standing === 'published');
  const newest = [...Map.groupBy(published, ({ lineageId }) => lineageId).values()].map(
    (versions) => versions.toSorted((a, b) => b.version - a.version)[0],
  );
  return lines.filter((line) => newest.includes(line) || line.id === current);
}
