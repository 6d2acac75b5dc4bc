// Moving a code with the pointer: hold its grip and let go on the code whose place it takes, or on a group.

import { useState, type PointerEvent as ReactPointerEvent } from 'react';
import { asId, type CodeGroupId, type CodeId } from '../../../shared/domain/ids.ts';
import type { CodeGroup } from '../../../shared/domain/code/code.ts';

export interface CodeDrag {
  readonly moving: CodeId | null;
  /** The code or group that it would land on. */
  readonly over: string | null;
  readonly start: (id: CodeId) => (event: ReactPointerEvent<HTMLElement>) => void;
}

interface Landing {
  readonly groupId: CodeGroupId;
  readonly place: number;
  readonly over: string;
}

export function useCodeDrag(
  groups: readonly CodeGroup[],
  move: (id: CodeId, groupId: CodeGroupId, place: number) => void,
): CodeDrag {
  const [moving, setMoving] = useState<CodeId | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const start = (id: CodeId) => (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const landing = ({ clientX, clientY }: PointerEvent) =>
      landingAt(document.elementFromPoint(clientX, clientY), groups, id);
    const onMove = (now: PointerEvent) => {
      setMoving(id);
      setOver(landing(now)?.over ?? null);
    };
    const end = () => {
      grip.removeEventListener('pointermove', onMove);
      grip.removeEventListener('pointerup', onUp);
      grip.removeEventListener('pointercancel', end);
      setMoving(null);
      setOver(null);
    };
    const onUp = (now: PointerEvent) => {
      const found = landing(now);
      end();
      if (found !== null) move(id, found.groupId, found.place);
    };
    grip.addEventListener('pointermove', onMove);
    grip.addEventListener('pointerup', onUp);
    grip.addEventListener('pointercancel', end);
  };
  return { moving, over, start };
}

function landingAt(element: Element | null, groups: readonly CodeGroup[], id: CodeId): Landing | null {
  const code = element?.closest<HTMLElement>('[data-code]')?.dataset['code'];
  const group = element?.closest<HTMLElement>('[data-group]')?.dataset['group'];
  const found = groups.find((one) => one.id === group);
  if (found === undefined || code === id) return null;
  const others = found.codes.filter((one) => one.id !== id);
  const place = found.codes.findIndex((one) => one.id === code);
  const last = code === undefined || place < 0;
  return {
    groupId: asId<CodeGroupId>(found.id),
    place: last ? others.length : place,
    over: last ? found.id : code,
  };
}
