// Chord: a key with its modifiers, written as people write it: `C`, `Shift+Space`, `Ctrl+Z`, `Alt+ArrowLeft`,
// `Digit3`, `Numpad8`, `?`. Letters and signs go by the character typed, digits (`Digit1`…`Digit9`) by the
// physical key, because on an AZERTY keyboard digits need Shift.

export interface KeyStroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

interface Chord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const MODIFIERS = /^(?:(?<modifiers>(?:(?:Ctrl|Alt|Shift)\+)+))?(?<key>.+)$/u;
const PHYSICAL = /^(?:Digit|Numpad)\d$/u;

export function parseChord(text: string): Chord {
  const groups = MODIFIERS.exec(text)?.groups;
  const modifiers = groups?.['modifiers'] ?? '';
  return {
    key: groups?.['key'] ?? text,
    ctrl: modifiers.includes('Ctrl+'),
    alt: modifiers.includes('Alt+'),
    shift: modifiers.includes('Shift+'),
  };
}

export function matches(text: string, stroke: KeyStroke): boolean {
  const chord = parseChord(text);
  if (chord.ctrl !== (stroke.ctrlKey || stroke.metaKey) || chord.alt !== stroke.altKey) return false;
  if (PHYSICAL.test(chord.key)) return stroke.code === chord.key && chord.shift === stroke.shiftKey;
  // What a physical key is taken for is decided before (see keymap.ts): its digit is no sign as well.
  if (isSign(chord.key)) return stroke.key === chord.key;
  return named(stroke.key) === named(chord.key) && chord.shift === stroke.shiftKey;
}

const NOT_ALONE = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn'];
const NO_KEY = ['Dead', 'Process', 'Unidentified'];

/** How this stroke is written; null while only modifiers are down, or where the keyboard names no key. */
export function chordOf(stroke: KeyStroke): string | null {
  if (NOT_ALONE.includes(stroke.key) || NO_KEY.includes(stroke.key)) return null;
  const ctrl = stroke.ctrlKey || stroke.metaKey;
  const physical = PHYSICAL.test(stroke.code);
  const sign = !physical && isSign(stroke.key);
  // A sign behind AltGr, which reports itself as Ctrl and Alt together.
  if (sign && ctrl && stroke.altKey) return null;
  const key = physical ? stroke.code : capital(stroke.key);
  const modifiers = [ctrl && 'Ctrl', stroke.altKey && 'Alt', stroke.shiftKey && !sign && 'Shift'];
  return [...modifiers.filter((name) => name !== false), key].join('+');
}

/** Two ways to write the same keys. */
export function sameChord(a: string, b: string): boolean {
  const one = parseChord(a);
  const other = parseChord(b);
  const sameModifiers = one.ctrl === other.ctrl && one.alt === other.alt;
  const shiftCounts = !isSign(one.key);
  return sameModifiers && named(one.key) === named(other.key) && (!shiftCounts || one.shift === other.shift);
}

/** A letter, digit or sign without Ctrl or Alt: what speech and trembling hands set off by accident (WCAG 2.1.4). */
export function isCharacterKey(text: string): boolean {
  const { key, ctrl, alt } = parseChord(text);
  return !ctrl && !alt && (key.length === 1 || PHYSICAL.test(key));
}

const EDITING =
  /^(?:Space|Enter|Backspace|Delete|Home|End|PageUp|PageDown|ArrowLeft|ArrowRight|ArrowUp|ArrowDown)$/u;

/** A text field needs this key for itself. */
export function isTypingKey(text: string): boolean {
  const { key, ctrl, alt } = parseChord(text);
  return isCharacterKey(text) || (!ctrl && !alt && EDITING.test(key));
}

/** `?`, `[`, `*` …: whether Shift makes them differs between keyboards, so Shift is not looked at. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}\s]/u.test(key);
}

function named(key: string): string {
  return key === ' ' ? 'space' : key.toLowerCase();
}

function capital(key: string): string {
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}
