// The program in Electron. Runs only where Electron's binary is.

import path from 'node:path';
import { _electron } from '@playwright/test';
import { listenTo } from './loopback-app.ts';
import type { RunningApp } from './running-app.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export async function startElectron(home: string): Promise<RunningApp> {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, TERUGBLIK_HOME: home }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const app = await _electron.launch({ args: ['.', '--no-sandbox'], cwd: ROOT, env });
  const said = listenTo(app.process().stderr);
  const page = await app.firstWindow();
  return {
    page,
    said,
    async offerFilm(file) {
      // The system's own dialog cannot be driven: it answers as if this file was chosen.
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, file);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /film kiezen…$/iu })
        .click();
    },
    stop: () => app.close(),
    async kill() {
      app.process().kill('SIGKILL');
      await app.close().catch(() => undefined);
    },
  };
}
