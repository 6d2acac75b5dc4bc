// The catalogue: both languages say the same things with the same facts, and every text can be formatted.

import { createTranslator } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../renderer/messages/index.ts';

function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

/** The names a text asks for. What stands in a branch of a plural is words, also when it is only one. */
function placeholdersOf(text: string): string[] {
  const withoutBranches = text.replaceAll(/\b(?:one|other|=\d+)\s*\{/gu, '(').replaceAll(/=\d+\s*\{/gu, '(');
  const names = [...withoutBranches.matchAll(/\{(\w+)(?=[},])/gu)].map((match) => match[1] ?? '');
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
