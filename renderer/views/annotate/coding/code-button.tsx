// CodeButton: one code with its key, colour and letter; lit while it runs, with how long.

import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { PressEvent } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Code } from '../../../../shared/domain/code/code.ts';
import { micros, type Micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useSlowMoment } from '../../../player/use-player.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { CodeKey } from '../../code-key.tsx';
import { useDesk } from '../desk/desk.ts';
import type { CodeSign } from '../timeline/signs.ts';
import { besides } from './book-keys.ts';
import { howPressed } from './how-pressed.ts';
import styles from './coding.module.css';

export interface CodeButtonProps {
  readonly code: Code;
  readonly sign: CodeSign | undefined;
}

export function CodeButton({ code, sign }: CodeButtonProps) {
  const t = useTranslations('annotate.coding');
  const { words } = useFormats();
  const { holdKeys } = useDeskSettings();
  const { coding, book } = useDesk();
  const since = coding.running.find((state) => state.coding.codeId === code.id)?.since ?? null;
  const press = (event: PressEvent) => {
    const how = howPressed(holdKeys, event);
    if (how !== null) coding.press(besides(code, book.codes), how);
  };
  return (
    <ToggleButton
      className={styles['code'] ?? ''}
      isSelected={since !== null}
      preventFocusOnPress
      onPressStart={press}
      onPressEnd={press}
    >
      <span className={styles['sign']} data-series={sign?.series} aria-hidden>
        {sign?.letter}
      </span>
      <span className={styles['name']}>{words(code.words)}</span>
      {code.kind === 'moment' && <span className={styles['kind']}>{t('moment')}</span>}
      {since !== null && <Lasting since={since} />}
      {code.key !== null && (
        <span className={styles['cap']} aria-hidden>
          <CodeKey chord={code.key} />
        </span>
      )}
    </ToggleButton>
  );
}

/** Not read out: a clock that speaks is of no use. */
function Lasting({ since }: { readonly since: Micros }) {
  const t = useTranslations('annotate.coding');
  const format = useFormats();
  const { player } = useDesk();
  const { time } = useSlowMoment(player);
  return (
    <span className={styles['lasts']} aria-hidden>
      {time >= since
        ? t('lasts', { length: format.time(micros(time - since)) })
        : t('since', { time: format.time(since) })}
    </span>
  );
}
