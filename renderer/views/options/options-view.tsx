// Options: what can be set, what is in use, and what this program is.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { LANGUAGES } from '../../../shared/domain/words.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { LANGUAGE_NAMES } from '../../messages/index.ts';
import { Answered } from '../../shell/answered.tsx';
import { useFrame } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { usePreferences } from '../../state/preferences.tsx';
import { places } from '../places.ts';
import { CodebooksCard } from '../codebooks/codebooks-card.tsx';
import { LogCard } from '../log/log-card.tsx';
import { BackupCard } from '../backup/backup-card.tsx';
import { KeysCard } from '../vault-keys/keys-card.tsx';
import { AboutCard } from './about-card.tsx';
import { FilmToolCard } from './film-tool-card.tsx';
import { ScreenCard } from './screen-card.tsx';
import { VaultCard } from './vault-card.tsx';
import styles from './options.module.css';

export function OptionsView() {
  const t = useTranslations('options');
  const { openHelp, vault } = useFrame();
  const [, go] = useLocation();
  const about = useQuery('program.about', {});
  return (
    <Page title={t('title')}>
      <div className={styles['cards']}>
        <DisplayCard />
        <CodebooksCard />
        <VaultCard />
        {!vault.demo && <KeysCard />}
        <ScreenCard />
        <BackupCard />
        <LogCard />
        <Answered answer={about}>{({ filmTool }) => <FilmToolCard tool={filmTool} />}</Answered>
        <Card title={t('keys.title')}>
          <p>{t('keys.text')}</p>
          <div className={styles['buttons']}>
            <Button keyHint="anywhere.help" onPress={openHelp}>
              {t('keys.show')}
            </Button>
            <Button onPress={() => go(places.keys)}>{t('keys.change')}</Button>
          </div>
        </Card>
        <Answered answer={about}>{(value) => <AboutCard about={value} />}</Answered>
      </div>
    </Page>
  );
}

function DisplayCard() {
  const t = useTranslations('options.display');
  const preferences = usePreferences();
  const prefer = useCommand('program.prefer');
  if (preferences === null) return null;
  return (
    <Card title={t('title')}>
      <RadioGroup
        label={t('language')}
        choices={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        value={preferences.language}
        onChange={(language) => void prefer.run({ language })}
      />
      <RadioGroup
        label={t('theme')}
        choices={(['light', 'dark', 'system'] as const).map((id) => ({ id, label: t(id) }))}
        value={preferences.theme}
        onChange={(theme) => void prefer.run({ theme })}
      />
      <p className={styles['quiet']}>{t('textSize')}</p>
    </Card>
  );
}
