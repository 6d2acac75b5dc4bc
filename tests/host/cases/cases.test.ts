import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestVault, type TestVault } from '../../support/session.ts';
import { refusalOf, told } from '../../support/scenes.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault(['Ans']);
});
afterEach(() => vault.close());

test('the program gives out the next free code', async () => {
  const ans = vault.as('Ans');
  const first = told(await ans['cases.create']({ code: '' }));
  told(await ans['cases.create']({ code: 'G-020' }));
  const third = told(await ans['cases.create']({ code: '' }));
  expect([first.code, third.code]).toEqual(['G-001', 'G-021']);
  const listed = told(await ans['cases.list']({}));
  expect(listed.map((one) => one.code)).toEqual(['G-001', 'G-020', 'G-021']);
});

test('a code is given once, whatever its case', async () => {
  const ans = vault.as('Ans');
  told(await ans['cases.create']({ code: 'Noord-7' }));
  expect(refusalOf(await ans['cases.create']({ code: 'noord-7' }))).toBe('case.code-taken');
  expect(told(await ans['cases.list']({}))).toHaveLength(1);
});
