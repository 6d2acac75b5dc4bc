// What the focused control wants for itself. The dispatcher sees a key before any control does, so it has to
// leave alone what the control under the focus needs to work.

import type { KeyStroke } from './chord.ts';

/** What matters of the focused element and its surroundings. */
export interface FocusPlace {
  /** A text field, text area or other place where characters are typed. */
  readonly typing: boolean;
  /** A menu, list box or dialog lies over the page. */
  readonly overlay: boolean;
  /** Role of the focused control, given or implied; empty for the body. */
  readonly role: string;
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const OWNED: Readonly<Record<string, readonly string[]>> = {
  button: [' ', 'Enter'],
  link: ['Enter'],
  checkbox: [' '],
  switch: [' ', 'Enter'],
  radio: [' ', ...ARROWS],
  // Space would choose what is chosen already.
  'chosen radio': ARROWS,
  tab: [' ', 'Enter', 'Home', 'End', 'ArrowLeft', 'ArrowRight'],
  slider: ['Home', 'End', 'PageUp', 'PageDown', ...ARROWS],
  separator: ['Home', 'End', ...ARROWS],
  option: [' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', ...ARROWS],
  row: [' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', ...ARROWS],
  // A list that keeps the focus itself, whichever row it is about.
  grid: [' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', ...ARROWS],
  gridcell: [' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', ...ARROWS],
};

export function ownsKey(
  place: FocusPlace,
  stroke: Pick<KeyStroke, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): boolean {
  if (stroke.ctrlKey || stroke.altKey || stroke.metaKey) return choosesAll(place, stroke);
  // With Shift a list goes on choosing by arrows; nothing needs Shift and Space.
  if (stroke.shiftKey && stroke.key === ' ') return false;
  return OWNED[place.role]?.includes(stroke.key) ?? false;
}

/** A list may show fewer than there are, and chooses all of those. */
function choosesAll({ role }: FocusPlace, { key, altKey }: Pick<KeyStroke, 'key' | 'altKey'>): boolean {
  return !altKey && key.toLowerCase() === 'a' && ['option', 'row', 'grid', 'gridcell'].includes(role);
}

const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="spinbutton"]';
const NOT_TYPING = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'];
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const TAG_ROLES: Readonly<Record<string, string>> = { BUTTON: 'button', A: 'link', SUMMARY: 'button' };

export function placeOf(focused: Element | null): FocusPlace {
  if (focused === null) return { typing: false, overlay: false, role: '' };
  const typing =
    focused.matches(TYPING) && !(focused instanceof HTMLInputElement && NOT_TYPING.includes(focused.type));
  return { typing, overlay: focused.closest(OVERLAY) !== null, role: roleOf(focused) };
}

function roleOf(element: Element): string {
  const given = element.getAttribute('role');
  if (given !== null) return given;
  if (element instanceof HTMLInputElement) return roleOfInput(element);
  return TAG_ROLES[element.tagName] ?? '';
}

function roleOfInput({ type, checked }: HTMLInputElement): string {
  if (type === 'range') return 'slider';
  return type === 'radio' && checked ? 'chosen radio' : type;
}
