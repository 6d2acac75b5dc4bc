// Every action with its words and the keys this person has for it, and changing them.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { CATALOGUE, type KnownAction } from '../../actions/catalogue.ts';
import { losers, withKey, withoutChange, type Holder } from '../../actions/rebind.ts';
import { useChangeDesk, useDeskSettings } from '../../state/desk-settings.tsx';

export interface Binding extends KnownAction, Holder {
  readonly name: KnownAction['name'];
  readonly label: string;
  readonly changed: boolean;
}

export interface Bindings {
  readonly all: readonly Binding[];
  /** Those that have this key now and would lose it. */
  readonly losers: (chord: string, of: Binding) => readonly Binding[];
  readonly give: (chord: string, to: Binding, how: 'instead' | 'beside') => void;
  readonly takeAll: (from: Binding) => void;
  /** False: another action has one of its keys now. */
  readonly reset: (binding: Binding) => boolean;
  readonly resetAll: () => void;
}

export function useBindings(): Bindings {
  const t = useTranslations('actions');
  const { keys } = useDeskSettings();
  const change = useChangeDesk();
  const all = useMemo(
    () =>
      CATALOGUE.map((action) => ({
        ...action,
        label: t(action.name),
        keys: keys[action.name] ?? action.own,
        changed: keys[action.name] !== undefined,
      })),
    [t, keys],
  );
  return {
    all,
    losers(chord, of) {
      const names = losers(chord, of.name, all).map(({ name }) => name);
      return all.filter(({ name }) => names.includes(name));
    },
    give: (chord, { name }, how) => void change({ keys: withKey(keys, all, name, chord, how) }),
    takeAll: ({ name }) => void change({ keys: { ...keys, [name]: [] } }),
    reset({ name }) {
      const next = withoutChange(keys, all, name);
      if (next !== null) void change({ keys: next });
      return next !== null;
    },
    resetAll: () => void change({ keys: {} }),
  };
}
