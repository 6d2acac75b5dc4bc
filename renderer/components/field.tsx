// Field: a label, a line (or box) to write in, a hint, and what is wrong with it, tied together for every reader.

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import styles from './field.module.css';

export interface FieldProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, in words; shown under the field and read with it. */
  readonly error?: string | undefined;
  /** More than one line. */
  readonly rows?: number;
}

/** Unless told otherwise a browser would keep what is typed, for the next time and to restore the tab. */
export function Field({ label, hint, error, rows, autoComplete = 'off', ...rest }: FieldProps) {
  return (
    <TextField
      {...rest}
      autoComplete={autoComplete}
      className={styles['field'] ?? ''}
      isInvalid={error !== undefined}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {rows === undefined ? (
        <Input className={styles['input'] ?? ''} />
      ) : (
        <TextArea className={styles['input'] ?? ''} rows={rows} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </TextField>
  );
}
