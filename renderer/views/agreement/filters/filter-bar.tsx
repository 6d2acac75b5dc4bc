// FilterBar: which scores count. Always one edition of one instrument; the rest can be narrowed.

import { useTranslations } from 'use-intl';
import type { StudyChoices } from '../../../../shared/contract/agreement.ts';
import { asId } from '../../../../shared/domain/ids.ts';
import { findInstrument } from '../../../../shared/domain/instrument/catalogue.ts';
import { Button } from '../../../components/button.tsx';
import { CheckboxGroup } from '../../../components/checkbox-group.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { EVERYTHING, isNarrowed, type AgreementChoices } from '../address.ts';
import { editionOf } from '../study-filter.ts';
import { FilterMenu } from './filter-menu.tsx';
import { PeriodFilter } from './period-filter.tsx';
import styles from './filters.module.css';

export interface FilterBarProps {
  readonly possible: StudyChoices;
  readonly choices: AgreementChoices;
  readonly change: (part: Partial<AgreementChoices>) => void;
}

export function FilterBar(props: FilterBarProps) {
  const t = useTranslations('agreement.filter');
  const { possible, choices, change } = props;
  return (
    <div className={styles['bar']} role="group" aria-label={t('label')}>
      {possible.editions.length > 1 && <EditionFilter {...props} />}
      <RoundFilter {...props} />
      {possible.teams.length > 0 && <TeamFilter {...props} />}
      <RaterFilter {...props} />
      <PeriodFilter from={choices.from} to={choices.to} onChange={change} />
      {isNarrowed(choices) && (
        <Button look="quiet" size="compact" onPress={() => change(EVERYTHING)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function EditionFilter({ possible, choices, change }: FilterBarProps) {
  const t = useTranslations('agreement.filter');
  const formats = useFormats();
  const nameOf = (id: string) => {
    const instrument = findInstrument(asId(id));
    return instrument === undefined ? id : formats.words(instrument.name);
  };
  const current = editionOf(choices, possible);
  if (current === null) return null;
  return (
    <FilterMenu label={t('edition')} value={nameOf(current)} narrows={false}>
      <RadioGroup
        label={t('edition')}
        choices={possible.editions.map(({ instrumentId }) => ({
          id: instrumentId,
          label: nameOf(instrumentId),
        }))}
        value={current}
        // Rounds and scales belong to an edition.
        onChange={(instrumentId) => change({ instrumentId, roundIds: null, scaleId: null })}
      />
      <p className={styles['muted']}>{t('editionText')}</p>
    </FilterMenu>
  );
}

function RoundFilter({ possible, choices, change }: FilterBarProps) {
  const t = useTranslations('agreement.filter');
  const formats = useFormats();
  const edition = editionOf(choices, possible);
  const rounds = possible.rounds.filter(({ instrumentId }) => instrumentId === edition);
  return (
    <ManyFilter
      label={t('rounds')}
      all={t('allRounds')}
      options={rounds.map(({ id, name, createdAt }) => ({ id, label: name, note: formats.date(createdAt) }))}
      value={choices.roundIds}
      onChange={(roundIds) => change({ roundIds: roundIds?.map((id) => asId(id)) ?? null })}
    />
  );
}

function RaterFilter({ possible, choices, change }: FilterBarProps) {
  const t = useTranslations('agreement.filter');
  return (
    <ManyFilter
      label={t('raters')}
      all={t('allRaters')}
      options={possible.raters.map(({ id, name, team }) => ({ id, label: name, note: team }))}
      value={choices.raterIds}
      onChange={(raterIds) => change({ raterIds: raterIds?.map((id) => asId(id)) ?? null })}
    />
  );
}

const ALL_TEAMS = 'all';

function TeamFilter({ possible, choices, change }: FilterBarProps) {
  const t = useTranslations('agreement.filter');
  const { team } = choices;
  return (
    <FilterMenu label={t('team')} value={team ?? t('allTeams')} narrows={team !== null}>
      <RadioGroup
        label={t('team')}
        choices={[
          { id: ALL_TEAMS, label: t('allTeams') },
          ...possible.teams.map((name) => ({ id: `team ${name}`, label: name })),
        ]}
        value={team === null ? ALL_TEAMS : `team ${team}`}
        onChange={(id) => change({ team: id === ALL_TEAMS ? null : id.replace(/^team /u, '') })}
      />
    </FilterMenu>
  );
}

interface ManyFilterProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  /** Null: all. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: readonly string[] | null) => void;
}

/** None ticked means all, so that there is no way to choose nothing. */
function ManyFilter({ label, all, options, value, onChange }: ManyFilterProps) {
  const chosen = options.filter(({ id }) => value?.includes(id) ?? false);
  return (
    <FilterMenu
      label={label}
      value={chosen.length === 0 ? all : chosen.map((option) => option.label).join(', ')}
      narrows={chosen.length > 0}
    >
      <CheckboxGroup
        label={label}
        choices={options}
        value={chosen.map(({ id }) => id)}
        onChange={(ids) => onChange(ids.length === 0 ? null : ids)}
      />
    </FilterMenu>
  );
}
