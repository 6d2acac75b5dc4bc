// Builds the app for Electron: main process, host process and its workers (ESM), preload (one CommonJS file,
// because the sandbox loads nothing else), and the page as the loopback shell has it.

import path from 'node:path';
import { defineConfig } from 'electron-vite';
import page from './renderer/vite.config.ts';

const at = (file: string) => path.join(import.meta.dirname, file);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      sourcemap: false,
      rolldownOptions: {
        input: {
          main: at('electron/shell/electron/main.ts'),
          'host-entry': at('electron/shell/host-entry.ts'),
          'kdf-worker': at('electron/host/vault/kdf-worker.ts'),
        },
        // All in one folder: a worker is looked for beside the code that starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/shell/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: { ...page, build: { ...page.build, rolldownOptions: { input: at('renderer/index.html') } } },
});
