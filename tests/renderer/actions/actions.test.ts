// Keys: how a chord is read, what the focused control keeps for itself, and which pane gets a key.

import { describe, expect, it } from 'vitest';
import type { Action } from '../../../renderer/actions/action.ts';
import { chooseAction, type ActionSet, type KeyMoment } from '../../../renderer/actions/choose-action.ts';
import { matches, type KeyStroke } from '../../../renderer/actions/chord.ts';
import type { FocusPlace } from '../../../renderer/actions/focus-rules.ts';
import { createActionRegistry } from '../../../renderer/actions/registry.ts';

const BODY: FocusPlace = { typing: false, overlay: false, role: '' };

function stroke(key: string, more: Partial<KeyStroke> = {}): KeyStroke {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  return { key, code: '', ...none, ...more };
}

function action(id: string, keys: readonly string[], more: Partial<Action> = {}): Action {
  return { id, label: id, keys, run: () => undefined, ...more };
}

function chosen(sets: readonly ActionSet[], key: KeyStroke, more: Partial<KeyMoment> = {}): string | null {
  const moment = { stroke: key, repeated: false, place: BODY, focusScope: null, ...more };
  return chooseAction(sets, moment)?.id ?? null;
}

describe('a chord', () => {
  it.each([
    ['C', stroke('c')],
    ['C', stroke('C', { shiftKey: false })],
    ['Shift+Space', stroke(' ', { shiftKey: true })],
    ['Ctrl+Z', stroke('z', { ctrlKey: true })],
    ['Ctrl+Z', stroke('z', { metaKey: true })],
    ['Ctrl+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true })],
    ['Alt+ArrowLeft', stroke('ArrowLeft', { altKey: true })],
    ['Digit3', stroke('3', { code: 'Digit3' })],
    ['Digit3', stroke('"', { code: 'Digit3' })],
    ['Numpad3', stroke('Numpad3', { code: 'Numpad3' })],
    ['?', stroke('?', { shiftKey: true })],
    ['+', stroke('+', { shiftKey: true })],
    ['{', stroke('{', { shiftKey: true })],
    ['F2', stroke('F2')],
  ])('%s is that key, on any keyboard', (chord, pressed) => {
    expect(matches(chord, pressed)).toBe(true);
  });

  it.each([
    ['C', stroke('c', { ctrlKey: true })],
    ['C', stroke('C', { shiftKey: true })],
    ['C', stroke('c', { altKey: true })],
    ['Ctrl+Z', stroke('z')],
    ['Ctrl+Z', stroke('Z', { ctrlKey: true, shiftKey: true })],
    ['Digit3', stroke('3', { code: 'Digit3', shiftKey: true })],
    ['Digit3', stroke('4', { code: 'Digit4' })],
    ['Space', stroke(' ', { shiftKey: true })],
  ])('%s is not another key', (chord, pressed) => {
    expect(matches(chord, pressed)).toBe(false);
  });
});

describe('which action a key means', () => {
  const anywhere: ActionSet = { scope: 'anywhere', actions: [action('help', ['?'])] };
  const player: ActionSet = {
    scope: 'player',
    actions: [
      action('play', ['Space', 'K']),
      action('play-always', ['Ctrl+Space'], { whileTyping: true }),
      action('back', ['ArrowLeft'], { repeats: true }),
    ],
  };
  const scoring: ActionSet = {
    scope: 'scoring',
    actions: [action('score-3', ['Digit3']), action('next', ['ArrowDown'], { onlyInside: true })],
  };
  const fragments: ActionSet = { scope: 'fragments', actions: [action('code-3', ['Digit3'])] };
  const all = [anywhere, player, scoring];

  it('is what the pane shown says', () => {
    expect(chosen(all, stroke(' '))).toBe('play');
    expect(chosen(all, stroke('3', { code: 'Digit3' }))).toBe('score-3');
    expect(chosen(all, stroke('?', { shiftKey: true }))).toBe('help');
    expect(chosen(all, stroke('q'))).toBeNull();
  });

  it('goes to the pane with the focus, else to the one shown last', () => {
    const three = stroke('3', { code: 'Digit3' });
    expect(chosen([scoring, fragments], three)).toBe('code-3');
    expect(chosen([scoring, fragments], three, { focusScope: 'scoring' })).toBe('score-3');
  });

  it('keeps keys of a pane inside it where asked', () => {
    expect(chosen(all, stroke('ArrowDown'))).toBeNull();
    expect(chosen(all, stroke('ArrowDown'), { focusScope: 'scoring' })).toBe('next');
  });

  it('leaves typing alone, save for what works while typing', () => {
    const typing = { place: { ...BODY, typing: true } };
    expect(chosen(all, stroke('k'), typing)).toBeNull();
    expect(chosen(all, stroke('?'), typing)).toBeNull();
    expect(chosen(all, stroke(' ', { ctrlKey: true }), typing)).toBe('play-always');
  });

  it('leaves everything to a dialog or menu that lies over the page', () => {
    const overlay = { place: { ...BODY, overlay: true } };
    expect(chosen(all, stroke('k'), overlay)).toBeNull();
    expect(chosen(all, stroke(' ', { ctrlKey: true }), overlay)).toBeNull();
  });

  it.each([
    ['button', ' '],
    ['checkbox', ' '],
    ['radio', 'ArrowLeft'],
    ['tab', 'ArrowLeft'],
    ['slider', 'ArrowLeft'],
    ['row', ' '],
  ])('leaves a %s the key it needs', (role, key) => {
    expect(chosen(all, stroke(key), { place: { ...BODY, role } })).toBeNull();
    expect(chosen(all, stroke('k'), { place: { ...BODY, role } })).toBe('play');
  });

  it.each(['button', 'row', 'radio'])('can still be stilled with Shift and Space from a %s', (role) => {
    const still: ActionSet = { scope: 'player', actions: [action('freeze', ['Shift+Space'])] };
    const place = { ...BODY, role };
    expect(chosen([still], stroke(' ', { shiftKey: true }), { place })).toBe('freeze');
    expect(chosen(all, stroke(' '), { place })).toBeNull();
  });

  it('has Space from a radio button that is chosen already, which still moves by its arrows', () => {
    const place = { ...BODY, role: 'chosen radio' };
    expect(chosen(all, stroke(' '), { place })).toBe('play');
    expect(chosen(all, stroke('ArrowLeft'), { place })).toBeNull();
  });

  it('leaves choosing all to a list that has the focus', () => {
    const some: ActionSet = { scope: 'marking', actions: [action('choose-all', ['Ctrl+A'])] };
    const pressed = (role: string) =>
      chosen([some], stroke('a', { ctrlKey: true }), { place: { ...BODY, role } });
    expect(['', 'button', 'tab'].map(pressed)).toEqual(['choose-all', 'choose-all', 'choose-all']);
    expect(['row', 'grid', 'option'].map(pressed)).toEqual([null, null, null]);
  });

  it('repeats only what may be repeated', () => {
    expect(chosen(all, stroke(' '), { repeated: true })).toBeNull();
    expect(chosen(all, stroke('ArrowLeft'), { repeated: true })).toBe('back');
  });

  it('does nothing for an action that is not possible now, and does not pass the key on', () => {
    const idle: ActionSet = { scope: 'scoring', actions: [action('idle', ['K'], { enabled: false })] };
    expect(chosen([player, idle], stroke('k'))).toBeNull();
  });
});

describe('the registry', () => {
  it('tells listeners of what they would show, not of renewed closures', () => {
    const registry = createActionRegistry();
    let told = 0;
    registry.subscribe(() => (told += 1));
    const place = registry.enter('player');
    place.show([action('play', ['Space'])]);
    const listed = registry.listed();
    place.show([action('play', ['Space'])]);
    expect(told).toBe(1);
    expect(registry.listed()).toBe(listed);
    place.show([action('play', ['Space'], { enabled: false })]);
    place.leave();
    expect(told).toBe(3);
    expect(registry.current()).toEqual([]);
  });

  it('runs the newest closure', () => {
    const registry = createActionRegistry();
    const place = registry.enter('player');
    place.show([action('old', ['Space'])]);
    const renewed = action('old', ['Space']);
    place.show([renewed]);
    expect(registry.current()[0]?.actions[0]?.run).toBe(renewed.run);
  });
});
