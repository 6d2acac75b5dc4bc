// Taking: asked before a figure leaves the page as a file or on the clipboard. Figures know nothing of who keeps a log
// of that; without anybody who does, everything may leave.

import { createContext } from 'react';

/** False: it must not leave. */
export type MayTake = () => Promise<boolean>;

export const Taking = createContext<MayTake>(() => Promise.resolve(true));
