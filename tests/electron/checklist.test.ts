// What a window of this program may do, item by item, as the shell tells Electron: each is one row, and the number of
// rows that hold is printed. What Electron itself makes of it shows only where Electron runs.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserSwitches } from '../../electron/shell/browser-switches.ts';
import { windowPreferences } from '../../electron/shell/electron/window-preferences.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import { connectPage, ROOT, type Shell, startShell, window } from './shell-world.ts';
import * as electron from './stand-in/electron.ts';

vi.mock('electron', () => import('./stand-in/electron.ts'));

let shell: Shell;
let page: Transport;
let held = 0;
beforeAll(async () => {
  shell = await startShell();
  page = await connectPage();
}, 60_000);
afterAll(async () => {
  await shell.stop();
  process.stdout.write(`Electron items that hold: ${String(held)}/${String(ITEMS.length)}\n`);
});

const preferences = (): Readonly<Record<string, unknown>> => ({
  ...Object(window().options['webPreferences']),
});
const session = () => electron.session.fromPartition('terugblik');
const sources = (folder: string): string =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
    .join('\n');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const prevented = (emitter: { emit(name: string, event: unknown): unknown }, name: string, facts = {}) => {
  const event = { ...facts, preventDefault: vi.fn() };
  emitter.emit(name, event);
  return event.preventDefault.mock.calls.length > 0;
};
const cancels = (url: string): boolean => {
  const answer = vi.fn();
  session().beforeRequest?.({ url }, answer);
  return JSON.stringify(answer.mock.calls) === '[[{"cancel":true}]]';
};
const AWAY = 'https://example.org/';

type Item = readonly [what: string, holds: () => boolean | Promise<boolean>];

