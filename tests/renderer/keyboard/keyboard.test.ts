// The keys page: giving keys away and back, finding actions, steps that are typed, and the sheet as a table.

import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../renderer/actions/catalogue.ts';
import type { ActionName } from '../../../renderer/actions/keymap.ts';
import { losers, withKey, withoutChange, type KeyChanges } from '../../../renderer/actions/rebind.ts';
import { groupsOf } from '../../../renderer/views/keyboard/key-groups.ts';
import { keySheet } from '../../../renderer/views/keyboard/key-sheet.ts';
import { readStep } from '../../../renderer/views/keyboard/read-step.ts';

const holders = (changes: KeyChanges) =>
  CATALOGUE.map((action) => ({ ...action, keys: changes[action.name] ?? action.own }));
const give = (
  changes: KeyChanges,
  chord: string,
  name: ActionName,
  how: 'instead' | 'beside' = 'instead',
): KeyChanges => withKey(changes, holders(changes), name, chord, how);
const namesOfLosers = (chord: string, name: ActionName) =>
  losers(chord, name, holders({})).map((holder) => holder.name);

describe('giving an action a key', () => {
  it('puts it in place of its own, or beside them', () => {
    expect(give({}, 'Q', 'player.mute')).toEqual({ 'player.mute': ['Q'] });
    expect(give({}, 'Q', 'player.mute', 'beside')).toEqual({ 'player.mute': ['M', 'Q'] });
    expect(give({}, 'm', 'player.mute', 'beside')).toEqual({ 'player.mute': ['m'] });
  });

  it('takes it from whoever had it, and leaves them their other keys', () => {
    expect(give({}, ',', 'player.mute')).toEqual({
      'player.mute': [','],
      'player.frame-back': ['Alt+ArrowLeft'],
    });
    expect(give({}, 'C', 'player.mute')).toEqual({ 'player.mute': ['C'], 'marking.clip': [] });
  });

  it('leaves pairs the key they share on purpose, and no other', () => {
    expect(namesOfLosers('ArrowDown', 'scoring.next')).toEqual([]);
    expect(namesOfLosers('ArrowDown', 'player.mute')).toEqual(['marking.next', 'scoring.next']);
    const changes = give({}, 'Q', 'marking.next');
    expect(losers('Q', 'scoring.next', holders(changes)).map(({ name }) => name)).toEqual(['marking.next']);
  });
});

describe('putting one back', () => {
  it('gives it the keys it came with', () => {
    const changes = give({}, 'Q', 'player.mute');
    expect(withoutChange(changes, holders(changes), 'player.mute')).toEqual({});
  });

  it('is refused while another action has one of those', () => {
    const changes = give({}, 'C', 'player.mute');
    expect(withoutChange(changes, holders(changes), 'marking.clip')).toBeNull();
    const back = withoutChange(changes, holders(changes), 'player.mute');
    expect(back).toEqual({ 'marking.clip': [] });
    expect(withoutChange(back ?? {}, holders(back ?? {}), 'marking.clip')).toEqual({});
  });
});

describe('the list', () => {
  const bindings = CATALOGUE.map((action) => ({
    ...action,
    keys: action.own,
    label: `doet ${action.name}`,
    changed: false,
  }));
  const found = (search: string) =>
    groupsOf(bindings, search).flatMap((group) => group.bindings.map(({ name }) => name));

  it('holds every action once, what is everywhere last', () => {
    expect(found('').toSorted()).toEqual(CATALOGUE.map(({ name }) => name).toSorted());
    expect(groupsOf(bindings, '').at(-1)?.scope).toBe('anywhere');
  });

  it('is searched by words and by key', () => {
    expect(found('MUTE')).toEqual(['player.mute']);
    expect(found('ctrl+l')).toEqual(['anywhere.lock']);
    expect(found('bestaat niet')).toEqual([]);
  });

  it('leaves as a table that a spreadsheet reads', () => {
    const groups = groupsOf(
      bindings.filter(({ name }) => ['player.mute', 'marking.zoom-in'].includes(name)),
      '',
    );
    const sheet = keySheet(['Groep', 'Actie', 'Toetsen'], groups, (scope) => scope.toUpperCase(), 'nl');
    expect(sheet).toBe(
      "\uFEFFGroep;Actie;Toetsen\r\nPLAYER;doet player.mute;M\r\nMARKING;doet marking.zoom-in;'+   =\r\n",
    );
  });
});

describe('a step that is typed', () => {
  it.each([
    ['1', 1_000],
    ['0,04', 40],
    ['2.5', 2_500],
    [' 60 ', 60_000],
  ])('%j is %i ms', (text, step) => {
    expect(readStep(text)).toBe(step);
  });

  it.each(['', '0', '0,03', '61', '-1', 'twee', '1,2345', '1e1'])('%j is none', (text) => {
    expect(readStep(text)).toBeNull();
  });
});
