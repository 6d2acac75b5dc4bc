// The least that a program in the browser can be: what our own start is held against.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><h1>hello</h1>');
});
server.listen(0, '127.0.0.1', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP has such an address
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Hello: http://127.0.0.1:${port}/\n`);
});
