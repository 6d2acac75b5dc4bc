// A person's own keys: what an action has, what the keypad means, how a pressed key is written, and clashes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, findAction } from '../../../renderer/actions/catalogue.ts';
import { chooseAction } from '../../../renderer/actions/choose-action.ts';
import {
  chordOf,
  isCharacterKey,
  isTypingKey,
  matches,
  sameChord,
  type KeyStroke,
} from '../../../renderer/actions/chord.ts';
import { clashesWith, isShared, reservedFor } from '../../../renderer/actions/clash.ts';
import { isInUse, keysOf, NUMPAD_KEYS, strokeFor } from '../../../renderer/actions/keymap.ts';
import { createActionRegistry, OWN_KEYS } from '../../../renderer/actions/registry.ts';

function stroke(key: string, more: Partial<KeyStroke> = {}): KeyStroke {
  return { key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more };
}

describe('the keys of an action', () => {
  it('are its own, or the ones put in their place, or none', () => {
    expect(keysOf(OWN_KEYS, 'player.mute', ['M'])).toEqual(['M']);
    expect(keysOf({ ...OWN_KEYS, keys: { 'player.mute': ['Ctrl+M'] } }, 'player.mute', ['M'])).toEqual([
      'Ctrl+M',
    ]);
    expect(keysOf({ ...OWN_KEYS, keys: { 'player.mute': [] } }, 'player.mute', ['M'])).toEqual([]);
  });

  it('are without letters, digits and signs when single keys are off', () => {
    const off = { ...OWN_KEYS, singleKeys: false };
    expect(keysOf(off, 'player.frame-back', [',', 'Alt+ArrowLeft'])).toEqual(['Alt+ArrowLeft']);
    for (const { name, own } of CATALOGUE) {
      expect(keysOf(off, name, own).filter(isCharacterKey)).toEqual([]);
    }
    expect(keysOf({ ...off, numpad: true }, 'player.slower', ['J'])).toEqual([]);
  });

  it('of a code are in use unless single keys are off', () => {
    expect(['Digit1', 'Q'].map((chord) => isInUse(OWN_KEYS, chord))).toEqual([true, true]);
    const off = { ...OWN_KEYS, singleKeys: false };
    expect(['Digit1', 'Q', 'Alt+Q'].map((chord) => isInUse(off, chord))).toEqual([false, false, true]);
  });

  it('are joined by the keypad only when that is switched on', () => {
    expect(keysOf(OWN_KEYS, 'player.slower', ['J'])).toEqual(['J']);
    expect(keysOf({ ...OWN_KEYS, numpad: true }, 'player.slower', ['J'])).toEqual(['J', 'Numpad4']);
  });
});

describe('the keypad', () => {
  const three = stroke('3', { code: 'Numpad3' });
  it('types digits like the row above the letters', () => {
    expect(matches('Digit3', strokeFor({ numpad: false }, three))).toBe(true);
    expect(matches('Numpad3', strokeFor({ numpad: false }, three))).toBe(false);
  });

  it('without NumLock is what its keys say', () => {
    const home = strokeFor({ numpad: false }, stroke('Home', { code: 'Numpad7' }));
    expect(matches('Home', home)).toBe(true);
    expect(matches('Digit7', home)).toBe(false);
  });

  it.each(['7', 'Home'])('moves the film when switched on, also where its 7 is %s', (key) => {
    const seven = strokeFor({ numpad: true }, stroke(key, { code: 'Numpad7' }));
    expect(matches('Numpad7', seven)).toBe(true);
    expect(matches('Digit7', seven)).toBe(false);
    expect(matches('Home', seven)).toBe(false);
  });

  it('gives keys only to actions there are, each another', () => {
    expect(Object.keys(NUMPAD_KEYS).filter((name) => findAction(name)?.name !== name)).toEqual([]);
    expect(new Set(Object.values(NUMPAD_KEYS)).size).toBe(Object.keys(NUMPAD_KEYS).length);
  });
});

