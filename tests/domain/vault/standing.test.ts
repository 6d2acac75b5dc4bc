// What still stands is what was read and found whole; nothing is said of what could not be read.

import { expect, it } from 'vitest';
import { PARTS_OF_BACKUP, PARTS_OF_VAULT, standing } from '../../../shared/domain/vault/standing.ts';
import type { Damage } from '../../../shared/domain/vault/vault-state.ts';

const film = (code: string | null, what: Damage['what'] = 'altered'): Damage => ({
  part: 'recording',
  what,
  code,
});

it.each<[string, readonly Damage[], readonly string[], number]>([
  ['nothing wrong', [], ['manifest', 'database', 'log'], 4],
  ['one film', [film('V-1')], ['manifest', 'database', 'log'], 3],
  ['one film, twice', [film('V-1'), film('V-1', 'incomplete')], ['manifest', 'database', 'log'], 3],
  ['two films without a code', [film(null), film(null)], ['manifest', 'database', 'log'], 2],
  ['a film not read is not said to be whole', [film('V-1', 'not-read')], ['manifest', 'database', 'log'], 3],
  ['a file too many takes nothing away', [film(null, 'unknown-file')], ['manifest', 'database', 'log'], 4],
  ['the records', [{ part: 'database', what: 'altered', code: null }], ['manifest', 'log'], 4],
  ['a line of the log', [{ part: 'log', what: 'altered', code: '3' }], ['manifest', 'database'], 4],
])('%s', (_, damage, parts, whole) => {
  expect(standing(damage, 4, PARTS_OF_VAULT)).toEqual({ parts, films: { whole, all: 4 } });
});

it('says nothing where the list of what belongs in a backup cannot be trusted', () => {
  expect(standing([{ part: 'set', what: 'altered', code: null }], null, PARTS_OF_BACKUP)).toBeNull();
});
