// A stand-in for Electron's module: as much of it as our shell touches, on Node's own ports and workers. It
// records what it was told, so that a test can ask. It proves our wiring, not Electron.

import { EventEmitter } from 'node:events';
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort, type Transferable } from 'node:worker_threads';

type Listener = (...args: readonly unknown[]) => unknown;

export const recorded = {
  windows: [] as StandInWindow[],
  switches: [] as string[],
  schemes: [] as { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[],
  sandboxed: false,
  /** Whether another origin gets another process. */
  isolates: true,
  menu: null as unknown,
  quits: 0,
  dialogAnswer: { canceled: true, filePaths: [] as string[] },
  dialogOptions: null as unknown,
  saveAnswer: { canceled: true, filePath: '' },
  pdfOptions: null as unknown,
};

/** Locks up by turning every byte over: enough to see that what is kept is not what was given. */
export const safeStorage = {
  backend: 'gnome_libsecret',
  isAvailable: true,
  isAsyncEncryptionAvailable: async (): Promise<boolean> => Promise.resolve(safeStorage.isAvailable),
  getSelectedStorageBackend: (): string => safeStorage.backend,
  encryptStringAsync: async (text: string): Promise<Buffer> => Promise.resolve(turned(Buffer.from(text))),
  async decryptStringAsync(locked: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    return Promise.resolve({ result: turned(locked).toString(), shouldReEncrypt: false });
  },
};

function turned(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0xff));
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  commandLine = {
    hasSwitch: () => false,
    appendSwitch: (name: string, value = '') => recorded.switches.push(`${name}=${value}`),
  };
  enableSandbox(): void {
    recorded.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {
    await Promise.resolve();
  }
  getVersion(): string {
    return '0.0.0-test';
  }
  getAppPath(): string {
    return path.resolve(import.meta.dirname, '../../..');
  }
  getLocale(): string {
    return 'nl';
  }
  quit(): void {
    recorded.quits += 1;
    const event = { prevented: false, preventDefault: () => (event.prevented = true) };
    this.emit('before-quit', event);
    if (!event.prevented) this.emit('gone');
  }
  exit(): void {
    this.emit('gone');
  }
}

export const app = new StandInApp();

class StandInProtocol {
  readonly handlers = new Map<string, (request: Request) => Promise<Response> | Response>();
  registerSchemesAsPrivileged(schemes: typeof recorded.schemes): void {
    recorded.schemes = schemes;
  }
  handle(scheme: string, handler: (request: Request) => Promise<Response> | Response): void {
    this.handlers.set(scheme, handler);
  }
}

export const protocol = new StandInProtocol();

type Answer = (value: unknown) => void;

export class StandInSession extends EventEmitter {
  readonly protocol = new StandInProtocol();
  permissionRequest:
    | ((contents: null, permission: string, answer: Answer, details: { requestingUrl: string }) => void)
    | null = null;
  permissionCheck: ((contents: null, permission: string, origin: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  displayMedia: ((request: null, answer: Answer) => void) | null = null;
  certificate: ((request: null, answer: Answer) => void) | null = null;
  beforeRequest: ((details: { url: string }, answer: Answer) => void) | null = null;
  proxy: unknown = null;
  webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: Answer) => void) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<StandInSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<StandInSession['permissionCheck']>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: NonNullable<StandInSession['displayMedia']>): void {
    this.displayMedia = handler;
  }
  setCertificateVerifyProc(handler: NonNullable<StandInSession['certificate']>): void {
    this.certificate = handler;
  }
  readonly cleared: string[] = [];
  async clearStorageData(): Promise<void> {
    this.cleared.push('storage');
    await Promise.resolve();
  }
  async clearCache(): Promise<void> {
    this.cleared.push('cache');
    await Promise.resolve();
  }
  async setProxy(proxy: unknown): Promise<void> {
    this.proxy = proxy;
    await Promise.resolve();
  }
}

const partitions = new Map<string, StandInSession>();

export const session = {
  fromPartition(name: string): StandInSession {
    const known = partitions.get(name) ?? new StandInSession();
    partitions.set(name, known);
    return known;
  },
};

