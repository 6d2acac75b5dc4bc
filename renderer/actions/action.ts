// Action: one thing a person can do with a key, described once; keys, buttons and the help sheet read it.

/** Where a key means something. `anywhere` holds on every screen; the others hold while their pane is shown. */
export const SCOPES = [
  'anywhere',
  'player',
  'marking',
  'coding',
  'fragments',
  'scoring',
  'intervals',
  'agreement',
  'live',
] as const;
export type Scope = (typeof SCOPES)[number];

/** As a list of keys shows them: what is everywhere comes last. */
export const IN_ORDER: readonly Scope[] = [...SCOPES.filter((scope) => scope !== 'anywhere'), 'anywhere'];

export interface Action {
  /** Stable name, unique within its scope, for example `play-pause`. */
  readonly id: string;
  /** What it does, in the language of the page. */
  readonly label: string;
  /** One or more keys, for example `['Space', 'K']`; see chord.ts for how they are written. */
  readonly keys: readonly string[];
  readonly run: (event: KeyboardEvent) => void;
  /** When the key that ran it comes up again, or the window is left with it down. */
  readonly release?: (event: Event) => void;
  /** False: the key does nothing now, and does not fall through to another scope either. */
  readonly enabled?: boolean;
  /** Works also while typing in a field (Ctrl+Space, Escape). */
  readonly whileTyping?: boolean;
  /** Only while the focus is inside the pane of this scope (arrow keys that several panes would like). */
  readonly onlyInside?: boolean;
  /** Holding the key repeats it; without this, repeats are ignored. */
  readonly repeats?: boolean;
}
