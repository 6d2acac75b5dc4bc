// The catalogue: both languages say the same things with the same facts, and every text can be formatted.

import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../renderer/messages/index.ts';

function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

/** The outermost parts of a text in braces, without those braces. */
function inBraces(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index: place } of text.matchAll(/[{}]/gu)) {
    if (sign === '{') {
      if (depth === 0) start = place + 1;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) parts.push(text.slice(start, place));
    }
  }
  return parts;
}

const CHOICE = /^\s*(\w+)\s*,\s*(?:plural|select|selectordinal)\s*,/u;

/** The names a text asks for: of its facts, of what its plurals and selects turn on, and within their branches. */
function placeholdersOf(text: string): string[] {
  const names = inBraces(text).flatMap((part) => {
    const choice = CHOICE.exec(part);
    if (choice === null) return [part.split(',')[0]?.trim() ?? ''];
    return [choice[1] ?? '', ...inBraces(part.slice(choice[0].length)).flatMap(placeholdersOf)];
  });
  return [...new Set(names)].toSorted();
}

function isSound(text: string): boolean {
  let sound = true;
  const facts = Object.fromEntries(placeholdersOf(text).map((name) => [name, 2]));
  const onError = () => {
    sound = false;
  };
  const translate = createTranslator({ locale: 'nl', messages: { text }, onError });
  return translate('text', facts).trim() !== '' && sound;
}

const dutch = textsOf(CATALOGUES.nl);
const english = new Map(textsOf(CATALOGUES.en));

describe('the facts a text asks for', () => {
  it.each([
    ['none', 'geen', []],
    ['facts', '{b} en {a}, {n, number}', ['a', 'b', 'n']],
    [
      'a plural, not the words of its branches',
      '{n, plural, =0 {geen} one {half} other {# {naam}}}',
      ['n', 'naam'],
    ],
    [
      'a select, not the words of its branches',
      '{p, select, one {gezin} team {team {x}} other {later}}',
      ['p', 'x'],
    ],
    [
      'a choice in a choice',
      '{p, select, a {{n, plural, one {een} other {{y}}}} other {rest}}',
      ['n', 'p', 'y'],
    ],
  ])('%s', (_, text, names) => {
    expect(placeholdersOf(text)).toEqual(names);
  });
});

describe('the catalogue', () => {
  it('has the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual(dutch.map(([key]) => key).toSorted());
  });

  it('asks for the same facts in both languages', () => {
    const asked = (texts: Iterable<[string, string]>) =>
      [...texts].map(([key, text]) => `${key}: ${placeholdersOf(text).join(' ')}`).toSorted();
    expect(asked(english)).toEqual(asked(dutch));
  });

  it('can be formatted, and nothing in it is empty', () => {
    expect(isSound('{count, plural, one {half}')).toBe(false);
    expect([...dutch, ...english].filter(([, text]) => !isSound(text))).toEqual([]);
  });

  it('keeps to our words', () => {
    const forbidden = /\braters?\b|avg-proof|\bbewijs|diagnose|adjudicat/iu;
    expect(dutch.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });
});

describe('what stands outside the program', () => {
  /** Of recordings and families, of a day and of a scale: never a person's name or words. */
  const HARMLESS = new Set(['code', 'date', 'scale']);
  const outside = Object.values(CATALOGUES).flatMap((catalogue) =>
    textsOf(catalogue).filter(([path]) =>
      /(?:^|\.)(?:\w+F|f)ileName$|\.file$|(?:tracks|measures|perCode|tolerance|confusion|blandAltman|matrix)File$/u.test(
        path,
      ),
    ),
  );

  it('is found', () => expect(outside.length).toBeGreaterThan(20));

  it.each(outside)('%s names nobody', (_path, text) => {
    expect(placeholdersOf(text).filter((name) => !HARMLESS.has(name))).toEqual([]);
  });
});
