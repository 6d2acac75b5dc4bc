// OneOfCells: a few cells of which one, or none, is chosen; the same once more takes it back. Arrows left and
// right only move: a score must never change because somebody wanted to go to the next scale.

import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Scoring } from './use-scoring.ts';
import styles from './cells.module.css';

export interface Cell<T extends string | number> {
  readonly id: T;
  /** Where what is shown does not say it all. */
  readonly name?: string;
  readonly shown: ReactNode;
}

export interface OneOfCellsProps<T extends string | number> {
  readonly label: string;
  readonly look: 'scores' | 'reasons';
  readonly cells: readonly Cell<T>[];
  readonly chosen: T | null;
  /** A cell was pressed, whether or not it was the chosen one. */
  readonly onPress: (id: T) => void;
  readonly scoring: Pick<Scoring, 'goBeside' | 'letGo'>;
}

const BY_KEYS = ['keyboard', 'virtual'];

export function OneOfCells<T extends string | number>(props: OneOfCellsProps<T>) {
  const { label, look, cells, chosen, onPress, scoring } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles['cells'] ?? ''}
      data-look={look}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
    >
      {cells.map(({ id, name, shown }) => (
        <ToggleButton
          key={id}
          id={id}
          {...(name === undefined ? {} : { 'aria-label': name })}
          className={styles['cell'] ?? ''}
          onPress={({ pointerType }) => {
            onPress(id);
            // With the mouse the next key is meant for the film, not for this cell.
            if (!BY_KEYS.includes(pointerType)) scoring.letGo();
          }}
          onKeyDown={(event) => {
            const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (by === 1 || by === -1) scoring.goBeside(by);
            else event.continuePropagation();
          }}
        >
          {shown}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
