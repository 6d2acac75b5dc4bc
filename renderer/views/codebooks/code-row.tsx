// CodeRow: one code in a line: its place, names, key, and the rest behind a button.

import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Code, CodeGroup } from '../../../shared/domain/code/code.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormats } from '../../messages/formats.ts';
import { CodeDetails } from './code-details.tsx';
import { changeCode, shiftCode } from './edit-content.ts';
import { useEditor } from './editor-context.ts';
import { KeyField } from './key-field.tsx';
import type { CodeDrag } from './use-code-drag.ts';
import { useKeyRemarks } from './use-key-remarks.ts';
import { WordFields } from './word-fields.tsx';
import styles from './codebooks.module.css';

const ICON = 18;

export interface CodeRowProps {
  readonly code: Code;
  readonly group: CodeGroup;
  readonly drag: CodeDrag;
}

export function CodeRow({ code, group, drag }: CodeRowProps) {
  const t = useTranslations('codebooks.code');
  const { content, change } = useEditor();
  const { words } = useFormats();
  const remarkOn = useKeyRemarks(content);
  const [isOpen, setOpen] = useState(false);
  const name = words(code.words).trim() === '' ? t('new') : words(code.words);
  return (
    <li
      className={styles['code']}
      data-code={code.id}
      data-drop={drag.over === code.id ? '' : undefined}
      data-moving={drag.moving === code.id ? '' : undefined}
    >
      <div className={styles['codeLine']}>
        <button
          type="button"
          className={styles['grip']}
          aria-label={t('move', { name })}
          onPointerDown={drag.start(code.id)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            change(shiftCode(code.id, event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          <GripVertical size={ICON} aria-hidden />
        </button>
        <span
          className={styles['dot']}
          data-series={code.colour ?? group.colour}
          data-kind={code.kind}
          aria-hidden
        />
        <WordFields
          bare
          label={t('name')}
          words={code.words}
          onChange={(next) => change(changeCode(code.id, { words: next }))}
        />
        <KeyField
          label={name}
          value={code.key}
          remark={remarkOn(code, group)}
          onChange={(key) => change(changeCode(code.id, { key }))}
        />
        <IconButton
          label={t(isOpen ? 'less' : 'more', { name })}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={ICON} aria-hidden /> : <ChevronRight size={ICON} aria-hidden />}
        </IconButton>
      </div>
      {isOpen && <CodeDetails code={code} group={group} name={name} />}
    </li>
  );
}
