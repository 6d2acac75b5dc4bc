// LetterView: the letter to whoever asked to have recordings destroyed: what was, what was kept and why. No names: these
// are written in by hand.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyRetention, ShownRequest } from '../../../shared/contract/retention.ts';
import type { CaseId, ErasureRequestId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { Paper } from './paper.tsx';
import { useRetentionWords } from './use-retention-words.ts';

export interface LetterViewProps {
  readonly caseId: CaseId;
  readonly requestId: ErasureRequestId;
}

export function LetterView({ caseId, requestId }: LetterViewProps) {
  const t = useTranslations('retention.letter');
  const formats = useFormats();
  const [now] = useState(() => Date.now());
  const family = useQuery('retention.ofFamily', { caseId });
  return (
    <Page title={t('title')}>
      <Answered answer={family}>
        {(value) => {
          const request = value.requests.find(({ id }) => id === requestId);
          return (
            <Paper
              what="letter"
              fileName={t('fileName', { date: formats.date(now) })}
              back={{ label: t('back'), place: places.family(caseId) }}
              intro={t('intro')}
            >
              {request !== undefined && <Letter family={value} request={request} now={now} />}
            </Paper>
          );
        }}
      </Answered>
    </Page>
  );
}

interface LetterProps {
  readonly family: FamilyRetention;
  readonly request: ShownRequest;
}

function Letter({ family, request, now }: LetterProps & { readonly now: number }) {
  const t = useTranslations('retention.letter');
  const formats = useFormats();
  const words = useRetentionWords();
  const { receivedOn, caseCode: code, assessed, executed, dueOn, state } = request;
  const outcome = () => {
    if (state === 'refused') return t('refused');
    if (executed === null) return t('pending', { date: words.day(dueOn) });
    return t(assessed?.verdict === 'partly' ? 'partly' : 'granted');
  };
  return (
    <>
      <p>{formats.date(now)}</p>
      <h2>{t('subject')}</h2>
      <p>{t('opening', { date: words.day(receivedOn), code })}</p>
      <p>{outcome()}</p>
      <Destroyed family={family} request={request} />
      <Kept family={family} request={request} />
      {executed !== null && <p>{t('backups')}</p>}
      <p>{t('complaint')}</p>
    </>
  );
}

function Destroyed({ family, request }: LetterProps) {
  const t = useTranslations('retention.letter');
  const formats = useFormats();
  const destroyed = family.destroyed.filter(({ requestId }) => requestId === request.id);
  if (destroyed.length === 0) return null;
  return (
    <>
      <h3>{t('destroyedTitle')}</h3>
      <ul>
        {destroyed.map(({ id, recordingCode: code, at, sha256: sha }) => (
          <li key={id}>{t('destroyed', { code, date: formats.date(at), sha })}</li>
        ))}
      </ul>
    </>
  );
}

function Kept({ family, request: { assessed } }: LetterProps) {
  const t = useTranslations('retention.letter');
  const grounds = useTranslations('retention.request.grounds');
  const formats = useFormats();
  const keeps = assessed === null || assessed.verdict === 'granted' ? null : assessed;
  const codes = family.kept
    .filter(({ recordingId }) => keeps?.keeps.includes(recordingId))
    .map(({ code }) => code);
  return (
    <>
      <h3>{t('keptTitle')}</h3>
      <ul>
        {keeps !== null && (
          <li>
            {t('keptRecordings', {
              codes: formats.list(codes),
              ground: grounds(keeps.ground),
              explanation: keeps.explanation,
            })}
          </li>
        )}
        <li>{t('keptScores')}</li>
        <li>{t('keptLog')}</li>
      </ul>
    </>
  );
}
