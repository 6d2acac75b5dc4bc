// SecondStage: the other film of the visit, chosen, opened as any film is, and told how it lies on the first.

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { Select } from '../../../components/select.tsx';
import { Answered } from '../../../shell/answered.tsx';
import { useDesk } from '../desk/desk.ts';
import styles from './beside.module.css';
import { useSecondFilm } from './second-film-state.ts';
import { SecondFilm } from './second-film.tsx';

export function SecondStage() {
  const t = useTranslations('beside');
  const { opened } = useDesk();
  const { chosen, choose, setOpen } = useSecondFilm();
  const beside = useQuery('ties.of', { recordingId: opened.recording.id });
  const names = useNames();
  return (
    <section className={styles['second']} aria-label={t('label')}>
      <Answered answer={beside}>
        {({ ties, films, mayTie }) => {
          const offered = mayTie ? films : ties.map(({ otherId }) => otherId);
          const shown = chosen ?? ties[0]?.otherId ?? null;
          const tie = ties.find(({ otherId }) => otherId === shown) ?? null;
          return (
            <>
              <div className={styles['bar']}>
                <Select
                  label={t('which')}
                  placeholder={t('choose')}
                  choices={offered.map((id) => ({ id, label: names(id) }))}
                  value={shown}
                  onChange={choose}
                />
                <IconButton label={t('close')} onPress={() => setOpen(false)}>
                  <X size={18} aria-hidden />
                </IconButton>
              </div>
              {shown !== null && <SecondFilm key={shown} otherId={shown} tie={tie} mayTie={mayTie} />}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function useNames(): (id: RecordingId) => string {
  const recordings = useQuery('recordings.list', {});
  const rows = recordings.status === 'ready' ? recordings.value : [];
  return (id) => {
    const found = rows.find(({ recording }) => recording.id === id)?.recording;
    if (found === undefined) return '…';
    return found.title === '' ? found.code : `${found.code} · ${found.title}`;
  };
}
