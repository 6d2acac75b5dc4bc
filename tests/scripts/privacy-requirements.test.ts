// The table of privacy requirements: nothing in it names what is not there.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const ROW = /^\| (?<id>P-\d\d) \| (?<what>[^|]+) \| (?<state>[^|]*) \| (?<shown>[^|]*) \|$/gmu;
const PATH = /`(?<path>[^`]+\/?[^`]*)`/gu;

const text = await readFile(join(ROOT, 'docs/privacy-requirements.md'), 'utf8');
const rows = [...text.matchAll(ROW)].map(({ groups = {} }) => ({
  id: groups['id'] ?? '',
  state: groups['state'] ?? '',
  shown: groups['shown'] ?? '',
}));

describe('the table of privacy requirements', () => {
  test('reads as a table, each requirement once', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('| P-'));
    expect(rows).toHaveLength(lines.length);
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test.each(rows)('$id names what is there', async ({ state, shown }) => {
    expect(['done', 'partly', 'not']).toContain(state);
    const paths = [...shown.matchAll(PATH)].map(({ groups }) => groups?.['path'] ?? '');
    if (state === 'done') expect(paths).not.toHaveLength(0);
    else expect(shown).not.toBe('');
    for (const path of paths) await expect(stat(join(ROOT, path)), path).resolves.toBeDefined();
  });
});
