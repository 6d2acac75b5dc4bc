// IconButton: an icon alone, with its name for those who hear it and a tooltip (with its key) for those who see it.

import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { KeyHint } from './key-cap.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps
  extends Omit<ButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly label: string;
  readonly children: ReactNode;
  /** Name or own key of the action; shown is the key it has now (see actions/). */
  readonly keyHint?: string | undefined;
  readonly size?: 'normal' | 'large';
  readonly look?: 'quiet' | 'primary';
}

export function IconButton({
  label,
  children,
  keyHint,
  size = 'normal',
  look = 'quiet',
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button
        {...rest}
        aria-label={label}
        className={styles['button'] ?? ''}
        data-size={size}
        data-look={look}
      >
        {children}
      </Button>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {label}
        {keyHint !== undefined && <KeyHint keys={keyHint} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
