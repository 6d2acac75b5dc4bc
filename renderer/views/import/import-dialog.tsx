// Adding films: which, of which family, of what. Once started it goes on in the background.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { FilmChoice, RefusedFiles } from './film-choice.tsx';
import { FilmFacts, NEW_FAMILY, isNewFamily, type Facts } from './film-facts.tsx';
import { JobList } from './job-list.tsx';
import { useOfferedFilms } from './use-offered-films.ts';
import styles from './import.module.css';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

const NO_FACTS: Facts = { family: null, code: '', activity: null, title: '' };

export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const t = useTranslations('importing');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const offered = useOfferedFilms(files);
  const [given, setFacts] = useState(NO_FACTS);
  const cases = useQuery('cases.list', {});
  const first = cases.status === 'ready' && !cases.value.some(({ takesFilms }) => takesFilms);
  // Where there is no family yet, a new one is the only choice.
  const facts: Facts = first && given.family === null ? { ...given, family: NEW_FAMILY } : given;
  const [started, setStarted] = useState<readonly JobId[]>([]);
  const starting = useStart();
  const { films } = offered;
  const ready = films.length > 0 && facts.family !== null && !starting.pending;

  const close = () => {
    for (const film of films) offered.withdraw(film);
    onClose();
  };
  const start = async () => {
    const jobs = await starting.run(
      films.map(({ id }) => id),
      facts,
    );
    if (jobs === null) return;
    offered.release();
    setStarted(jobs);
  };
  const footer =
    started.length > 0 ? (
      <Button look="primary" onPress={onClose}>
        {common('close')}
      </Button>
    ) : (
      <>
        <Button onPress={close}>{common('cancel')}</Button>
        <Button look="primary" isDisabled={!ready} onPress={() => void start()}>
          {t('submit', { count: Math.max(1, films.length) })}
        </Button>
      </>
    );
  return (
    <Dialog title={t('title')} isOpen onClose={close} closeLabel={common('close')} footer={footer}>
      {started.length > 0 ? (
        <Progress jobs={started} />
      ) : (
        <>
          <FilmChoice offered={offered} />
          <FilmFacts facts={facts} onChange={setFacts} single={films.length < 2} />
          <p className={styles['quiet']}>{t('checked')}</p>
        </>
      )}
      <RefusedFiles refused={offered.refused} />
      {starting.refusals.map((refusal) => (
        <ErrorPanel key={JSON.stringify(refusal)} {...words(refusal)} />
      ))}
    </Dialog>
  );
}

/** Makes the family where it is new, then starts one import for each film. Null: nothing was started. */
function useStart() {
  const createCase = useCommand('cases.create');
  const importFilm = useCommand('recordings.import');
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  async function run(
    sources: readonly Parameters<typeof importFilm.run>[0]['source'][],
    { family, code, activity, title }: Facts,
  ): Promise<readonly JobId[] | null> {
    if (family === null) return null;
    setRefusals([]);
    const made = isNewFamily(family) ? await createCase.run({ code: code.trim() }) : null;
    if (made !== null && !made.ok) {
      setRefusals([made.error]);
      return null;
    }
    const caseId = made === null ? family : made.value.id;
    if (isNewFamily(caseId)) return null;
    const jobs: JobId[] = [];
    for (const source of sources) {
      const result = await importFilm.run({
        source,
        caseId,
        title: sources.length > 1 ? '' : title,
        activity,
      });
      if (result.ok) jobs.push(result.value);
      else setRefusals((known) => [...known, result.error]);
    }
    return jobs.length > 0 ? jobs : null;
  }
  return { run, refusals, pending: createCase.pending || importFilm.pending };
}

function Progress({ jobs }: { readonly jobs: readonly JobId[] }) {
  const t = useTranslations('importing');
  const all = useQuery('jobs.list', {});
  const abilities = useQuery('shell.abilities', {});
  const mine = all.status === 'ready' ? all.value.filter(({ id }) => jobs.includes(id)) : [];
  const uploads = abilities.status === 'ready' && abilities.value.kind === 'loopback';
  return (
    <>
      <JobList jobs={mine} />
      <p className={styles['quiet']}>
        {t('background')} {uploads && t('uploadWarning')}
      </p>
    </>
  );
}
