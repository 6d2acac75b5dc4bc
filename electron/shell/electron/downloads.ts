// What the page gives to be saved: a figure, a table or the log goes where the user says in the system's own
// dialog, and nothing else leaves the page as a file.

import path from 'node:path';
import type { DownloadItem, Event } from 'electron';
import { isMadeHere } from './addresses.ts';

/** Kinds of files the page makes, by the end of their name. */
const KINDS: readonly string[] = ['svg', 'csv', 'json', 'ndjson'];

export function guardDownload(event: Event, item: DownloadItem): void {
  const name = item.getFilename();
  const kind = path.extname(name).slice(1).toLowerCase();
  if (!isMadeHere(item.getURL()) || !KINDS.includes(kind)) return event.preventDefault();
  item.setSaveDialogOptions({
    defaultPath: name,
    filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
}
