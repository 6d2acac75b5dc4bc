import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { memorySource } from '../../../electron/host/media/byte-source.ts';
import { createToolSources } from '../../../electron/host/media/tool-source.ts';

const film = Buffer.from('0123456789abcdef');
const sources = createToolSources(randomBytes);

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(address, { method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    call.on('error', reject).end();
  });
}

test('lends a film whole and by range, to programs on this machine', async () => {
  await sources.lend(memorySource(film), async (address) => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{64}$/u);
    expect(await ask(address)).toMatchObject({ status: 200, body: '0123456789abcdef' });
    const part = await ask(address, { range: 'bytes=4-7' });
    expect(part).toMatchObject({ status: 206, body: '4567' });
    expect(part.headers['content-range']).toBe('bytes 4-7/16');
    expect(await ask(address, { range: 'bytes=16-' })).toMatchObject({ status: 416 });
    const head = await ask(address, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe('16');
    expect(await ask(address, {}, 'POST')).toMatchObject({ status: 405 });
  });
});

test.each([
  ['a page', { origin: 'http://127.0.0.1' }],
  ['an element', { 'sec-fetch-dest': 'video' }],
  ['a navigation', { 'sec-fetch-site': 'none' }],
  ['a rebound name', { host: 'evil.test' }],
  ['the name instead of the number', { host: 'localhost' }],
])('knows nothing when %s asks', async (_who, headers) => {
  await sources.lend(memorySource(film), async (address) => {
    expect(await ask(address, headers)).toMatchObject({ status: 404, body: '' });
  });
});

test('knows nothing of a token that is not lent, or not any more', async () => {
  await sources.lend(memorySource(film), async (address) => {
    expect((await ask(address.slice(0, -1) + (address.endsWith('0') ? '1' : '0'))).status).toBe(404);
    let earlier = '';
    await sources.lend(memorySource(film), async (other) => void (earlier = other));
    expect((await ask(earlier)).status).toBe(404);
    expect((await ask(address)).status).toBe(200);
  });
});

test('does not listen when nothing is lent, also after the work threw', async () => {
  let address = '';
  const work = sources.lend(memorySource(film), async (given) => {
    address = given;
    throw new Error('the tool failed');
  });
  await expect(work).rejects.toThrow('the tool failed');
  await expect(ask(address)).rejects.toThrow('ECONNREFUSED');
});