const ITEMS: readonly Item[] = [
  ['the renderer is sandboxed', () => preferences()['sandbox'] === true && electron.recorded.sandboxed],
  ['the preload has a world of its own', () => preferences()['contextIsolation'] === true],
  [
    'no Node in page, frame or worker',
    () =>
      ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].every(
        (name) => preferences()[name] === false,
      ),
  ],
  ['web security is on', () => preferences()['webSecurity'] === true],
  ['nothing insecure is mixed in', () => preferences()['allowRunningInsecureContent'] === false],
  [
    'no experimental features, no enabled Blink features',
    () => preferences()['experimentalFeatures'] === false && !('enableBlinkFeatures' in preferences()),
  ],
  ['no web view tag', () => preferences()['webviewTag'] === false],
  ['a web view is not attached either', () => prevented(window().webContents, 'will-attach-webview')],
  ['no spelling checker, which would fetch a dictionary', () => preferences()['spellcheck'] === false],
  ['a dropped file is not gone to', () => preferences()['navigateOnDragDrop'] === false],
  ['no plug-ins', () => preferences()['plugins'] === false],
  ['dialogs cannot be repeated without end', () => preferences()['safeDialogs'] === true],
  ['no developer tools once packaged', () => windowPreferences('p', true).devTools === false],
  ['the session is in memory only', () => !String(preferences()['partition']).startsWith('persist:')],
  [
    'schemes pass no policy by',
    () =>
      electron.recorded.schemes.every(
        ({ privileges }) => !('bypassCSP' in privileges) && !('corsEnabled' in privileges),
      ),
  ],
  [
    'the schemes are answered in the window’s own session',
    () =>
      ['app', 'media'].every((name) => session().protocol.handlers.has(name)) &&
      electron.protocol.handlers.size === 0,
  ],
  [
    'no permission is granted',
    () =>
      ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal'].every(
        (name) => session().permissionCheck?.(null, name, 'app://terugblik') === false,
      ),
  ],
  ['no device is lent', () => session().devicePermission?.() === false],
  [
    'the screen is not captured',
    () => {
      const answer = vi.fn();
      session().displayMedia?.(null, answer);
      return Object.keys(answer.mock.calls[0]?.[0]).length === 0;
    },
  ],
  [
    'every request that is not ours is cancelled',
    () =>
      [
        AWAY,
        'http://127.0.0.1:9/',
        'ws://127.0.0.1/',
        'file:///etc/passwd',
        'data:text/html,x',
        'ftp://example.org/',
        'app://other/',
        'chrome://gpu',
      ].every(cancels),
  ],
  ['a proxy that is not there', () => JSON.stringify(session().proxy).includes('127.0.0.1:9')],
  [
    'no certificate is good',
    () => {
      const answer = vi.fn();
      session().certificate?.(null, answer);
      return answer.mock.calls[0]?.[0] === -2;
    },
  ],
  [
    'no page is gone to',
    () =>
      ['will-navigate', 'will-redirect', 'will-frame-navigate'].every((name) =>
        prevented(window().webContents, name, { url: AWAY }),
      ),
  ],
  ['no window is opened', () => window().webContents.windowOpen?.().action === 'deny'],
  [
    'no other program is opened',
    () => !/openExternal|openPath|showItemInFolder/u.test(sources('electron/shell/electron')),
  ],
  [
    'no download but what the page made',
    () =>
      prevented(
        {
          emit: (name, event) =>
            session().emit(name, event, {
              getURL: () => AWAY,
              getFilename: () => 'a.csv',
              setSaveDialogOptions: vi.fn(),
            }),
        },
        'will-download',
      ),
  ],
  [
    'no call between browsers shows an address',
    () => window().webContents.webRtcPolicy === 'disable_non_proxied_udp',
  ],
  [
    'the switches with which nothing leaves',
    () =>
      browserSwitches(null).every(([name, value]) => electron.recorded.switches.includes(`${name}=${value}`)),
  ],
  [
    'only our own top frame gets a port',
    async () => {
      const frames = [null, { parent: {}, origin: 'app://terugblik' }, { parent: null, origin: AWAY }];
      const received = vi.fn();
      window().webContents.receive = received;
      for (const senderFrame of frames) electron.ipcMain.emit('page-ready', { senderFrame });
      return received.mock.calls.length === 0 && (await page.call('vault.state', {})).ok;
    },
  ],
  [
    'only our own top frame may offer a file',
    async () => {
      const offer = electron.ipcMain.handlers.get('offer-film');
      const refused = await Promise.all(
        [null, { parent: {}, origin: 'app://terugblik' }, { parent: null, origin: AWAY }].map((senderFrame) =>
          offer?.({ senderFrame }, '/etc/passwd'),
        ),
      );
      return refused.every((answer) => JSON.stringify(answer).includes('source.missing'));
    },
  ],
  [
    'the page gets two functions, and no channel of its choice',
    async () => {
      await import('../../electron/shell/electron/preload.ts');
      return (
        JSON.stringify(Object.keys(Object(electron.preload.exposed['terugblik']))) === '["ready","offerFile"]'
      );
    },
  ],
  [
    'the page types no path',
    async () => {
      const answers = [
        await page.call('shell.typedFilm', { path: '/etc/passwd' }),
        await page.call('shell.typedFolder', { path: '/etc' }),
      ];
      return answers.every((answer) => !answer.ok && answer.error.code === 'not-allowed');
    },
  ],
  [
    'keys and database are in a process of their own',
    () =>
      !/from '[./]*host\/(?!api|locations)/u.test(read('electron/shell/electron/main.ts')) &&
      read('electron/shell/electron/host-process.ts').includes('utilityProcess.fork'),
  ],
  ['no crash is reported anywhere', () => !sources('electron').includes('crashReporter')],
  [
    'nothing is updated by itself',
    () =>
      !/autoUpdater|electron-updater/u.test(sources('electron') + read('package.json')) &&
      read('electron-builder.yml').includes('publish: null'),
  ],
  [
    'no address of the system opens this program',
    () => !sources('electron').includes('setAsDefaultProtocolClient'),
  ],
  [
    'debugging is refused once packaged',
    () => /isPackaged && DEBUG_SWITCHES/u.test(read('electron/shell/electron/main.ts')),
  ],
  ['one instance', () => read('electron/shell/electron/main.ts').includes('requestSingleInstanceLock')],
  [
    'the title never changes',
    () => window().options['title'] === 'Terugblik' && prevented(window(), 'page-title-updated'),
  ],
  ['what is shown stays out of recordings of the screen', () => window().contentProtection],
  [
    'chosen files are not remembered by the system',
    async () => {
      electron.recorded.dialogAnswer = { canceled: true, filePaths: [] };
      await page.call('shell.chooseFilms', {});
      const films = JSON.stringify(electron.recorded.dialogOptions);
      await page.call('shell.chooseFolder', {});
      return [films, JSON.stringify(electron.recorded.dialogOptions)].every((options) =>
        options.includes('dontAddToRecent'),
      );
    },
  ],
  [
    'the menu reloads nothing and opens no tools',
    () => !/reload|toggleDevTools/iu.test(JSON.stringify(electron.recorded.menu)),
  ],
  [
    'the fuses',
    () =>
      [
        'runAsNode: false',
        'enableNodeOptionsEnvironmentVariable: false',
        'enableNodeCliInspectArguments: false',
        'enableCookieEncryption: true',
        'enableEmbeddedAsarIntegrityValidation: true',
        'onlyLoadAppFromAsar: true',
        'loadBrowserProcessSpecificV8Snapshot: false',
        'grantFileProtocolExtraPrivileges: false',
      ].every((fuse) => read('electron-builder.yml').includes(fuse)),
  ],
  [
    'of the newest majors',
    () => Number(/"electron": "(?<major>\d+)\./u.exec(read('package.json'))?.groups?.['major']) >= 44,
  ],
  [
    'the content policy',
    async () => {
      const answer = await session().protocol.handlers.get('app')?.(
        new Request('app://terugblik/index.html'),
      );
      const policy = answer?.headers.get('Content-Security-Policy') ?? '';
      return (
        [
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'none'",
          "form-action 'none'",
          "base-uri 'none'",
          "require-trusted-types-for 'script'",
        ].every((rule) => policy.includes(rule)) && !/unsafe|\*|https?:|data:|blob:/u.test(policy)
      );
    },
  ],
];

test.each(ITEMS)('%s', async (_what, holds) => {
  expect(await holds()).toBe(true);
  held += 1;
});
