// Ways in: launch codes, return codes and the pass of the file that opens the browser.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAUNCH_CODE_LIFE_MS } from '../../electron/shell/loopback/launch-code.ts';
import { RETURN_WITHIN_MS } from '../../electron/shell/loopback/door.ts';
import { createHttpTransport } from '../../renderer/api/http-transport.ts';
import { connectionBecomes } from '../support/connection.ts';
import { startTestLoopback, testSeat, type TestLoopback } from '../support/loopback.ts';
import { callWith, enter, openPage } from '../support/page-session.ts';
import { send } from '../support/raw-http.ts';

let shell: TestLoopback;
beforeEach(async () => {
  shell = await startTestLoopback();
});
afterEach(() => shell.close());

const works = async (token: string) =>
  (await callWith(shell, token, 'test.echo', { text: 'a' })).status === 200;

describe('a launch code', () => {
  it('has 128 bits', async () => expect(Buffer.from(await shell.code(), 'base64url')).toHaveLength(16));

  it('opens a session with a token of 256 bits', async () => {
    const { token } = await openPage(shell);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await works(token)).toBe(true);
  });

  it('opens once', async () => {
    const code = await shell.code();
    expect(await enter(shell, code)).not.toBeNull();
    expect(await enter(shell, code)).toBeNull();
  });

  it('opens until its time is over', async () => {
    const code = await shell.code();
    shell.time.now += LAUNCH_CODE_LIFE_MS - 1;
    expect(await enter(shell, code)).not.toBeNull();
    const late = await shell.code();
    shell.time.now += LAUNCH_CODE_LIFE_MS;
    expect(await enter(shell, late)).toBeNull();
  });

  it('survives four wrong tries, not five', async () => {
    const code = await shell.code();
    for (let tries = 0; tries < 4; tries += 1) expect(await enter(shell, 'wrong')).toBeNull();
    expect(await enter(shell, code)).not.toBeNull();
  });

  it('is worthless once there is a newer one', async () => {
    const older = await shell.code();
    const newer = await shell.code();
    expect(await enter(shell, older)).toBeNull();
    expect(await enter(shell, newer)).not.toBeNull();
  });

  it('shuts out the page before', async () => {
    const before = await openPage(shell);
    const after = await openPage(shell);
    expect((await callWith(shell, before.token, 'test.echo', { text: 'a' })).status).toBe(401);
    expect(await works(after.token)).toBe(true);
  });

  it('is nowhere in the log', async () => {
    const code = await shell.code();
    await enter(shell, code);
    expect(shell.host.log.lines.join()).not.toContain(code);
  });
});

describe('a return code', () => {
  it('goes on after a reload, once, with another token', async () => {
    const first = await openPage(shell);
    const second = await enter(shell, first.returnCode);
    expect(second?.token).not.toBe(first.token);
    expect(await works(second?.token ?? '')).toBe(true);
    expect((await callWith(shell, first.token, 'test.echo', { text: 'a' })).status).toBe(401);
    expect(await enter(shell, first.returnCode)).toBeNull();
  });

  it('ends a minute after the page went', async () => {
    const { returnCode } = await openPage(shell);
    shell.time.now += RETURN_WITHIN_MS;
    expect(await enter(shell, returnCode)).toBeNull();
  });

  it('does not age while the page is there', async () => {
    const transport = createHttpTransport(testSeat(shell.origin, await shell.code()));
    await connectionBecomes(transport, 'open');
    const seat = testSeat(shell.origin, await shell.code());
    const page = createHttpTransport(seat);
    await connectionBecomes(page, 'open');
    shell.time.now += 8 * 3_600_000;
    expect(await enter(shell, seat.leave() ?? '')).not.toBeNull();
  });

  it('does not wear out the code in the terminal', async () => {
    let session = await openPage(shell);
    const code = await shell.code();
    for (let reload = 0; reload < 6; reload += 1) {
      const next = await enter(shell, session.returnCode);
      expect(next).not.toBeNull();
      if (next !== null) session = next;
    }
    expect(await enter(shell, code)).not.toBeNull();
  });
});

describe('the file that opens the browser', () => {
  const follow = (address: string, site = 'cross-site') =>
    send(shell.port, {
      method: 'GET',
      target: new URL(address).pathname,
      headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    });

  it('leads to the launch code, from a file as browsers see it, once', async () => {
    const code = await shell.code();
    const [address = ''] = shell.opened;
    const reply = await follow(address);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain(`url=/#${code}"`);
    expect((await follow(address)).status).toBe(404);
    expect(await enter(shell, code)).not.toBeNull();
  });

  it('carries neither launch code nor token', async () => {
    const code = await shell.code();
    expect(shell.opened.join()).not.toContain(code);
  });

  it('leads nowhere after its time', async () => {
    await shell.code();
    shell.time.now += LAUNCH_CODE_LIFE_MS;
    expect((await follow(shell.opened[0] ?? '')).status).toBe(404);
  });

  it('cannot be guessed: five wrong passes burn it', async () => {
    await shell.code();
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await follow(`${shell.origin}/open/${'x'.repeat(22)}`)).status).toBe(404);
    }
    expect((await follow(shell.opened[0] ?? '')).status).toBe(404);
  });
});