export class StandInContents extends EventEmitter {
  windowOpen: (() => { action: string }) | null = null;
  webRtcPolicy = '';
  processId = 1;
  crashes = 0;
  forgotten = 0;
  navigationHistory = {
    clear: () => {
      this.forgotten += 1;
    },
  };
  get session(): StandInSession {
    return session.fromPartition('terugblik');
  }
  getOSProcessId(): number {
    return this.processId;
  }
  forcefullyCrashRenderer(): void {
    this.crashes += 1;
    this.processId += 1;
  }
  /** Where `postMessage` to the page arrives: the preload's side sets it. */
  receive: ((channel: string, ports: readonly MessagePort[]) => void) | null = null;
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpen = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    recorded.pdfOptions = options;
    return Promise.resolve(Buffer.from('%PDF-1.7 of the stand-in'));
  }
  postMessage(channel: string, _message: unknown, ports: readonly StandInPort[]): void {
    this.receive?.(
      channel,
      ports.map((port) => port.raw),
    );
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: Readonly<Record<string, unknown>>;
  contentProtection = false;
  address = '';
  /** Every address it was sent to. */
  readonly addresses: string[] = [];
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    recorded.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  setContentProtection(on: boolean): void {
    this.contentProtection = on;
  }
  show(): void {
    this.emit('shown');
  }
  focus(): void {
    this.emit('focused');
  }
  isDestroyed(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  async loadURL(address: string): Promise<void> {
    // As the engine does with strict isolation: another origin, another process.
    const isOther = this.address !== '' && new URL(this.address).host !== new URL(address).host;
    if (isOther && recorded.isolates) this.webContents.processId += 1;
    this.address = address;
    this.addresses.push(address);
    this.emit('loaded');
    await Promise.resolve();
  }
}

export { StandInWindow as BrowserWindow };

class StandInPort extends EventEmitter {
  readonly raw: MessagePort;
  constructor(raw: MessagePort) {
    super();
    this.raw = raw;
  }
  start(): void {
    this.raw.on('message', (data: unknown) => this.emit('message', { data }));
    this.raw.start();
  }
  postMessage(message: unknown): void {
    this.raw.postMessage(message);
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort;
  readonly port2: StandInPort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new StandInPort(port1);
    this.port2 = new StandInPort(port2);
  }
}

class StandInUtilityProcess extends EventEmitter {
  readonly #worker: Worker;
  constructor(entry: string) {
    super();
    this.#worker = new Worker(new URL('./utility-process.ts', import.meta.url), { workerData: { entry } });
    this.#worker.on('message', (message: unknown) => this.emit('message', message));
    this.#worker.on('exit', (code) => this.emit('exit', code));
    this.#worker.on('error', (error) => this.emit('fault', error));
  }
  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    const raw: Transferable[] = ports.map((port) => port.raw);
    this.#worker.postMessage({ data, ports: ports.map((port) => port.raw) }, raw);
  }
  kill(): void {
    void this.#worker.terminate();
  }
}

export const utilityProcess = {
  fork: (entry: string): StandInUtilityProcess => new StandInUtilityProcess(entry),
};

export const ipcMain = Object.assign(new EventEmitter(), {
  handlers: new Map<string, Listener>(),
  handle(channel: string, handler: Listener): void {
    this.handlers.set(channel, handler);
  },
});

export const powerMonitor = new EventEmitter();

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => {
    recorded.menu = menu;
  },
};

export const dialog = {
  async showOpenDialog(_window: unknown, options: unknown) {
    recorded.dialogOptions = options;
    return Promise.resolve(recorded.dialogAnswer);
  },
  async showSaveDialog(_window: unknown, options: unknown) {
    recorded.dialogOptions = options;
    return Promise.resolve(recorded.saveAnswer);
  },
  showErrorBox: (): void => undefined,
};

/** The preload's half. */
export const preload = {
  exposed: {} as Readonly<Record<string, unknown>>,
  ipc: new EventEmitter(),
  sent: [] as string[],
};

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    preload.exposed = { ...preload.exposed, [name]: api };
  },
};

export const ipcRenderer = {
  on: (channel: string, listener: Listener) => preload.ipc.on(channel, listener),
  send: (channel: string) => {
    preload.sent.push(channel);
    ipcMain.emit(channel, { senderFrame: { parent: null, origin: 'app://terugblik' } });
  },
  invoke: async (channel: string, ...args: unknown[]) => {
    const event = { senderFrame: { parent: null, origin: 'app://terugblik' } };
    return ipcMain.handlers.get(channel)?.(event, ...args);
  },
};

export const webUtils = {
  getPathForFile: (file: { readonly path?: string }): string => file.path ?? '',
};
