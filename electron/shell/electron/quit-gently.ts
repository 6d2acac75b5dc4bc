// Quitting waits until everything is written, however often it is asked.

import type { App } from 'electron';

export function quitGently(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let closing: Promise<void> | null = null;
  let closed = false;

  async function closeAndQuit(): Promise<void> {
    await close();
    closed = true;
    app.quit();
  }

  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closing ??= closeAndQuit();
  });
}
