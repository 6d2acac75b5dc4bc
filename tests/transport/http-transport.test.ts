// What only HTTP has to care for: breaks that heal, a way in that is lost, uploads, and the return after a reload.

import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpTransport } from '../../renderer/api/http-transport.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import { UPLOAD_PIECE_BYTES } from '../../shared/contract/wire.ts';
import { connectionBecomes } from '../support/connection.ts';
import { SOURCE } from '../support/fake-host.ts';
import { startTestLoopback, testSeat, type TestLoopback, type TestSeat } from '../support/loopback.ts';
import { openPage } from '../support/page-session.ts';
import { requestText } from '../support/raw-http.ts';

let shell: TestLoopback;
let seat: TestSeat;
let transport: Transport;

beforeEach(async () => {
  shell = await startTestLoopback();
  seat = testSeat(shell.origin, await shell.code());
  transport = createHttpTransport(seat);
  await connectionBecomes(transport, 'open');
});
afterEach(async () => {
  transport.close();
  await shell.close();
});

const echo = (over: Transport) => over.call('test.echo', { text: 'a' });
const LOST = { ok: false, error: { code: 'connection.lost' } };

describe('the way in', () => {
  it.each([null, 'A'.repeat(22)])('with code %s is lost at once', async (code) => {
    const page = createHttpTransport(testSeat(shell.origin, code));
    await connectionBecomes(page, 'lost');
    expect(await echo(page)).toEqual(LOST);
  });

  it('is lost when another page takes it', async () => {
    const other = createHttpTransport(testSeat(shell.origin, await shell.code()));
    await connectionBecomes(transport, 'lost');
    expect(await echo(transport)).toEqual(LOST);
    expect(await echo(other)).toEqual({ ok: true, value: 'a' });
    other.close();
  });

  it('goes on after a reload, and a page that has lost it leaves nothing behind', async () => {
    const next = createHttpTransport(testSeat(shell.origin, seat.leave()));
    await connectionBecomes(next, 'open');
    expect(await echo(next)).toEqual({ ok: true, value: 'a' });
    await connectionBecomes(transport, 'lost');
    expect(seat.leave()).toBeNull();
    next.close();
  });
});

describe('the event stream', () => {
  it('is taken up again after a break, and the page hears of it', async () => {
    const states: string[] = [];
    const healed = new Promise<void>((resolve) => {
      transport.watchConnection(() => {
        states.push(transport.connection());
        if (transport.connection() === 'open') resolve();
      });
    });
    seat.breakStream();
    await healed;
    expect(states).toEqual(['interrupted', 'open']);
    const heard = new Promise((resolve) => transport.subscribe(resolve));
    shell.host.hub.emit({ kind: 'locked' });
    expect(await heard).toEqual({ kind: 'locked' });
  });

  it('lets go of a reader that does not read', async () => {
    const reader = net.connect(shell.port, '127.0.0.1');
    const closed = new Promise((resolve) => reader.on('close', resolve));
    reader.on('error', () => undefined);
    const { token } = await openPage(shell);
    reader.write(
      requestText(shell.port, { method: 'GET', target: '/events', headers: { 'x-app-token': token } }),
    );
    await new Promise((resolve) => reader.once('readable', resolve));
    const event = { kind: 'changed', topics: Array(10_000).fill('vault') } as const;
    // More than the system's own buffers on both sides hold.
    for (let sent = 0; sent < 200; sent += 1) shell.host.hub.emit(event);
    reader.resume();
    await closed;
  });
});

describe('an upload', () => {
  const bytes = new Uint8Array(2 * UPLOAD_PIECE_BYTES + 5).map((_zero, at) => at % 251);
  const film = new File([bytes], 'film.mp4');

  /** Resolves with the pieces once so many bytes have arrived. */
  async function received(): Promise<Buffer> {
    const whole = () => shell.host.pieces.reduce((sum, piece) => sum + piece.bytes.length, 0);
    while (whole() < film.size) await echo(transport);
    return Buffer.concat(shell.host.pieces.map((piece) => piece.bytes));
  }

  it('waits for its import, then arrives whole and in order', async () => {
    expect(await transport.offerFile(film)).toEqual({
      ok: true,
      value: { id: SOURCE, name: 'film.mp4', sizeBytes: film.size },
    });
    await echo(transport);
    expect(shell.host.pieces).toEqual([]);
    expect(seat.busy()).toBe(false);
    await transport.call('recordings.import', { source: SOURCE });
    expect(seat.busy()).toBe(true);
    expect((await received()).equals(bytes)).toBe(true);
    expect(shell.host.pieces.map(({ offset }) => offset)).toEqual([
      0,
      UPLOAD_PIECE_BYTES,
      2 * UPLOAD_PIECE_BYTES,
    ]);
    while (seat.busy()) await echo(transport);
    expect(shell.host.withdrawn).toEqual([]);
  });

  it('ends when the host wants no more of it', async () => {
    await transport.offerFile(film);
    shell.host.wanted = false;
    await transport.call('recordings.import', { source: SOURCE });
    while (seat.busy()) await echo(transport);
    expect(shell.host.pieces).toEqual([]);
  });

  it('is withdrawn when the file cannot be read any more, and the next one still goes', async () => {
    const pulled = new File([bytes], 'pulled.mp4');
    pulled.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    await transport.offerFile(pulled);
    await transport.call('recordings.import', { source: SOURCE });
    while (seat.busy()) await echo(transport);
    expect(shell.host.withdrawn).toEqual([SOURCE]);

    await transport.offerFile(film);
    await transport.call('recordings.import', { source: SOURCE });
    expect((await received()).equals(bytes)).toBe(true);
  });

  it('of a withdrawn file never starts', async () => {
    await transport.offerFile(film);
    await transport.call('shell.withdraw', { id: SOURCE });
    await transport.call('recordings.import', { source: SOURCE });
    expect(seat.busy()).toBe(false);
  });
});
