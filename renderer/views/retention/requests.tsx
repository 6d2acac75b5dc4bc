// Requests: what families asked to have erased, how far that is, and the next step for whoever may take it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { KeptRecording, ShownRequest } from '../../../shared/contract/retention.ts';
import { Button } from '../../components/button.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';
import { AssessRequest } from './assess-request.tsx';
import { DueMark } from './due-mark.tsx';
import { ExecuteRequest } from './execute-request.tsx';
import styles from './retention.module.css';
import { useRequestWords } from './use-request-words.ts';

export interface RequestsProps {
  readonly requests: readonly ShownRequest[];
  /** At least those that the requests are about, as far as the viewer may know of them. */
  readonly kept: readonly KeptRecording[];
  readonly mayDestroy: boolean;
}

export function Requests({ requests, kept, mayDestroy }: RequestsProps) {
  return (
    <ul className={styles['requests']}>
      {requests.map((request) => (
        <li key={request.id} className={styles['request']}>
          <RequestFacts request={request} />
          {mayDestroy && <NextStep request={request} films={filmsOf(request, kept)} />}
        </li>
      ))}
    </ul>
  );
}

function RequestFacts({ request }: { readonly request: ShownRequest }) {
  const t = useTranslations('retention.request');
  const formats = useFormats();
  const words = useRequestWords();
  const { about, caseCode: code, codes, notice, state } = request;
  return (
    <>
      <strong>
        {about === 'family'
          ? t('aboutFamily', { code })
          : t('aboutSome', { codes: formats.list(codes), count: codes.length })}
      </strong>
      <span className={styles['quiet']}>{words.facts(request)}</span>
      <span>
        <DueMark notice={notice}>{t(`states.${state}`)}</DueMark>
      </span>
    </>
  );
}

interface NextStepProps {
  readonly request: ShownRequest;
  /** Those of it whose film is there. */
  readonly films: readonly KeptRecording[];
}

function NextStep({ request, films }: NextStepProps) {
  const t = useTranslations('retention.request');
  const [, goTo] = useLocation();
  const [open, setOpen] = useState<'assess' | 'execute' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles['buttons']}>
      {request.state === 'received' && <Button onPress={() => setOpen('assess')}>{t('assess')}</Button>}
      {request.state === 'to-execute' && <Button onPress={() => setOpen('execute')}>{t('execute')}</Button>}
      {request.state !== 'received' && (
        <Button look="quiet" onPress={() => goTo(places.erasureLetter(request))}>
          {t('letter')}
        </Button>
      )}
      {open === 'assess' && <AssessRequest request={request} films={films} onClose={close} />}
      {open === 'execute' && <ExecuteRequest request={request} films={films} onClose={close} />}
    </div>
  );
}

function filmsOf({ about, caseId }: ShownRequest, kept: readonly KeptRecording[]): readonly KeptRecording[] {
  return kept.filter(({ recordingId, details }) =>
    about === 'family' ? details?.caseId === caseId : about.includes(recordingId),
  );
}
