// EpisodeForm: name, bounds and length meant of one episode. Each change is kept as it is made.

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { EPISODE_KINDS, KIND_WORDS } from '../../../../shared/domain/episode/kinds.ts';
import { fromSeconds, type Micros } from '../../../../shared/domain/time.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { useDraft } from '../desk/use-draft.ts';
import type { ShownEpisode } from '../desk/use-episodes.ts';
import { TimeField } from '../fragments/time-field.tsx';
import styles from './layout.module.css';

const ICON = 16;
const OWN = 'own';
const NO_TARGET = 'none';
const LONGEST_NAME = 60;
/** Seconds, to choose from. */
const TARGETS = [60, 90, 120, 180, 300, 600, 900] as const;

export function EpisodeForm({ id, shown }: { readonly id: string; readonly shown: ShownEpisode }) {
  const t = useTranslations('layout.episodes');
  const { words } = useFormats();
  const { episodes } = useDesk();
  const { episode } = shown;
  const kinds = EPISODE_KINDS.map((kind) => ({ id: kind, label: words(KIND_WORDS[kind]) }));
  return (
    <div id={id} className={styles['form']}>
      <Select<(typeof EPISODE_KINDS)[number] | typeof OWN>
        label={t('kind')}
        choices={[{ id: OWN, label: t('ownWords') }, ...kinds]}
        value={episode.kind ?? OWN}
        onChange={(kind) => void episodes.edit(episode.id, { kind: kind === OWN ? null : kind })}
      />
      {episode.kind === null && <NameField shown={shown} />}
      <div className={styles['bounds']}>
        <TimeField
          label={t('start')}
          time={episode.start}
          isReadOnly={false}
          onChange={(start) => void episodes.edit(episode.id, { start })}
        />
        <TimeField
          label={t('end')}
          time={episode.end}
          isReadOnly={false}
          onChange={(end) => void episodes.edit(episode.id, { end })}
        />
      </div>
      <Target shown={shown} />
      <div className={styles['buttons']}>
        <Button
          size="compact"
          look="danger"
          icon={<Trash2 size={ICON} aria-hidden />}
          onPress={() => episodes.remove(shown)}
        >
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}

function NameField({ shown: { episode } }: { readonly shown: ShownEpisode }) {
  const t = useTranslations('layout.episodes');
  const { episodes, saving } = useDesk();
  const [id, hintId] = [useId(), useId()];
  const draft = useDraft(episode.name, (name) => void episodes.edit(episode.id, { name }), saving.hold);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('name')}</label>
      <input
        id={id}
        className={styles['input']}
        autoComplete="off"
        maxLength={LONGEST_NAME}
        aria-describedby={hintId}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
      <span id={hintId} className={styles['quiet']}>
        {t('nameHint')}
      </span>
    </div>
  );
}

function Target({ shown: { episode } }: { readonly shown: ShownEpisode }) {
  const t = useTranslations('layout.episodes');
  const format = useFormats();
  const { episodes } = useDesk();
  const lengths = new Set<Micros>(TARGETS.map(fromSeconds));
  if (episode.target !== null) lengths.add(episode.target);
  const choices = [...lengths]
    .toSorted((a, b) => a - b)
    .map((length) => ({ id: String(length), label: format.duration(length), length }));
  return (
    <Select
      label={t('target')}
      choices={[{ id: NO_TARGET, label: t('noTarget') }, ...choices]}
      value={episode.target === null ? NO_TARGET : String(episode.target)}
      onChange={(chosen) => {
        const target = choices.find(({ id }) => id === chosen)?.length ?? null;
        void episodes.edit(episode.id, { target });
      }}
    />
  );
}
