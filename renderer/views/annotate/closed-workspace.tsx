// ClosedWorkspace: why a recording does not open here, under its code, and the way to its family for who may go there.

import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { type Answer, useQuery } from '../../api/use-query.ts';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';

export interface ClosedWorkspaceProps {
  readonly recordingId: RecordingId;
  readonly answer: Answer<unknown>;
}

export function ClosedWorkspace({ recordingId, answer }: ClosedWorkspaceProps) {
  const t = useTranslations('annotate');
  const recordings = useQuery('recordings.list', {});
  const cases = useQuery('cases.list', {});
  const rows = recordings.status === 'ready' ? recordings.value : [];
  const recording = rows.find((row) => row.recording.id === recordingId)?.recording;
  const families = cases.status === 'ready' ? cases.value : [];
  const family = families.find(({ id, isOpen }) => isOpen && id === recording?.caseId);
  return (
    <Page title={recording?.code ?? t('title')}>
      <Answered answer={answer}>{() => null}</Answered>
      {answer.status === 'refused' && family !== undefined && (
        <Link href={places.family(family.id)}>{t('toFamily', { code: family.code })}</Link>
      )}
    </Page>
  );
}
