// Words at the beginning of a sentence and within one.

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
