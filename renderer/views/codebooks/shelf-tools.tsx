// ShelfTools: taking back what was done with whole books.

import { HistoryButtons } from './history-buttons.tsx';
import { useBookHistory } from './use-book-history.ts';

const AT_ONCE = () => Promise.resolve();

export function ShelfTools() {
  return <HistoryButtons history={useBookHistory('all', AT_ONCE)} />;
}
