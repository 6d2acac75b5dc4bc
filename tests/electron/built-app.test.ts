// What the build made for Electron: native and host packages stay outside the bundles, the preload is one
// CommonJS file that needs nothing but Electron, and the workers lie beside the code that starts them.
// `npm test` builds before it comes here; without a build there is nothing to look at.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const OUT = path.resolve(import.meta.dirname, '../../out');
const read = (file: string) => readFileSync(path.join(OUT, file), 'utf8');

describe.skipIf(!existsSync(path.join(OUT, 'main/main.js')))('the built app', () => {
  test('has its entries', () => {
    const main = readdirSync(path.join(OUT, 'main'));
    expect(main).toEqual(expect.arrayContaining(['main.js', 'host-entry.js', 'kdf-worker.js']));
    expect(readdirSync(path.join(OUT, 'preload'))).toEqual(['preload.cjs']);
    expect(existsSync(path.join(OUT, 'renderer/index.html'))).toBe(true);
  });

  test('loads the database binding from its package, not from a bundle', () => {
    const code = readdirSync(path.join(OUT, 'main')).map((name) => read(`main/${name}`));
    expect(code.some((text) => /from ["']better-sqlite3-multiple-ciphers["']/u.test(text))).toBe(true);
    expect(code.some((text) => text.includes('process.dlopen'))).toBe(false);
  });

  test('has a preload that needs Electron only', () => {
    const required = [...read('preload/preload.cjs').matchAll(/require\(["'](?<name>[^"']+)["']\)/gu)];
    expect(required.map((match) => match.groups?.['name'])).toEqual(['electron']);
  });

  test('has a page without inline script or style', () => {
    const page = read('renderer/index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
    expect(page).not.toMatch(/<style[^>]*>[^<]+/u);
    expect(page).not.toMatch(/\son\w+=|javascript:|data:/u);
  });
});
