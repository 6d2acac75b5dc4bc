// Two choices about keys as a whole: letters alone or not, and the keypad.

import { useTranslations } from 'use-intl';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { NUMPAD_KEYS } from '../../actions/keymap.ts';
import { CATALOGUE } from '../../actions/catalogue.ts';
import { useChangeDesk, useDeskSettings } from '../../state/desk-settings.tsx';
import styles from './keyboard.module.css';

export function HowKeysWork() {
  const t = useTranslations('keyboard.how');
  const { singleKeys, numpad } = useDeskSettings();
  const change = useChangeDesk();
  return (
    <Card title={t('title')}>
      <Checkbox
        label={t('singleOff')}
        isSelected={!singleKeys}
        onChange={(off) => void change({ singleKeys: !off })}
      />
      <p className={styles['quiet']}>{t('singleText')}</p>
      <Checkbox label={t('numpad')} isSelected={numpad} onChange={(on) => void change({ numpad: on })} />
      <p className={styles['quiet']}>{t('numpadText')}</p>
      {numpad && <Keypad />}
    </Card>
  );
}

function Keypad() {
  const t = useTranslations('actions');
  const keyed = CATALOGUE.flatMap(({ name }) => {
    const key = NUMPAD_KEYS[name];
    return key === undefined ? [] : [{ name, key }];
  });
  return (
    <ul className={styles['list']}>
      {keyed
        .toSorted((a, b) => a.key.localeCompare(b.key))
        .map(({ name, key }) => (
          <li key={key} className={styles['row']}>
            <span className={styles['label']}>{t(name)}</span>
            <KeyCap keys={key} />
          </li>
        ))}
    </ul>
  );
}
