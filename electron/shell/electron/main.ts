// Electron's main process: windows, dialogs and protocols. It holds no rule and no secret; the host does, in a
// process of its own.

import path from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  powerMonitor,
  protocol,
  session,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
} from 'electron';
import type { Language } from '../../../shared/domain/words.ts';
import type { HostConfig } from '../../host/api.ts';
import { type Flags, MISUSE_EXIT_CODE, parseFlags, VAULT_NEEDS_FOLDER } from '../flags.ts';
import { hostConfig } from '../../host/locations.ts';
import { browserSwitches } from '../browser-switches.ts';
import { PAGE_ORIGIN, SCHEMES } from './addresses.ts';
import { guardContents } from './contents-guard.ts';
import { answerDeviceSecret } from './device-secrets.ts';
import { chooseWithDialog } from './dialogs.ts';
import { startHostProcess, type HostProcess } from './host-process.ts';
import { installMenu } from './menu.ts';
import { mapPageFiles, servePage } from './page-files.ts';
import { PLACES } from './places.ts';
import { renewPage } from './renew-page.ts';
import { savePdf } from './save-pdf.ts';
import { guardSession } from './session-guard.ts';
import { quitGently } from './quit-gently.ts';
import { createWindow, loadPage } from './window.ts';
import { PARTITION } from './window-preferences.ts';
import { WORDS } from './words.ts';
import { preferredLanguage } from './language.ts';

const DEBUG_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

if (app.isPackaged && DEBUG_SWITCHES.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
app.enableSandbox();
for (const [name, value] of browserSwitches(null)) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged(SCHEMES);

const flags = parseFlags(process.argv.slice(1));
if (flags === null) {
  process.stderr.write(VAULT_NEEDS_FOLDER);
  app.exit(MISUSE_EXIT_CODE);
} else if (app.requestSingleInstanceLock()) void run(flags);
else app.quit();

async function run({ vault }: Flags): Promise<void> {
  guardContents(app);
  await app.whenReady();
  const partition = session.fromPartition(PARTITION);
  await guardSession(partition);
  const window = createWindow(PLACES.preload, app.isPackaged);
  const config = configuration(vault);
  const language = () => preferredLanguage(config.settingsFolder, app.getLocale());
  const host = await startHost(window, config, language).catch(() => null);
  if (host === null) {
    const words = WORDS[language()];
    return endWith(words.hostNotReady, words.hostNotReadyDetail);
  }
  const files = mapPageFiles(PLACES.page);
  partition.protocol.handle('app', (request) => servePage(files, request));
  partition.protocol.handle('media', host.media);
  answerPage(window, host);
  lockWhenAway(host);
  installMenu(language(), process.platform, () => void host.call('vault.lock', {}));
  app.on('second-instance', () => raise(window));
  quitGently(app, () => host.close());
  return loadPage(window);
}

function configuration(vaultFolder: string | null): HostConfig {
  return hostConfig({
    shell: 'electron',
    version: app.getVersion(),
    resources: app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources'),
    vaultFolder,
    packagedFilmTools: app.isPackaged ? path.join(process.resourcesPath, 'ffmpeg') : null,
    env: process.env,
    platform: process.platform,
  });
}

function startHost(
  window: BrowserWindow,
  config: HostConfig,
  language: () => Language,
): Promise<HostProcess> {
  return startHostProcess({
    entry: PLACES.hostEntry,
    config,
    choose: (what) => chooseWithDialog(window, what, language()),
    savePdf: (name) => savePdf(window, name, language()),
    onLocked: () => void renewPage(window, window.webContents.session).catch(() => undefined),
    protectContent: (on) => window.setContentProtection(on),
    deviceSecret: answerDeviceSecret,
    onGone: () => {
      const words = WORDS[language()];
      endWith(words.hostGone, words.hostGoneDetail);
    },
  });
}

function endWith(title: string, detail: string): void {
  dialog.showErrorBox(title, detail);
  app.exit(1);
}

/** Only the top frame of our own page is answered. */
function isPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === PAGE_ORIGIN;
}

function answerPage(window: BrowserWindow, host: HostProcess): void {
  ipcMain.on('page-ready', (event) => {
    if (isPage(event)) host.connect(window.webContents);
  });
  ipcMain.handle('offer-film', (event, file: unknown) =>
    isPage(event) && typeof file === 'string' && file !== ''
      ? host.offerFilm(file)
      : { ok: false, error: { code: 'source.missing' } },
  );
}

function lockWhenAway(host: HostProcess): void {
  const lock = () => void host.call('vault.lock', {});
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
