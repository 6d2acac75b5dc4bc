// EpisodesPart: the procedure, the button that begins the next episode, and the list of those there are.

import { Flag, FlagOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { KIND_WORDS, PROCEDURES } from '../../../../shared/domain/episode/kinds.ts';
import type { EpisodeId } from '../../../../shared/domain/ids.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { EpisodeRow } from './episode-row.tsx';
import styles from './layout.module.css';

const ICON = 16;

export function EpisodesPart() {
  const t = useTranslations('layout.episodes');
  const { episodes } = useDesk();
  const [opened, setOpened] = useState<EpisodeId | null>(null);
  return (
    <div className={styles['part']}>
      <p className={styles['quiet']}>{t('intro')}</p>
      {episodes.mayLayOut ? <Begin /> : <Notice tone="info">{t('blind')}</Notice>}
      {episodes.all.length === 0 ? (
        episodes.mayLayOut && <p>{t('none')}</p>
      ) : (
        <ol className={styles['list']} aria-label={t('list')}>
          {episodes.all.map((shown) => (
            <EpisodeRow
              key={shown.episode.id}
              shown={shown}
              isOpen={opened === shown.episode.id}
              onToggle={() => setOpened(opened === shown.episode.id ? null : shown.episode.id)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function Begin() {
  const t = useTranslations('layout.episodes');
  const { words } = useFormats();
  const { episodes } = useDesk();
  const { next } = episodes;
  return (
    <>
      <Select
        label={t('procedure')}
        choices={PROCEDURES.map((id) => ({ id, label: t(`procedures.${id}`) }))}
        value={episodes.procedure}
        onChange={episodes.setProcedure}
      />
      <div className={styles['buttons']}>
        <Button
          look="primary"
          size="compact"
          keyHint="marking.episode-begin"
          icon={<Flag size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => episodes.begin()}
        >
          {next === null ? t('begin') : t('beginNamed', { name: words(KIND_WORDS[next.kind]) })}
        </Button>
        <Button
          size="compact"
          icon={<FlagOff size={ICON} aria-hidden />}
          preventFocusOnPress
          onPress={() => episodes.endHere()}
        >
          {t('endHere')}
        </Button>
      </div>
    </>
  );
}
