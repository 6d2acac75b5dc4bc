// FragmentRow: picture, number and name, times, codes; a star or a note where there is one; play.

import { NotebookPen, Play, Star } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
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

export interface FragmentRowProps {
  readonly shown: ShownFragment;
  readonly place: {
    readonly id: string;
    readonly row: number;
    /** CSS pixels. */
    readonly top: number;
    readonly height: number;
  };
  /** Keys and fields are about this one. */
  readonly isLead: boolean;
  readonly isSelected: boolean;
  readonly onChoose: (id: FragmentId, event: MouseEvent) => void;
}

export function FragmentRow({ shown, place, isLead, isSelected, onChoose }: FragmentRowProps) {
  const t = useTranslations('annotate.fragments');
  const format = useFormats();
  const { fragments, book } = useDesk();
  const { fragment, label, mine } = shown;
  const span = fragments.spans.of(fragment);
  const names = book.namesOf(fragment);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the focus and hears the keys
    <div
      role="row"
      id={place.id}
      className={styles['row']}
      style={{ top: place.top, height: place.height }}
      aria-rowindex={place.row + 1}
      aria-selected={isSelected}
      data-selected={isSelected ? '' : undefined}
      data-lead={isLead ? '' : undefined}
      onMouseDown={(event) => event.detail > 1 && event.preventDefault()}
      onClick={(event) => onChoose(fragment.id, event)}
      onDoubleClick={() => fragments.playFragment(fragment.id)}
    >
      <div role="gridcell" className={styles['cell']}>
        <Thumbnail time={span.start} />
        <div className={styles['words']}>
          <span className={styles['name']}>{label}</span>
          <span className={styles['facts']}>
            {span.start === span.end
              ? format.time(span.start)
              : t('span', { start: format.time(span.start), end: format.time(span.end) })}
            {fragment.starred && (
              <Star size={ICON} fill="currentColor" role="img" aria-label={t('starred')} />
            )}
            {fragment.note !== '' && <NotebookPen size={ICON} role="img" aria-label={t('hasNote')} />}
          </span>
          <span className={styles['chips']} title={names.map(({ name }) => name).join(', ')}>
            {!mine && <AuthorChip id={fragment.authorId} />}
            {names.map(({ id, name }) => (
              <Chip key={id}>{name}</Chip>
            ))}
          </span>
        </div>
      </div>
      <div role="gridcell">
        <IconButton
          label={t('play', { label })}
          keyHint="marking.play-fragment"
          // Enter and P play the chosen row: a stop of Tab for each of them would only be in the way.
          excludeFromTabOrder
          preventFocusOnPress
          onPress={() => fragments.playFragment(fragment.id)}
        >
          <Play size={PLAY_ICON} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
