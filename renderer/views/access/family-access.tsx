// FamilyAccess: who may see the recordings of a family, by what right, and the way to give and end it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CaseAccess } from '../../../shared/contract/access.ts';
import type { Relation } from '../../../shared/domain/access/relation.ts';
import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import styles from '../families/families.module.css';
import { EndAccess } from './end-access.tsx';
import { GiveAccess } from './give-access.tsx';
import { RatersOfFamily } from './raters-of-family.tsx';
import { useNameOf } from './use-name-of.ts';

export function FamilyAccess({ careCase }: { readonly careCase: CareCase }) {
  const t = useTranslations('access.family');
  const mayManage = useMay('access.manage');
  const access = useQuery('access.ofCase', { caseId: careCase.id });
  const people = useQuery('profiles.list', {});
  const [giving, setGiving] = useState(false);
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        {mayManage && <Button onPress={() => setGiving(true)}>{t('give')}</Button>}
      </header>
      <p className={styles['intro']}>{t('intro')}</p>
      <Answered answer={people}>
        {(profiles) => (
          <Answered answer={access}>{(value) => <Access access={value} people={profiles} />}</Answered>
        )}
      </Answered>
      {giving && people.status === 'ready' && (
        <GiveAccess careCase={careCase} people={people.value} onClose={() => setGiving(false)} />
      )}
    </section>
  );
}

interface AccessProps {
  readonly access: CaseAccess;
  readonly people: readonly Profile[];
}

function Access({ access, people }: AccessProps) {
  const t = useTranslations('access.family');
  const [ending, setEnding] = useState<Relation | null>(null);
  const columns = useColumns(people, setEnding);
  return (
    <>
      {access.live.length === 0 ? (
        <p className={styles['quiet']}>{t('none')}</p>
      ) : (
        <Table caption={t('title')} columns={columns} rows={access.live} rowKey={({ id }) => id} />
      )}
      {ending !== null && <EndAccess relation={ending} people={people} onClose={() => setEnding(null)} />}
      <RatersOfFamily assignments={access.assignments} people={people} />
      {access.past.length > 0 && <Past past={access.past} people={people} />}
    </>
  );
}

function useColumns(
  people: readonly Profile[],
  onEnd: (relation: Relation) => void,
): readonly Column<Relation>[] {
  const t = useTranslations('access.family');
  const kinds = useTranslations('access.kinds');
  const mayManage = useMay('access.manage');
  const { date } = useFormats();
  const nameOf = useNameOf(people);
  const columns: readonly Column<Relation>[] = [
    { id: 'who', header: t('columns.who'), cell: ({ profileId }) => nameOf(profileId) },
    { id: 'why', header: t('columns.why'), cell: ({ kind }) => kinds(kind) },
    { id: 'since', header: t('columns.since'), cell: ({ since }) => date(since) },
    {
      id: 'until',
      header: t('columns.until'),
      cell: ({ until }) => (until === null ? t('open') : date(lastMomentOf(until))),
    },
    {
      id: 'by',
      header: t('columns.by'),
      cell: ({ kind, givenBy }) => {
        if (givenBy === null) return t('wasThere');
        return kind === 'emergency' ? t('self') : nameOf(givenBy);
      },
    },
  ];
  if (!mayManage) return columns;
  const ending: Column<Relation> = {
    id: 'end',
    header: t('columns.end'),
    unseen: true,
    numeric: true,
    cell: (relation) => (
      <Button
        size="compact"
        aria-label={t('endOf', { name: nameOf(relation.profileId), kind: kinds(relation.kind) })}
        onPress={() => onEnd(relation)}
      >
        {t('end')}
      </Button>
    ),
  };
  return [...columns, ending];
}

/** A relation is over at this moment: the day it still held is the one just before. */
function lastMomentOf(until: number): number {
  return until - 1;
}

function Past({ past, people }: { readonly past: readonly Relation[]; readonly people: readonly Profile[] }) {
  const t = useTranslations('access.family');
  const kinds = useTranslations('access.kinds');
  const { date } = useFormats();
  const nameOf = useNameOf(people);
  return (
    <details>
      <summary>{t('former')}</summary>
      <ul className={styles['states']}>
        {past.map(({ id, profileId, kind, since, until, endedAt }) => {
          const over = endedAt ?? lastMomentOf(until ?? since);
          const facts = { from: date(since), until: date(over) };
          return (
            <li key={id}>{t('formerLine', { name: nameOf(profileId), kind: kinds(kind), ...facts })}</li>
          );
        })}
      </ul>
    </details>
  );
}
