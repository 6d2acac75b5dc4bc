// RebindDialog: press the new key, see whose it is now, and decide.

import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { chordOf, isCharacterKey } from '../../actions/chord.ts';
import { reservedFor } from '../../actions/clash.ts';
import { strokeFor } from '../../actions/keymap.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useDeskSettings } from '../../state/desk-settings.tsx';
import type { Binding, Bindings } from './use-bindings.ts';
import styles from './keyboard.module.css';

export interface RebindDialogProps {
  readonly binding: Binding;
  readonly bindings: Bindings;
  readonly onClose: () => void;
}

export function RebindDialog({ binding, bindings, onClose }: RebindDialogProps) {
  const t = useTranslations('keyboard');
  const common = useTranslations('common');
  const [chord, setChord] = useState<string | null>(null);
  const ready = chord !== null && reservedFor(chord) === null;
  const give = (how: 'instead' | 'beside') => {
    if (chord !== null) bindings.give(chord, binding, how);
    onClose();
  };
  return (
    <Dialog
      title={t('dialog.title', { action: binding.label })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button
            isDisabled={binding.keys.length === 0}
            onPress={() => {
              bindings.takeAll(binding);
              onClose();
            }}
          >
            {t('dialog.none')}
          </Button>
          <Button isDisabled={!ready || binding.keys.length === 0} onPress={() => give('beside')}>
            {t('dialog.beside')}
          </Button>
          <Button look="primary" isDisabled={!ready} onPress={() => give('instead')}>
            {t('dialog.instead')}
          </Button>
        </>
      }
    >
      <PressedKey chord={chord} onPress={setChord} />
      <output className={styles['judged']}>
        {chord !== null && <Judgement chord={chord} binding={binding} bindings={bindings} />}
      </output>
    </Dialog>
  );
}

interface PressedKeyProps {
  readonly chord: string | null;
  readonly onPress: (chord: string) => void;
}

/** Tab, Enter and Escape keep their meaning here, so that one can get out again. */
function PressedKey({ chord, onPress }: PressedKeyProps) {
  const t = useTranslations('keyboard.dialog');
  const { numpad } = useDeskSettings();
  const press = (event: KeyboardEvent) => {
    const pressed = chordOf(strokeFor({ numpad }, event.nativeEvent));
    if (pressed === null || reservedFor(pressed) === 'page') return;
    event.preventDefault();
    event.stopPropagation();
    onPress(pressed);
  };
  return (
    <label className={styles['pressed']}>
      {t('press')}
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to press a key
        autoFocus
        readOnly
        className={styles['catch']}
        value={chord ?? ''}
        placeholder={t('waiting')}
        onKeyDown={press}
      />
    </label>
  );
}

interface JudgementProps {
  readonly chord: string;
  readonly binding: Binding;
  readonly bindings: Bindings;
}

function Judgement({ chord, binding, bindings }: JudgementProps) {
  const t = useTranslations('keyboard.dialog');
  const format = useFormats();
  const { singleKeys } = useDeskSettings();
  const reserved = reservedFor(chord);
  const losers = bindings.losers(chord, binding);
  return (
    <>
      {reserved !== null && <Notice tone="warning">{t(`reserved.${reserved}`)}</Notice>}
      {reserved === null && losers.length > 0 && (
        <Notice tone="warning">
          {t('clash', { actions: format.list(losers.map(({ label }) => `“${label}”`)) })}
        </Notice>
      )}
      {reserved === null && losers.length === 0 && <span>{t('free')}</span>}
      {!singleKeys && isCharacterKey(chord) && <Notice tone="warning">{t('single')}</Notice>}
    </>
  );
}
