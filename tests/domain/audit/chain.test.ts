// The chain, with a small hash in the place of the MAC.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, type AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { checkChain, LOG_BEGIN, type LogHead } from '../../../shared/domain/audit/chain.ts';
import { chainOf, lineOf, sealOf } from './lines.ts';

const check = (lines: readonly AuditLine[], head: LogHead | null = null, from = LOG_BEGIN) => {
  const chain = checkChain(from, head, sealOf);
  // By twos: where a page of lines ends must not matter.
  for (let at = 0; at < lines.length; at += 2) chain.take(lines.slice(at, at + 2));
  return chain.findings();
};

const headAt = (lines: readonly AuditLine[], seq: number): LogHead => {
  const line = lines[seq - 1];
  if (line === undefined) throw new Error('no such line');
  return { seq, mac: line.mac };
};

describe('a chain', () => {
  const lines = chainOf(7);

  it('that is whole has nothing to tell, whole or from a line on', () => {
    expect(check(lines, headAt(lines, 5))).toEqual([]);
    expect(check(lines.slice(3), headAt(lines, 7), headAt(lines, 3))).toEqual([]);
    expect(check([], LOG_BEGIN)).toEqual([]);
  });

  it('tells of a line that was edited', () => {
    const edited = lines.map((line) => (line.seq === 4 ? { ...line, outcome: 4 as const } : line));
    expect(check(edited)).toEqual([{ what: 'line-altered', seq: 4 }]);
  });

  it('tells of a line that was edited and sealed anew, at the next one', () => {
    const edited = lines.map((line) => {
      if (line.seq !== 4) return line;
      const other = { ...line, outcome: 4 as const };
      return { ...other, mac: sealOf(lines[2]?.mac ?? '', other) };
    });
    expect(check(edited)).toEqual([{ what: 'line-altered', seq: 5 }]);
  });

  it('tells of lines that were taken out', () => {
    expect(check(lines.filter(({ seq }) => seq !== 3 && seq !== 4))).toEqual([
      { what: 'line-missing', seq: 3 },
    ]);
  });

  it('tells of lines that changed places', () => {
    const [third, fourth] = [lines[2], lines[3]];
    if (third === undefined || fourth === undefined) throw new Error('too short');
    const swapped = [...lines.slice(0, 2), { ...fourth, seq: 3 }, { ...third, seq: 4 }, ...lines.slice(4)];
    expect(check(swapped).map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  it('tells of an end that is not there any more, by its head', () => {
    expect(check(lines.slice(0, 5), headAt(lines, 7))).toEqual([{ what: 'end-missing', seq: 6 }]);
    expect(check([], headAt(lines, 7))).toEqual([{ what: 'end-missing', seq: 1 }]);
  });

  it('tells of an end that was written anew with the right seal, by its head', () => {
    const anew = chainOf(7, (seq) => (seq < 4 ? 0 : 4));
    expect(check(anew)).toEqual([]);
    expect(check(anew, headAt(lines, 6))).toEqual([{ what: 'line-altered', seq: 6 }]);
  });
});

describe('the text a line is sealed over', () => {
  it('is another for every other value of every field', () => {
    const base = lineOf(1);
    for (const field of Object.keys(base)) {
      if (field === 'mac') continue;
      expect(canonicalText({ ...base, [field]: 'anders' }), field).not.toBe(canonicalText(base));
    }
  });

  it('cannot be met by moving text from one field to the next', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (role, purpose) => {
        const one = canonicalText({ ...lineOf(1), role, purpose });
        const other = canonicalText({ ...lineOf(1), role: `${role}${purpose}`, purpose: '' });
        expect(one === other).toBe(purpose === '');
      }),
    );
  });
});
