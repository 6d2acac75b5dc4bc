// The host's own process under Electron (a utility process). It holds the vault; the main process holds the
// windows and dialogs. Started with the configuration, then handed ports.

import type { Host, HostConfig } from '../host/api.ts';
import { createHost } from '../host/host.ts';
import { createDispatch } from '../host/dispatch.ts';
import { shellContract, type OfferedSource } from '../../shared/contract/shell.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import type { ShellHandlers } from '../../shared/contract/index.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { deviceSecretsThrough } from './device-secrets-port.ts';
import type { DeviceSecretAnswer, FromHost, ToHost } from './host-messages.ts';
import { createQuestions } from './host-questions.ts';
import type { PortLike } from '../../shared/contract/wire.ts';
import { serveMedia } from './media-port.ts';
import { processPorts } from '../host/process-ports.ts';
import { servePort } from './serve-port.ts';

/** Electron's port, as far as it is used here; its types belong to a world that this file does not import. */
interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
}

interface ParentPort {
  postMessage(message: FromHost): void;
  on(
    event: 'message',
    listener: (event: { readonly data: ToHost; readonly ports: readonly ElectronPort[] }) => void,
  ): void;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron puts it there in a utility process
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const choices = createQuestions<readonly string[]>();
const saves = createQuestions<Result<boolean>>();
const secrets = createQuestions<DeviceSecretAnswer>();
const say = (message: FromHost) => parent.postMessage(message);
const deviceSecrets = deviceSecretsThrough((ask) =>
  secrets.ask((question) => say({ kind: 'device-secret', question, ask })),
);
const ports = { ...processPorts(), deviceSecrets };
let host: Host | null = null;
let leaveFormerPage = () => {};
let isProtected = true;

parent.on('message', ({ data, ports }) => {
  void handle(data, ports);
});

async function handle(message: ToHost, ports: readonly ElectronPort[]): Promise<void> {
  if (message.kind === 'start') return start(message.config);
  if (host === null) return undefined;
  switch (message.kind) {
    case 'page-port':
      return connectPage(host, ports);
    case 'media-port':
      return connectMedia(host, ports);
    case 'chosen':
      return choices.answer(message.question, message.paths);
    case 'saved':
      return saves.answer(message.question, message.result);
    case 'device-secret':
      return secrets.answer(message.question, message.answer);
    case 'offer-film':
      return answer(message.question, await host.reception.film(message.path));
    case 'call':
      return answer(message.question, await host.call(message.name, message.input));
    case 'close':
      return close(host);
  }
}

async function start(config: HostConfig): Promise<void> {
  host = await createHost(config, ports);
  host.subscribe(afterLock);
  say({ kind: 'ready' });
}

function afterLock(event: HostEvent): void {
  if (event.kind !== 'locked' || event.goesOn === true) return;
  protectContent(true);
  say({ kind: 'locked' });
}

function protectContent(on: boolean): void {
  if (on !== isProtected) say({ kind: 'protect-content', on });
  isProtected = on;
}

async function close(open: Host): Promise<void> {
  await open.close();
  say({ kind: 'closed' });
  process.exit(0);
}

function answer(question: number, result: Result<unknown>): void {
  say({ kind: 'answer', question, result });
}

function connectPage(open: Host, ports: readonly ElectronPort[]): void {
  const [port] = ports;
  if (port === undefined) return;
  leaveFormerPage();
  leaveFormerPage = servePort(asPort(port), open, shellCall(open));
}

function connectMedia(open: Host, ports: readonly ElectronPort[]): void {
  const [port] = ports;
  if (port !== undefined) serveMedia(asPort(port), (request) => open.media(request));
}

function asPort(port: ElectronPort): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
  };
}

function shellCall(open: Host) {
  const choose = (what: 'films' | 'folder') =>
    choices.ask((question) => say({ kind: 'choose', question, what }));
  const handlers: ShellHandlers = {
    'shell.abilities': async () => ok({ kind: 'electron', dialogs: true, typedPaths: false }),
    'shell.chooseFilms': async () => offerAll(open, await choose('films')),
    'shell.chooseFolder': async () => {
      const [folder] = await choose('folder');
      return folder === undefined ? ok(null) : open.reception.folder(folder);
    },
    // Paths are chosen in dialogs here, and bytes are never uploaded.
    'shell.typedFilm': async () => refuse({ code: 'not-allowed' }),
    'shell.typedFolder': async () => refuse({ code: 'not-allowed' }),
    'shell.offerUpload': async () => refuse({ code: 'not-allowed' }),
    'shell.contentProtected': async () => ok(isProtected),
    'shell.protectContent': async ({ on }) => {
      protectContent(on);
      return ok(isProtected);
    },
    'shell.savePdf': ({ name }) => saves.ask((question) => say({ kind: 'save-pdf', question, name })),
    'shell.withdraw': async ({ id }) => {
      await open.reception.withdraw(id);
      return ok(null);
    },
  };
  return createDispatch(shellContract, handlers, ports.log);
}

/** All films of one choice, or the first refusal: a half-taken choice would be hard to understand. */
async function offerAll(open: Host, paths: readonly string[]): Promise<Result<readonly OfferedSource[]>> {
  const offered: OfferedSource[] = [];
  for (const path of paths) {
    const result = await open.reception.film(path);
    if (!result.ok) return result;
    offered.push(result.value);
  }
  return ok(offered);
}
