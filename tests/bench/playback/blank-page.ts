// A page with nothing on it: a place for a plain <video> on a server's own origin.

import type { StaticFiles } from '../../../electron/shell/loopback/static-files.ts';

export const BLANK_PAGE: StaticFiles = {
  index: { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><title>bench</title>') },
  files: new Map(),
};
