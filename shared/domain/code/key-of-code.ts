// The key of a code, written as the page writes keys: `Digit3`, `A`, `Shift+A`, `*`. Only keys that stand alone or
// with Shift: combinations belong to the program and to the computer.

/** Letters as capitals, digits by the physical key, and signs that every keyboard types as one. */
const KEY_OF_CODE = /^(?:(?:Shift\+)?(?:[A-Z]|Digit[0-9])|[[\]{}*/;'#=\\-])$/u;

export function isKeyOfCode(key: string): boolean {
  return KEY_OF_CODE.test(key);
}
