// Saves text as a file where the user wants it.

export function saveText(name: string, type: 'text/csv' | 'application/x-ndjson', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has taken hold of the text by the time this task ends.
  setTimeout(() => URL.revokeObjectURL(address));
}
