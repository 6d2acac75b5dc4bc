// The host in its utility process, as the main process sees it: started once, given a port per page and one
// for films, asked to close before the app quits.

import type { MessagePortMain, UtilityProcess, WebContents } from 'electron';
import { MessageChannelMain, utilityProcess } from 'electron';
import type { HostConfig } from '../../host/api.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { DeviceSecretAnswer, DeviceSecretAsk, FromHost, ToHost } from '../host-messages.ts';
import { createQuestions } from '../host-questions.ts';
import type { PortLike } from '../../../shared/contract/wire.ts';
import { createMediaClient } from '../media-port.ts';

export interface HostProcess {
  /** Gives the page its own port to the host. Called again after a reload. */
  connect(page: WebContents): void;
  readonly media: (request: Request) => Promise<Response>;
  offerFilm(path: string): Promise<Result<unknown>>;
  call(name: string, input: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export interface HostProcessOptions {
  readonly entry: string;
  readonly config: HostConfig;
  /** Opens the system's dialog; answers the chosen paths, none when the person changed their mind. */
  readonly choose: (what: 'films' | 'folder') => Promise<readonly string[]>;
  /** Asks where, and saves the page there as it prints; false when the person changed their mind. */
  readonly savePdf: (name: string) => Promise<Result<boolean>>;
  /** Secrets that the system keeps for this computer. */
  readonly deviceSecret: (ask: DeviceSecretAsk) => Promise<DeviceSecretAnswer>;
  /** The vault is locked: nothing of it may stay in the page. */
  readonly onLocked: () => void;
  /** Whether what is shown stays out of recordings of the screen. */
  readonly protectContent: (on: boolean) => void;
  /** The process, once ready, ended without being asked to. */
  readonly onGone: () => void;
}

export const READY_LIMIT_MS = 20_000;

/** Rejects where the process ends before it is ready, or is not ready in time; it is ended then. */
export function startHostProcess(options: HostProcessOptions): Promise<HostProcess> {
  const child = utilityProcess.fork(options.entry, [], { serviceName: 'Terugblik', stdio: 'ignore' });
  const answers = createQuestions<Result<unknown>>();
  const send = (message: ToHost, ports: MessagePortMain[] = []) => child.postMessage(message, ports);
  let closing = false;

  return new Promise((resolve, reject) => {
    const giveUp = () => {
      closing = true;
      clearTimeout(limit);
      reject(new Error('the host did not become ready'));
      child.kill();
    };
    const becomeReady = () => {
      clearTimeout(limit);
      child.off('exit', giveUp);
      child.on('exit', () => {
        if (!closing) options.onGone();
      });
      resolve(hostProcess());
    };
    const limit = setTimeout(giveUp, READY_LIMIT_MS);
    child.once('exit', giveUp);
    child.on('message', (message: FromHost) => {
      if (message.kind === 'ready') becomeReady();
      else if (message.kind === 'answer') answers.answer(message.question, message.result);
      else if (message.kind === 'choose') void choose(message.question, message.what);
      else if (message.kind === 'locked') options.onLocked();
      else if (message.kind === 'protect-content') options.protectContent(message.on);
      else if (message.kind === 'save-pdf') void savePdf(message.question, message.name);
      else if (message.kind === 'device-secret') void deviceSecret(message.question, message.ask);
    });
    send({ kind: 'start', config: options.config });
  });

  async function choose(question: number, what: 'films' | 'folder'): Promise<void> {
    send({ kind: 'chosen', question, paths: await options.choose(what) });
  }

  async function savePdf(question: number, name: string): Promise<void> {
    send({ kind: 'saved', question, result: await options.savePdf(name) });
  }

  async function deviceSecret(question: number, ask: DeviceSecretAsk): Promise<void> {
    send({ kind: 'device-secret', question, answer: await options.deviceSecret(ask) });
  }

  function hostProcess(): HostProcess {
    return {
      connect(page) {
        const { port1, port2 } = new MessageChannelMain();
        send({ kind: 'page-port' }, [port1]);
        page.postMessage('page-port', null, [port2]);
      },
      media: mediaThrough(send),
      offerFilm: (path) => answers.ask((question) => send({ kind: 'offer-film', question, path })),
      call: (name, input) => answers.ask((question) => send({ kind: 'call', question, name, input })),
      close() {
        closing = true;
        return closeGently(child, () => send({ kind: 'close' }));
      },
    };
  }
}

function mediaThrough(send: (message: ToHost, ports: MessagePortMain[]) => void) {
  const { port1, port2 } = new MessageChannelMain();
  send({ kind: 'media-port' }, [port1]);
  return createMediaClient(asPort(port2));
}

function asPort(port: MessagePortMain): PortLike {
  port.start();
  return {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
  };
}

const CLOSE_LIMIT_MS = 5000;

/** The host says when everything is written; one that hangs is ended, for what it said to be saved is saved. */
async function closeGently(child: UtilityProcess, ask: () => void): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const limit = setTimeout(() => child.kill(), CLOSE_LIMIT_MS);
  ask();
  await gone;
  clearTimeout(limit);
}
