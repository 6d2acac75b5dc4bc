// The far end of the sealed network: answers every name with its own address, and writes down what was asked of it,
// one line each, in the folder it is given.

import { createSocket } from 'node:dgram';
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const HERE = '192.0.2.1';
const DNS_PORT = 53;
const STUN_PORT = 3478;
const WEB_PORTS = [80, 443];

const folder = process.argv[2] ?? '.';
const note = (line: string): void => appendFileSync(path.join(folder, 'heard'), `${line}\n`);

const names = createSocket('udp4');
names.on('message', (question, from) => {
  note(`name ${nameIn(question)}`);
  names.send(answerTo(question), from.port, from.address);
});
const stun = createSocket('udp4');
stun.on('message', () => note('stun'));
const servers = WEB_PORTS.map((port) => {
  const server = createServer((socket) => {
    note(`tcp ${String(port)}`);
    socket.on('error', () => undefined);
    socket.destroy();
  });
  return new Promise<void>((resolve) => server.listen(port, HERE, resolve));
});
await Promise.all([
  ...servers,
  new Promise<void>((resolve) => names.bind(DNS_PORT, HERE, resolve)),
  new Promise<void>((resolve) => stun.bind(STUN_PORT, HERE, resolve)),
]);
writeFileSync(path.join(folder, 'heard'), '');
writeFileSync(path.join(folder, 'listening'), '');

const HEADER_BYTES = 12;

/** RFC 1035, 3.1: labels with their length before them, until an empty one. */
function nameIn(question: Buffer): string {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  while (at < question.length && question[at] !== 0) {
    const length = question.readUInt8(at);
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return labels.join('.');
}

/** Our address where one was asked for (type A), nothing for any other type. */
function answerTo(question: Buffer): Buffer {
  const end = question.indexOf(0, HEADER_BYTES) + 5;
  const isAddress = question.readUInt16BE(end - 4) === 1;
  const head = Buffer.from(question.subarray(0, end));
  head.writeUInt16BE(0x81_80, 2);
  head.writeUInt16BE(isAddress ? 1 : 0, 6);
  head.writeUInt32BE(0, 8);
  // The name of the question again (a pointer to it), type A, class IN, a lifetime of 0, four bytes.
  const record = Buffer.from([
    0xc0,
    HEADER_BYTES,
    0,
    1,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
    4,
    ...HERE.split('.').map(Number),
  ]);
  return isAddress ? Buffer.concat([head, record]) : head;
}
