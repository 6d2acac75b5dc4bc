// Guard: decides over a request by its head alone, before anything of it is used. One pure function over a
// table of rules, read from top to bottom; the first that is broken gives the status of the refusal.
//
// What it keeps out: other pages in the same browser (Origin, Sec-Fetch), other names for this address
// (Host: DNS rebinding), other users of this machine (token), and requests that read differently to two readers.

import { TOKEN_HEADER } from '../../../shared/contract/wire.ts';
import { type Demands, DEMANDS, OURS, type Route, routeOf } from './routes.ts';

export interface RequestHead {
  readonly method: string;
  /** As it came on the request line. */
  readonly target: string;
  readonly httpVersion: string;
  /** As they came, repeated ones too. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface GuardFacts {
  readonly port: number;
  readonly admits: (token: string) => boolean;
  readonly isPageFile: (path: string) => boolean;
}

export type Verdict =
  | { readonly pass: true; readonly route: Route }
  | { readonly pass: false; readonly status: number };

/** A request with what the rules ask of it worked out. */
interface Seen {
  readonly request: RequestHead;
  readonly facts: GuardFacts;
  readonly authority: string;
  readonly route: Route | null;
  readonly demands: Demands | null;
  readonly has: (name: string) => boolean;
  /** The value of a header that came exactly once. */
  readonly only: (name: string) => string | undefined;
}

type Rule = readonly [status: number, broken: (seen: Seen) => boolean];

/** Origin form only, and no percent sign: none of our names needs one, and it is how paths are disguised. */
const TARGET = /^\/(?!\/)[\w.~/-]*(\?[\x21-\x7e]*)?$/u;
const DECEIVING_HEADER =
  /^(forwarded|via|x-(forwarded|original|rewrite|http-method|method|real|client)(-.*)?|proxy-.*|upgrade|http2-settings|te|trailer)$/u;
const METHODS = ['GET', 'HEAD', 'POST'];
const BODY_HEADERS = ['content-length', 'transfer-encoding', 'content-type', 'content-encoding'];

const RULES: readonly Rule[] = [
  [400, ({ request }) => !TARGET.test(request.target)],
  [400, ({ request, has }) => request.httpVersion === '1.1' && !has('host')],
  [421, ({ only, authority }) => only('host') !== authority],
  [405, ({ request }) => !METHODS.includes(request.method)],
  [417, ({ has }) => has('expect')],
  [400, ({ request }) => request.headers.some(([name]) => DECEIVING_HEADER.test(name.toLowerCase()))],
  [403, ({ has, only, authority }) => has('origin') && only('origin') !== `http://${authority}`],
  // Before it is said whether there is such a place, so that other pages learn nothing.
  [403, ({ only, demands }) => lacks(demands?.sites ?? OURS, only('sec-fetch-site'))],
  [404, ({ route }) => route === null],
  [403, ({ only, demands }) => lacks(demands?.modes, only('sec-fetch-mode'))],
  [403, ({ only, demands }) => lacks(demands?.destinations, only('sec-fetch-dest'))],
  [405, ({ request, demands }) => lacks(demands?.methods, request.method)],
  [403, ({ request, has }) => request.method === 'POST' && !has('origin')],
  [401, ({ demands, only, facts }) => demands?.token === true && !facts.admits(only(TOKEN_HEADER) ?? '')],
  [400, ({ request }) => request.target.includes('?')],
  [400, ({ demands, has }) => demands?.body === null && BODY_HEADERS.some(has)],
  [415, ({ has }) => has('content-encoding')],
  [415, ({ demands, only }) => demands?.body != null && only('content-type') !== demands.body.type],
  // Without a length there is no telling when to stop listening; our page always knows it.
  [411, ({ demands, has }) => demands?.body != null && (has('transfer-encoding') || !has('content-length'))],
  [
    413,
    ({ demands, only }) =>
      demands?.body != null && !withinLimit(only('content-length'), demands.body.maxBytes),
  ],
  [400, ({ demands, only }) => demands?.header?.[1].test(only(demands.header[0]) ?? '') === false],
];

export function guard(request: RequestHead, facts: GuardFacts): Verdict {
  const seen = look(request, facts);
  const rule = RULES.find(([, broken]) => broken(seen));
  if (rule !== undefined) return { pass: false, status: rule[0] };
  return seen.route === null ? { pass: false, status: 404 } : { pass: true, route: seen.route };
}

function look(request: RequestHead, facts: GuardFacts): Seen {
  const path = request.target.split('?', 1)[0] ?? '';
  const route = routeOf(path, facts.isPageFile);
  const valuesOf = (name: string) =>
    request.headers.filter(([other]) => other.toLowerCase() === name).map(([, value]) => value);
  return {
    request,
    facts,
    authority: `127.0.0.1:${String(facts.port)}`,
    route,
    demands: route === null ? null : DEMANDS[route.kind],
    has: (name) => valuesOf(name).length > 0,
    only(name) {
      const values = valuesOf(name);
      return values.length === 1 ? values[0] : undefined;
    },
  };
}

function lacks(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return value === undefined || allowed?.includes(value) !== true;
}

function withinLimit(length: string | undefined, maxBytes: number): boolean {
  return length !== undefined && /^\d{1,10}$/u.test(length) && Number(length) <= maxBytes;
}
