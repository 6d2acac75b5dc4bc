// Paints with every frame of the film while a fragment is being marked: it grows with the film.

import { useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk.ts';

export function useRunning(isRunning: boolean, repaint: () => void): void {
  const { player } = useDesk();
  const latest = useRef(repaint);
  useEffect(() => {
    latest.current = repaint;
  });
  useEffect(() => {
    if (!isRunning) return undefined;
    return player.watchMoment(() => latest.current());
  }, [player, isRunning]);
}
