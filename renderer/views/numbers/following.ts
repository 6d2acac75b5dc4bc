// What counts as after: so many events later, or beginning within so many seconds.

export type Following =
  | { readonly id: `lag${number}`; readonly kind: 'lag'; readonly lag: number }
  | { readonly id: `within${number}`; readonly kind: 'window'; readonly seconds: number };

export const FOLLOWINGS = [
  { id: 'lag1', kind: 'lag', lag: 1 },
  { id: 'lag2', kind: 'lag', lag: 2 },
  { id: 'lag3', kind: 'lag', lag: 3 },
  { id: 'within1', kind: 'window', seconds: 1 },
  { id: 'within2', kind: 'window', seconds: 2 },
  { id: 'within5', kind: 'window', seconds: 5 },
  { id: 'within10', kind: 'window', seconds: 10 },
  { id: 'within30', kind: 'window', seconds: 30 },
] as const satisfies readonly Following[];
