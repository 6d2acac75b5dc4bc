// The wiring of Electron's shell, run under a stand-in of its module: what the window may do, that a call goes
// page → preload's port → host and back, that a range of a film goes main → host and back, and that nothing
// else is let through. What Electron itself does with it is proved only where Electron runs.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Transport } from '../../renderer/api/transport.ts';
import { connectPage, ROOT, type Shell, startShell, window } from './shell-world.ts';
import * as electron from './stand-in/electron.ts';

vi.mock('electron', () => import('./stand-in/electron.ts'));

let shell: Shell;
let transport: Transport;
let home = '';
beforeAll(async () => {
  shell = await startShell();
  ({ home } = shell);
  transport = await connectPage();
}, 60_000);
afterAll(() => shell.stop());

describe('the window', () => {
  test('may do nothing it does not need', () => {
    expect(window().options['webPreferences']).toEqual({
      preload: '/preload.cjs',
      partition: 'terugblik',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: true,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    });
    expect(window().contentProtection).toBe(true);
    expect(electron.recorded.sandboxed).toBe(true);
  });

  test('has no developer tools once packaged', async () => {
    const { windowPreferences } = await import('../../electron/shell/electron/window-preferences.ts');
    expect(windowPreferences('p', true).devTools).toBe(false);
    expect(windowPreferences('p', true).partition).not.toMatch(/^persist:/u);
  });

  test('shows our page and keeps its title', () => {
    expect(window().address).toBe('app://terugblik/index.html');
    const event = { preventDefault: vi.fn() };
    window().emit('page-title-updated', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s goes nowhere', (name) => {
    const away = { url: 'https://example.org/', preventDefault: vi.fn() };
    const home = { url: 'app://terugblik/index.html#/options', preventDefault: vi.fn() };
    window().webContents.emit(name, away);
    window().webContents.emit(name, home);
    expect(away.preventDefault).toHaveBeenCalled();
    expect(home.preventDefault).not.toHaveBeenCalled();
  });

  test('opens no other window and no web view', () => {
    expect(window().webContents.windowOpen?.()).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    window().webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(window().webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});

describe('the session', () => {
  const session = () => electron.session.fromPartition('terugblik');

  test.each([
    ['app://terugblik/index.html', false],
    ['media://film/0123', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['app://terugblik.example.org/', true],
    ['ws://127.0.0.1/', true],
    ['blob:app://terugblik/0f3a', false],
    ['blob:https://example.org/0f3a', true],
  ])('%s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    session().beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  test('grants no permission, device, screen or certificate', () => {
    const permission = vi.fn();
    session().permissionRequest?.(null, 'media', permission, { requestingUrl: 'app://terugblik/index.html' });
    expect(permission).toHaveBeenCalledWith(false);
    expect(session().permissionCheck?.(null, 'media', 'app://terugblik/')).toBe(false);
    expect(session().devicePermission?.()).toBe(false);
    const screen = vi.fn();
    session().displayMedia?.(null, screen);
    expect(screen).toHaveBeenCalledWith({});
    const certificate = vi.fn();
    session().certificate?.(null, certificate);
    expect(certificate).toHaveBeenCalledWith(-2);
    expect(session().proxy).toEqual({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  });

  test.each([
    ['clipboard-sanitized-write', 'app://terugblik/index.html', true],
    ['clipboard-read', 'app://terugblik/index.html', false],
    ['clipboard-sanitized-write', 'https://example.org/', false],
    ['clipboard-sanitized-write', 'app://terugblik.example.org/', false],
  ])('%s by %s is granted: %s', (permission, requestingUrl, granted) => {
    const answer = vi.fn();
    session().permissionRequest?.(null, permission, answer, { requestingUrl });
    expect(answer).toHaveBeenCalledWith(granted);
    expect(session().permissionCheck?.(null, permission, requestingUrl)).toBe(granted);
  });

  test.each([
    ['overeenstemming.svg', 'svg'],
    ['Scores 2026.CSV', 'csv'],
    ['codeboek-spel-v2.json', 'json'],
    ['logboek.ndjson', 'ndjson'],
  ])('%s, made by the page, goes where the user says in the system’s dialog', (name, extension) => {
    const { event, item } = download('blob:app://terugblik/0f3a', name);
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(item.setSaveDialogOptions).toHaveBeenCalledWith({
      defaultPath: name,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    });
  });

  test.each([
    ['https://example.org/figure.svg', 'figure.svg'],
    ['app://terugblik/assets/page.js', 'page.svg'],
    ['media://film/0123', 'film.csv'],
    ['blob:https://example.org/0f3a', 'figure.svg'],
    ['blob:app://terugblik/0f3a', 'setup.exe'],
    ['blob:app://terugblik/0f3a', 'svg'],
  ])('%s as %s is not saved', (url, name) => {
    const { event, item } = download(url, name);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(item.setSaveDialogOptions).not.toHaveBeenCalled();
  });

  function download(url: string, name: string) {
    const event = { preventDefault: vi.fn() };
    const item = { getURL: () => url, getFilename: () => name, setSaveDialogOptions: vi.fn() };
    session().emit('will-download', event, item);
    return { event, item };
  }

  test('media may be streamed and is given no other privilege', () => {
    const media = electron.recorded.schemes.find(({ scheme }) => scheme === 'media');
    expect(media?.privileges).toEqual({ standard: true, secure: true, stream: true });
  });
});

describe('the page’s files', () => {
  const app = (url: string) =>
    electron.session.fromPartition('terugblik').protocol.handlers.get('app')?.(new Request(url));

  test('come from a fixed map, with the content policy', async () => {
    const page = await app('app://terugblik/index.html');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('Content-Security-Policy')).toMatch(
      /require-trusted-types-for 'script'; trusted-types terugblik-statistics$/u,
    );
    expect(page?.headers.get('Cache-Control')).toBe('no-store');
  });

  test.each([
    'app://terugblik/../main.js',
    'app://terugblik/%2e%2e/settings.json',
    'app://terugblik/assets/',
    'app://terugblik/nothing.js',
  ])('%s does not exist', async (url) => {
    expect((await app(url))?.status).toBe(404);
  });
});

describe('the host behind the ports', () => {
  test('answers a call of the page', async () => {
    const about = await transport.call('program.about', {});
    expect(about).toMatchObject({ ok: true, value: { shell: 'electron' } });
  });

  test('answers for the shell, and takes no typed path', async () => {
    expect(await transport.call('shell.abilities', {})).toEqual({
      ok: true,
      value: { kind: 'electron', dialogs: true, typedPaths: false },
    });
    expect(await transport.call('shell.typedFilm', { path: '/etc/passwd' })).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  test('plays a range of a film of the example vault', async () => {
    expect(await transport.call('vault.openDemo', {})).toMatchObject({ ok: true, value: { name: 'Chris' } });
    const list = await transport.call('recordings.list', {});
    const id: string = value(list)[0].recording.id;
    const { video } = value(await transport.call('recordings.open', { id }));
    const media = electron.session.fromPartition('terugblik').protocol.handlers.get('media');
    const response = await media?.(
      new Request(`media://film/${video}`, { headers: { Range: 'bytes=4-11' } }),
    );
    expect(response?.status).toBe(206);
    expect(response?.headers.get('Content-Range')).toMatch(/^bytes 4-11\/\d+$/u);
    expect(await response?.text()).toMatch(/^ftyp/u);

    const whole = await media?.(new Request(`media://film/${video}`));
    await whole?.body?.cancel();
    const unknown = await media?.(new Request(`media://film/${'0'.repeat(64)}`));
    expect(unknown?.status).toBe(404);
  });

  test('locks when the system sleeps, and its films are gone', async () => {
    const list = await transport.call('recordings.list', {});
    const { video } = value(await transport.call('recordings.open', { id: value(list)[0].recording.id }));
    const locked = new Promise<void>((resolve) => {
      transport.subscribe((event) => {
        if (event.kind === 'locked') resolve();
      });
    });
    electron.powerMonitor.emit('suspend');
    await locked;
    const media = electron.session.fromPartition('terugblik').protocol.handlers.get('media');
    expect((await media?.(new Request(`media://film/${video}`)))?.status).toBe(404);
    expect(await transport.call('recordings.list', {})).toEqual({
      ok: false,
      error: { code: 'vault.locked' },
    });
  });
});

describe('this computer as a second factor', () => {
  const ANNA = { name: 'Anna', passphrase: 'zes paarse fietsen in de regen' };

  test('is asked of the system by the main process, and the vault opens with it only', {
    timeout: 120_000,
  }, async () => {
    const kept = vi.spyOn(electron.safeStorage, 'encryptStringAsync');
    value(await transport.call('vault.create', { folder: 'suggested', ...ANNA }));
    expect(value(await transport.call('keys.state', {})).device).toBe('offered');
    value(await transport.call('keys.bindDevice', { passphrase: ANNA.passphrase }));
    expect(kept).toHaveBeenCalledTimes(1);
    value(await transport.call('vault.lock', {}));
    electron.safeStorage.isAvailable = false;
    expect(await transport.call('vault.unlock', ANNA)).toEqual({
      ok: false,
      error: { code: 'vault.other-device' },
    });
    electron.safeStorage.isAvailable = true;
    value(await transport.call('vault.unlock', ANNA));
    expect(value(await transport.call('keys.state', {})).device).toBe('bound');
    value(await transport.call('vault.lock', {}));
  });
});

describe('after a lock', () => {
  async function lock(): Promise<void> {
    const renewed = new Promise<void>((resolve) => {
      window().on('loaded', () => {
        if (window().address === 'app://terugblik/index.html') resolve();
      });
    });
    expect(await transport.call('vault.openDemo', {})).toMatchObject({ ok: true });
    electron.powerMonitor.emit('lock-screen');
    await renewed;
  }

  test('the page begins anew in another process, and what the engine kept is gone', async () => {
    const { webContents: contents } = window();
    const former = contents.processId;
    electron.recorded.isolates = true;
    await lock();
    expect(contents.processId).not.toBe(former);
    expect(contents.crashes).toBe(0);
    expect(window().addresses.slice(-2)).toEqual(['app://empty/', 'app://terugblik/index.html']);
    const session = electron.session.fromPartition('terugblik');
    expect(session.cleared).toEqual(expect.arrayContaining(['storage', 'cache']));
    await vi.waitFor(() => expect(contents.forgotten).toBeGreaterThan(0));
  });

  test('a process that would stay is ended', async () => {
    electron.recorded.isolates = false;
    await lock();
    electron.recorded.isolates = true;
    expect(window().webContents.crashes).toBe(1);
  });

  test('going on as somebody else leaves the page where it is', async () => {
    expect(await transport.call('vault.openDemo', {})).toMatchObject({ ok: true });
    const before = window().addresses.length;
    expect(await transport.call('vault.demoAs', { name: 'Ans' })).toMatchObject({ ok: true });
    // An answer on the same way comes after whatever was told on it before.
    await transport.call('shell.chooseFolder', {});
    expect(window().addresses).toHaveLength(before);
  });

  test('a beamer is allowed until then, and no longer', async () => {
    expect(await transport.call('shell.contentProtected', {})).toEqual({ ok: true, value: true });
    expect(await transport.call('shell.protectContent', { on: false })).toEqual({ ok: true, value: false });
    await vi.waitFor(() => expect(window().contentProtection).toBe(false));
    await lock();
    expect(window().contentProtection).toBe(true);
    expect(await transport.call('shell.contentProtected', {})).toEqual({ ok: true, value: true });
  });
});

describe('the dialogs', () => {
  test('hand the host what was chosen; the page learns a name and an id', async () => {
    const film = path.join(ROOT, 'resources/demo/a1-bath.mp4');
    electron.recorded.dialogAnswer = { canceled: false, filePaths: [film] };
    const offered = await transport.call('shell.chooseFilms', {});
    expect(offered).toMatchObject({ ok: true, value: [{ name: 'a1-bath.mp4' }] });
    expect(JSON.stringify(offered)).not.toContain(ROOT);
  });

  describe('for a PDF of the page', () => {
    const file = (name: string) => path.join(home, name);
    const save = (name: string) => transport.call('shell.savePdf', { name });

    test('write it tagged, on the page’s own paper, under a name that leads nowhere else', async () => {
      electron.recorded.saveAnswer = { canceled: false, filePath: file('report.pdf') };
      expect(await save('Overeenstemming ../22-11')).toEqual({ ok: true, value: true });
      expect(electron.recorded.dialogOptions).toMatchObject({
        defaultPath: 'Overeenstemming ..-22-11.pdf',
      });
      expect(electron.recorded.pdfOptions).toMatchObject({
        generateTaggedPDF: true,
        preferCSSPageSize: true,
      });
      expect(readFileSync(file('report.pdf'), 'utf8')).toMatch(/^%PDF/u);
    });

    test('write nothing after a change of mind', async () => {
      electron.recorded.saveAnswer = { canceled: true, filePath: file('never.pdf') };
      expect(await save('Overeenstemming')).toEqual({ ok: true, value: false });
      expect(existsSync(file('never.pdf'))).toBe(false);
    });

    test('say that nothing could be written there', async () => {
      electron.recorded.saveAnswer = { canceled: false, filePath: file('no-such-folder/report.pdf') };
      expect(await save('Overeenstemming')).toEqual({ ok: false, error: { code: 'disk.failed' } });
    });
  });

  test('a change of mind is no refusal', async () => {
    electron.recorded.dialogAnswer = { canceled: true, filePaths: [] };
    expect(await transport.call('shell.chooseFilms', {})).toEqual({ ok: true, value: [] });
    expect(await transport.call('shell.chooseFolder', {})).toEqual({ ok: true, value: null });
  });

  test('a dropped file is offered by its path, which only our own frame may do', async () => {
    const film = path.join(ROOT, 'resources/demo/a1-bath.mp4');
    const offer = (event: unknown, file: unknown) =>
      electron.ipcMain.handlers.get('offer-film')?.(event, file);
    const ours = { senderFrame: { parent: null, origin: 'app://terugblik' } };
    expect(await offer(ours, film)).toMatchObject({ ok: true, value: { name: 'a1-bath.mp4' } });
    const stranger = { senderFrame: { parent: null, origin: 'https://example.org' } };
    expect(await offer(stranger, film)).toEqual({ ok: false, error: { code: 'source.missing' } });
    const frame = { senderFrame: { parent: {}, origin: 'app://terugblik' } };
    expect(await offer(frame, film)).toEqual({ ok: false, error: { code: 'source.missing' } });
    expect(await offer(ours, 7)).toEqual({ ok: false, error: { code: 'source.missing' } });
  });
});

describe('a page that was loaded again', () => {
  test('hears the host, and the page before hears it no more', async () => {
    const former = await connectPage();
    const heard = vi.fn();
    former.subscribe(heard);
    const present = await connectPage();
    const locked = new Promise<void>((resolve) => {
      present.subscribe((event) => {
        if (event.kind === 'locked') resolve();
      });
    });
    expect(await present.call('vault.openDemo', {})).toMatchObject({ ok: true });
    electron.powerMonitor.emit('suspend');
    await locked;
    // An answer on the same port comes after whatever was told on it before.
    await former.call('program.about', {});
    expect(heard).not.toHaveBeenCalled();
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- answers are looked at piece by piece by the tests above
function value(result: Awaited<ReturnType<Transport['call']>>): any {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
