// SecondFilmButton: brings another film of the visit beside this one. Only where there is one to bring.

import { useTranslations } from 'use-intl';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useQuery } from '../../../api/use-query.ts';
import { useDesk } from '../desk/desk.ts';
import styles from '../transport/transport.module.css';
import { useSecondFilm } from './second-film-state.ts';

export function SecondFilmButton() {
  const t = useTranslations('beside');
  const { opened } = useDesk();
  const { isOpen, setOpen } = useSecondFilm();
  const beside = useQuery('ties.of', { recordingId: opened.recording.id });
  if (beside.status !== 'ready') return null;
  const { ties, films, mayTie } = beside.value;
  if (ties.length === 0 && (films.length === 0 || !mayTie)) return null;
  return (
    <ToggleButton className={styles['rate'] ?? ''} isSelected={isOpen} onChange={setOpen} preventFocusOnPress>
      {t('button')}
    </ToggleButton>
  );
}
