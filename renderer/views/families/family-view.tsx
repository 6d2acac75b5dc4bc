// One family: who is to be seen, what each said, and what may be done with each recording.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { FamilyAccess } from '../access/family-access.tsx';
import { LivesOfFamily } from '../live/lives-of-family.tsx';
import { FamilyRetention } from '../retention/family-retention.tsx';
import { ConsentGrid } from './consent-grid.tsx';
import { FamilyPersons } from './family-persons.tsx';
import { FamilyRecordings } from './family-recordings.tsx';
import styles from './families.module.css';
import { GiveConsent } from './give-consent.tsx';
import { WithdrawConsent } from './withdraw-consent.tsx';

export function FamilyView({ caseId }: { readonly caseId: CaseId }) {
  const t = useTranslations('consent');
  const family = useQuery('consents.ofFamily', { caseId });
  const code = family.status === 'ready' ? family.value.careCase.code : '…';
  return (
    <Page title={t('title', { code })}>
      <Answered answer={family}>{(value) => <Family family={value} />}</Answered>
    </Page>
  );
}

function Family({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent');
  const access = useTranslations('access.family');
  const isClosed = family.recordings.length > 0 && !family.recordings.some(({ isOpen }) => isOpen);
  const cases = useQuery('cases.list', {});
  const row = cases.status === 'ready' ? cases.value.find(({ id }) => id === family.careCase.id) : undefined;
  const mayMark = row?.takesMarks === true && family.careCase.erasedAt === null;
  const openOnes = family.recordings.filter(({ isOpen }) => isOpen);
  return (
    <>
      <p className={styles['intro']}>{t('intro')}</p>
      {isClosed && <Notice>{access('notOpen')}</Notice>}
      <FamilyPersons family={family} />
      {family.persons.length > 0 && <Consents family={family} />}
      <section className={styles['section']}>
        <h2>{t('recordings.title')}</h2>
        <FamilyRecordings family={family} />
        <p className={styles['quiet']}>{t('hidden')}</p>
      </section>
      {mayMark && <LivesOfFamily caseId={family.careCase.id} recordings={openOnes} />}
      <FamilyRetention caseId={family.careCase.id} />
      {family.exceptions.length > 0 && <Exceptions family={family} />}
      <FamilyAccess careCase={family.careCase} />
    </>
  );
}

function Consents({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent.grid');
  const [open, setOpen] = useState<'give' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles['section']}>
      <header className={styles['sectionHeader']}>
        <h2>{t('title')}</h2>
        <div className={styles['buttons']}>
          <Button onPress={() => setOpen('withdraw')}>{t('withdraw')}</Button>
          <Button look="primary" onPress={() => setOpen('give')}>
            {t('give')}
          </Button>
        </div>
      </header>
      <ConsentGrid family={family} />
      {open === 'give' && <GiveConsent family={family} onClose={close} />}
      {open === 'withdraw' && <WithdrawConsent family={family} onClose={close} />}
    </section>
  );
}

function Exceptions({ family }: { readonly family: FamilyConsents }) {
  const t = useTranslations('consent.exceptions');
  const formats = useFormats();
  const codes = new Map(family.recordings.map(({ id, code }) => [id, code]));
  return (
    <section className={styles['section']}>
      <h2>{t('title')}</h2>
      <ul className={styles['states']}>
        {family.exceptions.map(({ id, recordingId, roundName, createdAt, reason }) => (
          <li key={id}>
            {t('text', {
              recording: codes.get(recordingId) ?? '…',
              round: roundName,
              date: formats.date(createdAt),
              reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