describe('a pressed key', () => {
  it.each([
    ['M', stroke('m', { code: 'KeyM' })],
    ['Shift+M', stroke('M', { code: 'KeyM', shiftKey: true })],
    ['Ctrl+Alt+M', stroke('m', { ctrlKey: true, altKey: true })],
    ['Digit1', stroke('&', { code: 'Digit1' })],
    ['Shift+Digit1', stroke('1', { code: 'Digit1', shiftKey: true })],
    ['?', stroke('?', { code: 'Slash', shiftKey: true })],
    ['Space', stroke(' ', { code: 'Space' })],
    ['Alt+Shift+ArrowLeft', stroke('ArrowLeft', { altKey: true, shiftKey: true })],
    ['Numpad8', stroke('Numpad8', { code: 'Numpad8' })],
  ])('is written %s, and is that key again', (text, pressed) => {
    expect(chordOf(pressed)).toBe(text);
    expect(matches(text, pressed)).toBe(true);
  });

  it.each([
    ['a modifier alone', stroke('Shift', { shiftKey: true })],
    ['a dead key', stroke('Dead', { code: 'BracketLeft' })],
    ['a sign behind AltGr', stroke('@', { ctrlKey: true, altKey: true })],
  ])('is nothing to give an action when it is %s', (_, pressed) => {
    expect(chordOf(pressed)).toBeNull();
  });

  it('always means what it was written as', () => {
    const key = fc.constantFrom('a', 'Z', 'é', 'F7', 'ArrowUp', ' ', '[', '+', 'Delete', '/');
    const flags = fc.record({
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.constant(false),
    });
    fc.assert(
      fc.property(key, flags, (pressed, modifiers) => {
        const one = { key: pressed, code: '', ...modifiers };
        const text = chordOf(one);
        if (text === null) return;
        expect(matches(text, one)).toBe(true);
      }),
    );
  });
});

describe('typing', () => {
  it('keeps its letters, whatever an action was given', () => {
    const sets = [
      {
        scope: 'player' as const,
        actions: [
          { id: 'play', label: '', keys: ['P', 'Ctrl+Space'], whileTyping: true, run: () => undefined },
        ],
      },
    ];
    const place = { typing: true, overlay: false, role: '' };
    const moment = (one: KeyStroke) => ({ stroke: one, repeated: false, place, focusScope: null });
    expect(chooseAction(sets, moment(stroke('p')))).toBeNull();
    expect(chooseAction(sets, moment(stroke(' ', { ctrlKey: true })))?.id).toBe('play');
  });

  it.each(['A', '?', 'Digit1', 'Space', 'Shift+ArrowLeft', 'Backspace'])('needs %s', (text) => {
    expect(isTypingKey(text)).toBe(true);
  });

  it.each(['Ctrl+A', 'Alt+Digit1', 'F2', 'Escape'])('does not need %s', (text) => {
    expect(isTypingKey(text)).toBe(false);
  });
});

describe('clashes', () => {
  const holders = CATALOGUE.map(({ name, own }) => ({ name, keys: own }));
  const of = (chord: string, name: Parameters<typeof clashesWith>[1]) =>
    clashesWith(chord, name, holders).map((holder) => holder.name);

  it('are with what can be on the screen together', () => {
    expect(of('M', 'marking.clip')).toEqual(['player.mute']);
    expect(of('Shift+q', 'marking.clip')).toEqual([]);
    expect(of('Ctrl+L', 'agreement.copy')).toEqual(['anywhere.lock']);
    expect(of('M', 'agreement.copy')).toEqual([]);
  });

  it('see the same key however it is written', () => {
    expect(sameChord('Shift+?', '?')).toBe(true);
    expect(sameChord('Alt+Ctrl+x', 'Ctrl+Alt+X')).toBe(true);
    expect(sameChord('X', 'Shift+X')).toBe(false);
  });

  it('are not among the keys the program comes with, but for pairs meant so', () => {
    const pairs = CATALOGUE.flatMap(({ name, own }) =>
      own.flatMap((chord) => of(chord, name).map((other) => ({ name, other, chord }))),
    );
    expect(pairs.filter(({ name, other }) => !isShared(name, other))).toEqual([]);
  });

  it('are not with keys of the page, of text and of the window: those are not given', () => {
    expect(['Tab', 'Escape', 'Ctrl+C', 'Ctrl+W', 'Ctrl++', 'Alt+F4'].map(reservedFor)).toEqual([
      'page',
      'page',
      'text',
      'window',
      'window',
      'window',
    ]);
    expect(['M', 'Ctrl+M', 'Alt+ArrowLeft', 'Space', 'F2'].map(reservedFor)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the registry', () => {
  it('gives actions the keys of the person, and tells who lists them', () => {
    const registry = createActionRegistry();
    registry.enter('player').show([{ id: 'mute', label: '', keys: ['M'], run: () => undefined }]);
    let told = 0;
    registry.subscribe(() => (told += 1));
    registry.setKeymap({ ...OWN_KEYS, keys: { 'player.mute': ['Ctrl+M'] } });
    expect(told).toBe(1);
    expect(registry.current()[0]?.actions[0]?.keys).toEqual(['Ctrl+M']);
    expect(registry.listed()[0]?.actions[0]?.keys).toEqual(['Ctrl+M']);
  });
});
