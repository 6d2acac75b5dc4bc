// Files dropped anywhere on the window, and whether some are being dragged over it now.

import { useEffect, useEffectEvent, useState } from 'react';

export function useFileDrop(onFiles: (files: readonly File[]) => void, active: boolean): boolean {
  const [over, setOver] = useState(false);
  const drop = useEffectEvent(onFiles);
  useEffect(() => {
    if (!active) return;
    const onOver = (event: DragEvent) => setOver(event.dataTransfer?.types.includes('Files') ?? false);
    const onLeave = (event: DragEvent) => {
      // Leaving one element for another has a target; leaving the window has none.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) drop(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      setOver(false);
    };
  }, [active]);
  return over;
}
