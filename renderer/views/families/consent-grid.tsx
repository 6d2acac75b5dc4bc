// The grid of a family: what each person said about each use.

import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import { glanceOf } from '../../../shared/domain/consent/glance.ts';
import { needsRecording, PURPOSES, type Purpose } from '../../../shared/domain/consent/purpose.ts';
import { ageOn, HAS_A_SAY_FROM, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { Table, type Column } from '../../components/table.tsx';
import styles from './families.module.css';
import { StandingMark } from './standing-mark.tsx';
import { useConsentWords } from './use-consent-words.ts';

export function ConsentGrid({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent.grid');
  const words = useConsentWords(family);
  const columns: readonly Column<Purpose>[] = [
    { id: 'purpose', header: t('purpose'), cell: (purpose) => words.purpose(purpose) },
    ...family.persons.map((person) => ({
      id: person.id,
      header: person.codeName,
      cell: (purpose: Purpose) => <Cell family={family} person={person} purpose={purpose} />,
    })),
  ];
  return <Table caption={t('title')} columns={columns} rows={PURPOSES} rowKey={(purpose) => purpose} />;
}

interface CellProps {
  readonly family: FamilyConsents;
  readonly person: VisiblePerson;
  readonly purpose: Purpose;
}

function Cell({ family, person, purpose }: CellProps) {
  const t = useTranslations('consent.grid');
  const own = family.consents.filter((one) => one.personId === person.id && one.purpose === purpose);
  const { atLarge, yes, no } = glanceOf(own, family.today);
  const isYoung = person.capacity === 'child' && (ageOn(person, family.today) ?? 0) < HAS_A_SAY_FROM;
  if (isYoung && own.length === 0) return <span className={styles['quiet']}>{t('byParents')}</span>;
  return (
    <span className={styles['marks']}>
      {(atLarge !== 'none' || yes + no === 0) && <AtLarge standing={atLarge} purpose={purpose} />}
      {yes > 0 && <StandingMark mark="given">{t('someYes', { count: yes })}</StandingMark>}
      {no > 0 && <StandingMark mark="withdrawn">{t('someNo', { count: no })}</StandingMark>}
    </span>
  );
}

interface AtLargeProps {
  readonly standing: ReturnType<typeof glanceOf>['atLarge'];
  readonly purpose: Purpose;
}

function AtLarge({ standing, purpose }: AtLargeProps) {
  const t = useTranslations('consent.grid');
  if (standing === 'given') return <StandingMark mark="given">{t('yes')}</StandingMark>;
  if (standing === 'withdrawn') return <StandingMark mark="withdrawn">{t('no')}</StandingMark>;
  if (standing === 'expired') return <StandingMark mark="expired">{t('expired')}</StandingMark>;
  return <StandingMark mark="none">{t(needsRecording(purpose) ? 'perRecording' : 'notAsked')}</StandingMark>;
}
