// "Alles bewaard" may be said only when no refusal stands.

import { expect, it } from 'vitest';
import { afterAnswer, PASSING } from '../../../renderer/views/annotate/desk/refusals-standing.ts';

const none: ReadonlySet<string> = new Set();

it('a refusal outlasts the saving of something else, until the same is saved', () => {
  const refused = afterAnswer(none, 'note', false);
  const later = afterAnswer(refused, 'score', true);
  expect([...later]).toEqual(['note']);
  expect(afterAnswer(later, 'note', true).size).toBe(0);
});

it('the refusal of what leaves nothing unsaved stands until the next answer, and lifts no other', () => {
  const both = afterAnswer(afterAnswer(none, 'note', false), PASSING, false);
  expect(both.size).toBe(2);
  expect([...afterAnswer(both, 'score', true)]).toEqual(['note']);
});
