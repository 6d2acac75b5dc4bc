// SeveralPanel: what can be done with all chosen fragments at once. Each press is one act, with one way back.

import { Combine, Split, Star, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { micros } from '../../../../shared/domain/time.ts';
import { Button } from '../../../components/button.tsx';
import { KeyHint } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import styles from '../fragments/fragments.module.css';
import { MoveRow } from './move-row.tsx';
import { SeveralCodes } from './several-codes.tsx';
import { shifted, type Shift } from './shift-spans.ts';
import { useSplit } from './use-split.ts';

const ICON = 16;

export function SeveralPanel() {
  const t = useTranslations('fragmentList.several');
  const format = useFormats();
  const { fragments, opened, notices } = useDesk();
  const { selection, several } = fragments;
  const split = useSplit();
  const { all } = fragments;
  const chosen = useMemo(() => all.filter(({ fragment }) => selection.has(fragment.id)), [all, selection]);
  const mine = chosen.filter((one) => one.mine);
  const others = chosen.length - mine.length;
  const ids = chosen.map(({ fragment }) => fragment.id);
  const length = micros(chosen.reduce((sum, { fragment }) => sum + fragment.end - fragment.start, 0));
  const starred = chosen.every(({ fragment }) => fragment.starred);
  const locked = others > 0;

  const move = (shift: Shift) => {
    const moves = chosen.flatMap(({ fragment }) => {
      const span = shifted(fragment, shift, opened.frames);
      return span === null ? [] : [{ id: fragment.id, ...span }];
    });
    if (moves.length < chosen.length) notices.refuse({ code: 'fragment.outside-recording' });
    else several.move(moves);
  };
  return (
    <section className={styles['detail']} aria-label={t('label')}>
      <div className={styles['foot']}>
        <h3 className={styles['severalTitle']}>
          {t('title', { count: chosen.length })}{' '}
          <span className={styles['foreign']}>{t('length', { length: format.time(length) })}</span>
        </h3>
        <Button size="compact" look="quiet" onPress={() => fragments.select(null)}>
          {t('none')}
        </Button>
      </div>
      {locked && (
        <div className={styles['foot']}>
          <p className={styles['foreign']}>{t('others', { count: others })}</p>
          {mine.length > 0 && (
            <Button
              size="compact"
              onPress={() =>
                fragments.selectMany(
                  mine.map(({ fragment }) => fragment.id),
                  false,
                )
              }
            >
              {t('onlyMine')}
            </Button>
          )}
        </div>
      )}
      <SeveralCodes
        fragments={chosen.map(({ fragment }) => fragment)}
        isDisabled={locked}
        onGive={(codeId, given) => several.code(ids, codeId, given)}
      />
      <MoveRow isDisabled={locked} onMove={move} />
      <div className={styles['foot']}>
        <ToggleButton
          className={styles['toggle'] ?? ''}
          isDisabled={locked}
          isSelected={starred}
          onChange={(on) => several.star(ids, on)}
        >
          <Star size={ICON} fill={starred ? 'currentColor' : 'none'} aria-hidden />
          {t('star')}
          <span aria-hidden>
            <KeyHint keys="*" />
          </span>
        </ToggleButton>
        <Button
          size="compact"
          keyHint="marking.merge"
          icon={<Combine size={ICON} aria-hidden />}
          isDisabled={locked}
          aria-description={t('mergeHint')}
          onPress={() => several.merge(ids)}
        >
          {t('merge')}
        </Button>
        <Button
          size="compact"
          keyHint="marking.split"
          icon={<Split size={ICON} aria-hidden />}
          isDisabled={locked}
          aria-description={t('splitHint')}
          preventFocusOnPress
          onPress={() => split(ids)}
        >
          {t('split')}
        </Button>
        <Button
          size="compact"
          look="danger"
          keyHint="Delete"
          icon={<Trash2 size={ICON} aria-hidden />}
          isDisabled={locked}
          onPress={() => several.remove(ids)}
        >
          {t('remove')}
        </Button>
      </div>
    </section>
  );
}
