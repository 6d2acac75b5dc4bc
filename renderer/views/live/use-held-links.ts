// Held links: while something runs that leaving the page would end, a link asks first.

import { useEffect, useEffectEvent } from 'react';

/** Before the router hears of it. `asked` gets the place inside the program that the link leads to. */
export function useHeldLinks(asked: (to: string) => void): void {
  const ask = useEffectEvent(asked);
  useEffect(() => {
    const hold = (event: MouseEvent) => {
      const to = placeOfLink(event.target);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      ask(to);
    };
    document.addEventListener('click', hold, true);
    return () => document.removeEventListener('click', hold, true);
  }, []);
}

function placeOfLink(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a[href*="#/"]') : null;
  return link === null ? null : new URL(link.getAttribute('href') ?? '', document.baseURI).hash.slice(1);
}
