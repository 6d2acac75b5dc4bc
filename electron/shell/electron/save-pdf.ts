// Saving the page as it prints, as a PDF, where the person says.

import { writeFile } from 'node:fs/promises';
import { dialog, type BrowserWindow, type PrintToPDFOptions } from 'electron';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { WORDS } from './words.ts';

/** Tagged, so that a screen reader can follow it; paper and margins are those of the page's own print rules. */
const PDF: PrintToPDFOptions = { generateTaggedPDF: true, preferCSSPageSize: true, printBackground: true };

/** False when the person changed their mind; refused where nothing could be written there. */
export async function savePdf(
  window: BrowserWindow,
  name: string,
  language: Language,
): Promise<Result<boolean>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileName(name)}.pdf`,
    filters: [{ name: WORDS[language].pdf, extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return ok(false);
  try {
    await writeFile(filePath, await window.webContents.printToPDF(PDF));
    return ok(true);
  } catch {
    return refuse({ code: 'disk.failed' });
  }
}

/** Without what leads elsewhere or what a file system does not take. */
function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '-').replace(/^\.+/u, '');
}
