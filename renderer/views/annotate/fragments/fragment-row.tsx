// FragmentRow: picture, number and name, times, codes; a star or a note where there is one; play.

import { NotebookPen, Play, Star } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { GridListItem } from 'react-aria-components/GridList';
import { Chip } from '../../../components/chip.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { AuthorChip } from './author-chip.tsx';
import { Thumbnail } from './thumbnail.tsx';
import styles from './fragments.module.css';

const ICON = 14;
const PLAY_ICON = 18;

export function FragmentRow({ shown }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.fragments');
  const format = useFormats();
  const { fragments, book } = useDesk();
  const { fragment, label, mine } = shown;
  const span = fragments.spans.of(fragment);
  const ref = useKeptInSight(fragment.id === fragments.selected);
  return (
    <GridListItem ref={ref} id={fragment.id} textValue={label} className={styles['row'] ?? ''}>
      <Thumbnail time={span.start} />
      <div className={styles['words']}>
        <span className={styles['name']}>{label}</span>
        <span className={styles['facts']}>
          {t('span', { start: format.time(span.start), end: format.time(span.end) })}
          {fragment.starred && <Star size={ICON} fill="currentColor" role="img" aria-label={t('starred')} />}
          {fragment.note !== '' && <NotebookPen size={ICON} role="img" aria-label={t('hasNote')} />}
        </span>
        <span className={styles['chips']}>
          {!mine && <AuthorChip id={fragment.authorId} />}
          {book.namesOf(fragment).map(({ id, name }) => (
            <Chip key={id}>{name}</Chip>
          ))}
        </span>
      </div>
      <IconButton
        label={t('play', { label })}
        keyHint="P"
        onPress={() => fragments.playFragment(fragment.id)}
      >
        <Play size={PLAY_ICON} aria-hidden />
      </IconButton>
    </GridListItem>
  );
}

/** A fragment that is chosen elsewhere (on the timeline, by a key) comes into sight here. */
function useKeptInSight(isSelected: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSelected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return ref;
}
