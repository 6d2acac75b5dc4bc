// The list choice of one person on one recording. It is kept for as long as the page stands: whoever comes back to a
// film finds the list as it was left. Never written down, because what is sought can be a name.

import { useState } from 'react';
import { useDesk } from '../desk/desk.ts';
import { EVERYTHING, type ListChoice } from './list-choice.ts';

const left = new Map<string, ListChoice>();

export function useListChoice(): readonly [ListChoice, (choice: ListChoice) => void] {
  const { me, opened } = useDesk();
  const place = `${me} ${opened.recording.id}`;
  const [choice, setChoice] = useState(() => left.get(place) ?? EVERYTHING);
  const choose = (next: ListChoice) => {
    left.set(place, next);
    setChoice(next);
  };
  return [choice, choose];
}
