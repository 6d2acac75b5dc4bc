// The few places a request can go to, and what each demands of it.

import { OFFSET_HEADER } from '../../../shared/contract/wire.ts';
import { asId, isRandomId, type SourceId } from '../../../shared/domain/ids.ts';

export type Route =
  | { readonly kind: 'page' }
  | { readonly kind: 'file'; readonly path: string }
  /** The way in from the file that opens the browser; see open-browser.ts. */
  | { readonly kind: 'open'; readonly pass: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'call' }
  | { readonly kind: 'events' }
  | { readonly kind: 'upload'; readonly source: SourceId }
  | { readonly kind: 'media'; readonly token: string };

export interface Body {
  readonly type: string;
  readonly maxBytes: number;
}

/** `sites`, `modes` and `destinations` are values of the Sec-Fetch headers (W3C Fetch Metadata). */
export interface Demands {
  readonly methods: readonly string[];
  readonly sites: readonly string[];
  readonly modes: readonly string[];
  readonly destinations: readonly string[];
  readonly token: boolean;
  readonly body: Body | null;
  /** A further header that must be there, and its form. */
  readonly header?: readonly [name: string, form: RegExp];
}

const KIB = 1024;
const READ = ['GET', 'HEAD'];
export const OURS: readonly string[] = ['same-origin'];
const NAVIGATION = { modes: ['navigate'], destinations: ['document'], token: false, body: null };
const SCRIPTED = { sites: OURS, modes: ['cors', 'same-origin'], destinations: ['empty'] };

export const DEMANDS: Readonly<Record<Route['kind'], Demands>> = {
  page: { ...NAVIGATION, methods: READ, sites: ['none', 'same-origin'] },
  // From a file on disk a browser says `cross-site`; the pass in the path is what admits.
  open: { ...NAVIGATION, methods: ['GET'], sites: ['none', 'same-origin', 'cross-site'] },
  file: {
    methods: READ,
    sites: OURS,
    modes: ['cors', 'no-cors', 'same-origin'],
    destinations: ['script', 'style', 'font', 'image', 'worker', 'empty'],
    token: false,
    body: null,
  },
  session: {
    ...SCRIPTED,
    methods: ['POST'],
    token: false,
    body: { type: 'application/json', maxBytes: KIB },
  },
  call: {
    ...SCRIPTED,
    methods: ['POST'],
    token: true,
    body: { type: 'application/json', maxBytes: 64 * KIB },
  },
  events: { ...SCRIPTED, methods: ['GET'], token: true, body: null },
  upload: {
    ...SCRIPTED,
    methods: ['POST'],
    token: true,
    body: { type: 'application/octet-stream', maxBytes: 8 * KIB * KIB },
    header: [OFFSET_HEADER, /^\d{1,15}$/u],
  },
  // <video> and <img> cannot send a header: the address itself is the capability.
  media: {
    methods: READ,
    sites: OURS,
    modes: ['no-cors', 'cors', 'same-origin'],
    destinations: ['video', 'image'],
    token: false,
    body: null,
  },
};

const FIXED: ReadonlyMap<string, Route> = new Map([
  ['/', { kind: 'page' }],
  ['/session', { kind: 'session' }],
  ['/call', { kind: 'call' }],
  ['/events', { kind: 'events' }],
]);

export function routeOf(path: string, isPageFile: (path: string) => boolean): Route | null {
  const fixed = FIXED.get(path);
  if (fixed !== undefined) return fixed;
  if (isPageFile(path)) return { kind: 'file', path };
  const [, place, name = ''] = /^\/(open|upload|media)\/([\w-]{16,128})$/u.exec(path) ?? [];
  if (place === 'open') return { kind: 'open', pass: name };
  if (place === 'media') return { kind: 'media', token: name };
  if (place === 'upload' && isRandomId(name)) return { kind: 'upload', source: asId<SourceId>(name) };
  return null;
}
