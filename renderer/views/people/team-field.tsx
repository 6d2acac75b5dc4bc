// TeamField: the team of one person, which the coordinator types: sent on Enter and on leaving.

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TEAM_MAX_LENGTH, type Profile } from '../../../shared/domain/profile/profile.ts';
import styles from './people.module.css';

export interface TeamFieldProps {
  readonly person: Profile;
  /** Teams that there are, to choose from while typing. */
  readonly teams: readonly string[];
  readonly onChange: (team: string) => void;
}

export function TeamField({ person, teams, onChange }: TeamFieldProps) {
  const t = useTranslations('people');
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const send = () => {
    setTyped(null);
    if (typed !== null && typed.trim() !== person.team) onChange(typed);
  };
  return (
    <>
      <input
        className={styles['team']}
        aria-label={t('teamOf', { name: person.name })}
        list={listId}
        maxLength={TEAM_MAX_LENGTH}
        autoComplete="off"
        value={typed ?? person.team}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <datalist id={listId}>
        {teams.map((team) => (
          <option key={team}>{team}</option>
        ))}
      </datalist>
    </>
  );
}
