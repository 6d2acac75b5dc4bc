// Opens the default browser without a secret on any command line, where other users of the machine could read
// it: the browser gets the path of a file that only this user may read, and the file leads on with a pass.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { LAUNCH_CODE_LIFE_MS } from './launch-code.ts';

export type OpenBrowser = (address: string) => Promise<void>;

/** Rejects where the file cannot be written. */
export async function openBrowser(address: string): Promise<void> {
  process.stderr.write('If no browser opens, go to the address above yourself.\n');
  const folder = await mkdtemp(folderPrefix(process.platform, os.homedir(), os.tmpdir()));
  removeInTime(folder);
  const file = path.join(folder, 'open.html');
  await writeFile(file, redirectTo(address), { mode: 0o600 });
  const [command, ...words] = openerOf(process.platform);
  const child = spawn(command, [...words, file], { stdio: 'ignore', detached: true, windowsHide: true });
  // Without a browser there is still the address in the terminal.
  child.on('error', () => undefined);
  child.unref();
}

/** With the code's life at the latest, or with the program where that ends earlier. */
function removeInTime(folder: string): void {
  const remove = () => {
    process.off('exit', remove);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Held by the browser: the pass in it is worthless by now.
    }
  };
  process.once('exit', remove);
  setTimeout(remove, LAUNCH_CODE_LIFE_MS).unref();
}

/**
 * Node makes such a folder for its owner alone (0700). On Linux it stands in sight in the home folder: a browser
 * from a snap has a temporary folder of its own and sees no hidden ones.
 */
function folderPrefix(platform: string, home: string, temporary: string): string {
  return path.join(platform === 'linux' ? home : temporary, 'terugblik-');
}

export function redirectTo(address: string): string {
  return `<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="refresh" content="0;url=${address}">\n`;
}

export function hasDisplay(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

function openerOf(platform: string): readonly [command: string, ...words: string[]] {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}
