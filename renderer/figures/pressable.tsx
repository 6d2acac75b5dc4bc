// Pressable: a part of a drawing that works as a button, by pointer, Enter and Space, with a ring where it has the
// keyboard.

import type { KeyboardEvent, ReactNode } from 'react';
import styles from './figure.module.css';

export interface PressableProps {
  readonly label: string;
  /** Its key among the buttons of the drawing, and whether Tab comes here (use-roving.ts). */
  readonly stop: string;
  readonly isTabStop: boolean;
  readonly onPress: () => void;
  /** Whether it is the chosen one, where one can be chosen. */
  readonly pressed?: boolean | undefined;
  /** What the ring goes around. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly children: ReactNode;
}

const RING_GAP = 2;

export function Pressable({ label, stop, isTabStop, onPress, pressed, box, children }: PressableProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <g
      role="button"
      aria-label={label}
      aria-pressed={pressed}
      data-stop={stop}
      tabIndex={isTabStop ? 0 : -1}
      className={styles['pressable']}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {children}
      <rect
        className={styles['ring']}
        x={box.x - RING_GAP}
        y={box.y - RING_GAP}
        width={box.width + 2 * RING_GAP}
        height={box.height + 2 * RING_GAP}
        rx={4}
      />
    </g>
  );
}
