// Opens the default browser without a secret on any command line, where other users of the machine could read
// it: the browser gets the path of a file that only this user may read, and the file leads on with a pass.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LAUNCH_CODE_LIFE_MS } from './launch-code.ts';

export type OpenBrowser = (address: string) => Promise<void>;

/** Node makes such a folder for its owner alone (0700). */
const FOLDER_PREFIX = path.join(os.tmpdir(), 'terugblik-');

export async function openBrowser(address: string): Promise<void> {
  const folder = await mkdtemp(FOLDER_PREFIX);
  const file = path.join(folder, 'open.html');
  await writeFile(file, redirectTo(address), { mode: 0o600 });
  const [command, ...words] = openerOf(process.platform);
  const child = spawn(command, [...words, file], { stdio: 'ignore', detached: true, windowsHide: true });
  // Without a browser there is still the address in the terminal.
  child.on('error', () => undefined);
  child.unref();
  const remove = () => void rm(folder, { recursive: true, force: true });
  setTimeout(remove, LAUNCH_CODE_LIFE_MS).unref();
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
