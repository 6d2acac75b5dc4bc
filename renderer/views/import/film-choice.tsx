// Choosing films: with the system's dialog, from the browser, by dropping them, or by typing where one is.

import { FileVideo, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { useFileDrop } from './use-file-drop.ts';
import type { OfferedFilms } from './use-offered-films.ts';
import styles from './import.module.css';

export function FilmChoice({ offered }: { readonly offered: OfferedFilms }) {
  const t = useTranslations('importing');
  const dropping = useFileDrop((files) => void offered.offer(files), true);
  return (
    <>
      {offered.films.length > 0 && <ChosenFilms offered={offered} />}
      <div className={styles['drop']} data-over={dropping}>
        <Chooser offered={offered} />
        <p className={styles['quiet']}>{t('dropHint')}</p>
      </div>
    </>
  );
}

/** Files that could not even be put forward; they stay in sight when the others are on their way. */
export function RefusedFiles({ refused }: Pick<OfferedFilms, 'refused'>) {
  const words = useRefusalWords();
  return refused.map(({ name, refusal }) => {
    const { happened, safe, next } = words(refusal);
    return (
      <ErrorPanel
        key={`${name} ${refusal.code}`}
        happened={name === '' ? happened : `${name}: ${happened}`}
        safe={safe}
        next={next}
      />
    );
  });
}

function ChosenFilms({ offered }: { readonly offered: OfferedFilms }) {
  const t = useTranslations('importing');
  const formats = useFormats();
  return (
    <ul className={styles['films']} aria-label={t('chosen')}>
      {offered.films.map((film) => (
        <li key={film.id} className={styles['film']}>
          <FileVideo size={20} aria-hidden />
          <span className={styles['name']}>{film.name}</span>
          <span className={styles['quiet']}>{formats.size(film.sizeBytes)}</span>
          <IconButton label={t('takeOff', { name: film.name })} onPress={() => offered.withdraw(film)}>
            <X size={18} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Chooser({ offered }: { readonly offered: OfferedFilms }) {
  const t = useTranslations('importing');
  const abilities = useQuery('shell.abilities', {});
  const [typing, setTyping] = useState(false);
  if (abilities.status !== 'ready') return null;
  const { dialogs, typedPaths } = abilities.value;
  const label = t(offered.films.length > 0 ? 'chooseMore' : 'choose');
  return (
    <>
      <div className={styles['ways']}>
        {dialogs ? (
          <Button onPress={() => void offered.choose()}>{label}</Button>
        ) : (
          <FileTrigger allowsMultiple onSelect={(list) => void offered.offer([...(list ?? [])])}>
            <Button>{label}</Button>
          </FileTrigger>
        )}
        {typedPaths && !typing && (
          <Button look="quiet" onPress={() => setTyping(true)}>
            {t('typeToggle')}
          </Button>
        )}
      </div>
      {typing && <TypedFilm type={offered.type} onTaken={() => setTyping(false)} />}
    </>
  );
}

interface TypedFilmProps extends Pick<OfferedFilms, 'type'> {
  readonly onTaken: () => void;
}

function TypedFilm({ type, onTaken }: TypedFilmProps) {
  const t = useTranslations('importing');
  const words = useRefusalWords();
  const [path, setPath] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const use = async () => {
    if (path.trim() === '') return;
    const result = await type(path.trim());
    setRefusal(result.ok ? null : result.error);
    if (result.ok) onTaken();
  };
  return (
    <>
      <div className={styles['typed']}>
        <Field
          label={t('type')}
          hint={t('typeHint')}
          value={path}
          onChange={setPath}
          spellCheck="false"
          onKeyDown={(event) => {
            if (event.key === 'Enter') void use();
            else event.continuePropagation();
          }}
        />
        <Button isDisabled={path.trim() === ''} onPress={() => void use()}>
          {t('typeUse')}
        </Button>
      </div>
      {refusal !== null && <ErrorPanel {...words(refusal)} />}
    </>
  );
}
