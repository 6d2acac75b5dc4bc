// DigitIndex: which of the codes of a run a digit means, from the row above the letters or from the keypad.

const DIGIT = /^(?:Digit|Numpad)([1-9])$/u;

/** From 0; null where the key is no digit. */
export function digitIndex({ code }: Pick<KeyboardEvent, 'code'>): number | null {
  const digit = DIGIT.exec(code)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}
