// CodePad: a large button for each code, by group. Its time is that of touching it, not of letting go.

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import type { CodeGroup } from '../../../shared/domain/code/code.ts';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import type { CodeId } from '../../../shared/domain/ids.ts';
import { useFormats } from '../../messages/formats.ts';
import { CodeKey } from '../code-key.tsx';
import styles from './live.module.css';

export interface CodePadProps {
  readonly content: BookContent;
  readonly on: ReadonlySet<CodeId>;
  /** `stamp`: milliseconds of the page's clock at which it was touched. */
  readonly onPress: (id: CodeId, stamp: number) => void;
}

export function CodePad({ content, ...rest }: CodePadProps) {
  const t = useTranslations('live.desk');
  const { words } = useFormats();
  return (
    <div className={styles['pad']} role="group" aria-label={t('pad')}>
      {content.groups.map((group) => (
        <div key={group.id} role="group" aria-label={words(group.words)} className={styles['group']}>
          <p className={styles['groupName']}>{words(group.words)}</p>
          <div className={styles['codes']}>
            {group.codes.map((code) => (
              <CodeButton key={code.id} code={code} group={group} {...rest} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface CodeButtonProps extends Omit<CodePadProps, 'content'> {
  readonly code: CodeGroup['codes'][number];
  readonly group: CodeGroup;
}

function CodeButton({ code, group, on, onPress }: CodeButtonProps) {
  const { words } = useFormats();
  const touched = useRef(0);
  const isState = code.kind === 'state';
  return (
    <Button
      className={styles['code'] ?? ''}
      data-series={code.colour ?? group.colour}
      // A tapped button keeps no focus: Space stays the key that marks.
      preventFocusOnPress
      {...(isState ? { 'aria-pressed': on.has(code.id) } : {})}
      onPressStart={() => {
        touched.current = performance.now();
      }}
      onPress={() => onPress(code.id, touched.current)}
    >
      <span className={styles['codeName']}>{words(code.words)}</span>
      {code.key !== null && (
        <span aria-hidden className={styles['codeKey']}>
          <CodeKey chord={code.key} />
        </span>
      )}
    </Button>
  );
}
