// How wide a text will be, near enough to place things by: a drawing is laid out before it is on a page, and the
// same way in a test, so nothing can be measured. Widths are of Source Sans 3, in shares of the size of the text.

const NARROW = /[ijltfrI.,:;'’()[\]|! ]/u;
const WIDE = /[mwMW%@—]/u;
const CAPITAL = /\p{Lu}/u;

const NARROW_SHARE = 0.29;
const WIDE_SHARE = 0.83;
const CAPITAL_SHARE = 0.6;
const OTHER_SHARE = 0.51;

export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, letter) => width + shareOf(letter), 0) * size;
}

function shareOf(letter: string): number {
  if (NARROW.test(letter)) return NARROW_SHARE;
  if (WIDE.test(letter)) return WIDE_SHARE;
  return CAPITAL.test(letter) ? CAPITAL_SHARE : OTHER_SHARE;
}

/** The text, or its beginning with `…`, as it fits within the width. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in lines that fit within the width; the last line ends with `…` where there are too few lines. */
export function wrapText(text: string, width: number, size: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < maxLines - 1) {
    const fitting = rest.findIndex((_, index) => textWidth(rest.slice(0, index + 1).join(' '), size) > width);
    const count = fitting === -1 ? rest.length : Math.max(1, fitting);
    lines.push(fitText(rest.slice(0, count).join(' '), width, size));
    rest = rest.slice(count);
  }
  return rest.length === 0 ? lines : [...lines, fitText(rest.join(' '), width, size)];
}
