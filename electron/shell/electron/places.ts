// Where the built pieces lie, beside this one: `out/main`, `out/preload`, `out/renderer`.

import path from 'node:path';

const HERE = import.meta.dirname;

export const PLACES = {
  preload: path.join(HERE, '../preload/preload.cjs'),
  page: path.join(HERE, '../renderer'),
  hostEntry: path.join(HERE, 'host-entry.js'),
};
