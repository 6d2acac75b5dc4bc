// EpisodeRow: one episode: where it lies, whether it lasts as long as meant, and what can be changed about it.

import { Pencil, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button as Bare } from 'react-aria-components/Button';
import { lengthAgainstTarget } from '../../../../shared/domain/episode/episode.ts';
import { lengthOf } from '../../../../shared/domain/time.ts';
import { Chip } from '../../../components/chip.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownEpisode } from '../desk/use-episodes.ts';
import { EpisodeForm } from './episode-form.tsx';
import styles from './layout.module.css';

const ICON = 16;

export interface EpisodeRowProps {
  readonly shown: ShownEpisode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function EpisodeRow({ shown, isOpen, onToggle }: EpisodeRowProps) {
  const t = useTranslations('layout.episodes');
  const format = useFormats();
  const { player, episodes } = useDesk();
  const { episode, name } = shown;
  const formId = useId();
  const span = { start: format.time(episode.start), end: format.time(episode.end) };
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <Bare className={styles['go'] ?? ''} onPress={() => player.seek(episode.start)}>
          <span className={styles['name']}>{name}</span>{' '}
          <span className={styles['times']}>
            {span.start} – {span.end} · {format.duration(lengthOf(episode))}
          </span>
        </Bare>
        {episodes.mayLayOut && (
          <IconButton
            label={t('change', { name })}
            onPress={onToggle}
            aria-expanded={isOpen}
            aria-controls={formId}
          >
            <Pencil size={ICON} aria-hidden />
          </IconButton>
        )}
      </div>
      <LengthWarning shown={shown} />
      {isOpen && episodes.mayLayOut && <EpisodeForm id={formId} shown={shown} />}
    </li>
  );
}

/** Told, never forbidden: what was filmed is what was filmed. */
function LengthWarning({ shown: { episode } }: { readonly shown: ShownEpisode }) {
  const t = useTranslations('layout.episodes');
  const format = useFormats();
  const against = lengthAgainstTarget(episode);
  if (episode.target === null || against === null || against === 'as-meant') return null;
  return (
    <div className={styles['warning']}>
      <Chip tone="warning" icon={<TriangleAlert size={ICON} aria-hidden />}>
        {t(against, { target: format.duration(episode.target) })}
      </Chip>
    </div>
  );
}
