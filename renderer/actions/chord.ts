// Chord: a key with its modifiers, written as people write it: `C`, `Shift+Space`, `Ctrl+Z`, `Alt+ArrowLeft`,
// `Digit3`, `?`. Letters and signs go by the character typed, digits (`Digit1`…`Digit9`) by the physical key,
// because on an AZERTY keyboard digits need Shift.

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
  if (/^(?:Digit|Numpad)\d$/u.test(chord.key)) {
    const digit = chord.key.slice(-1);
    const pressed = stroke.code === `Digit${digit}` || stroke.code === `Numpad${digit}`;
    return pressed && chord.shift === stroke.shiftKey;
  }
  if (isSign(chord.key)) return stroke.key === chord.key;
  return named(stroke.key) === named(chord.key) && chord.shift === stroke.shiftKey;
}

/** `?`, `[`, `*` …: whether Shift makes them differs between keyboards, so Shift is not looked at. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

function named(key: string): string {
  return key === ' ' ? 'space' : key.toLowerCase();
}
