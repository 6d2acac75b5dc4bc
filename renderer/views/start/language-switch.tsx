// The language, within reach before anything else has to be read.

import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '../../../shared/domain/words.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePreferences } from '../../state/preferences.tsx';
import { LANGUAGE_NAMES } from '../../messages/index.ts';
import styles from './language-switch.module.css';

export function LanguageSwitch() {
  const t = useTranslations('start');
  const prefer = useCommand('program.prefer');
  const current: Language = usePreferences()?.language ?? 'nl';
  const choose = (chosen: unknown) => {
    const language = LANGUAGES.find((known) => known === chosen);
    if (language !== undefined) void prefer.run({ language });
  };
  return (
    <ToggleButtonGroup
      aria-label={t('language')}
      className={styles['languages'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={([chosen]) => choose(chosen)}
    >
      {LANGUAGES.map((language) => (
        <ToggleButton key={language} id={language} className={styles['language'] ?? ''}>
          <span lang={language}>{LANGUAGE_NAMES[language]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
