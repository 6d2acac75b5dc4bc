// Puts the loopback shell together around a host and keeps it running until it is closed.

import type { Host } from '../../host/api.ts';
import type { Ports } from '../../host/ports.ts';
import { joinCalls } from '../join-calls.ts';
import { watchAbsence, type Absence } from './absence.ts';
import { createAnswer } from './answers.ts';
import { createShellCall } from './dialogs.ts';
import { createDoor } from './door.ts';
import { createEventStream } from './event-stream.ts';
import type { OpenBrowser } from './open-browser.ts';
import { DEMANDS } from './routes.ts';
import { startServer } from './server.ts';
import type { StaticFiles } from './static-files.ts';

export interface LoopbackOptions {
  readonly host: Host;
  readonly page: StaticFiles;
  readonly ports: Ports;
  /** Writes the one line that leads in. */
  readonly announce: (line: string) => void;
  /** Null where no browser is to be opened. */
  readonly openBrowser: OpenBrowser | null;
}

export interface Loopback {
  readonly port: number;
  readonly absence: Absence;
  /**
   * Makes a new address, tells it and opens it; the one before is worthless from then on. Never rejects: without
   * a browser there is still the address that was told.
   */
  invite(): Promise<void>;
  close(): Promise<void>;
}

export async function runLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { host, page, ports, announce, openBrowser } = options;
  const door = createDoor(ports);
  const events = createEventStream((present) => door.setPresent(present));
  const absence = watchAbsence(host, ports.clock, door.present);
  const call = joinCalls((name, input) => host.call(name, input), createShellCall(host.reception, ports.log));
  const answer = createAnswer({ host, call, page, door, events });

  const server = await startServer({
    facts: {
      admits: door.admits,
      isPageFile: (path) => page.files.has(path),
    },
    answer(route, request, response) {
      if (DEMANDS[route.kind].token) absence.noteLife();
      return answer(route, request, response);
    },
    log: ports.log,
  });
  const origin = `http://127.0.0.1:${String(server.port)}`;

  return {
    port: server.port,
    absence,
    async invite() {
      announce(`Terugblik: ${origin}/#${door.newLaunchCode()}\n`);
      try {
        await openBrowser?.(`${origin}/open/${door.newOpenPass()}`);
      } catch (error) {
        ports.log.event('browser.failed', { kind: error instanceof Error ? error.name : typeof error });
      }
    },
    async close() {
      absence.stop();
      events.end();
      await host.close();
      await server.close();
    },
  };
}
