// Text that no spreadsheet takes for a formula: what would be one gets an apostrophe before it (OWASP, "CSV Injection";
// ASVS 5.0, 1.2.10).

/**
 * A sign that begins a formula, plain or of full width, also behind what spreadsheets skip (white space, marks without
 * width, NUL); and the signs that end a cell for some of them.
 */
const LIKE_A_FORMULA = /^(?:[\s\0\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n\0])/u;

export function formulaFree(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}
