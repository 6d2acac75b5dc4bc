// Saves text as a file where the user wants it: the browser's own download, or the system's save dialog in the
// window of the program. Nothing is written elsewhere first.

export type FileType = 'image/svg+xml' | 'text/csv' | 'application/json' | 'application/x-ndjson';

export function saveFile(name: string, type: FileType, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has taken hold of the text by the time this task ends.
  setTimeout(() => URL.revokeObjectURL(address));
}
