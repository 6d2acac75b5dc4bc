// ScoreView: one sheet, scored in the workspace of its recording.

import { useTranslations } from 'use-intl';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { BlindChip } from '../../components/blind-chip.tsx';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import type { WorkspaceTools } from '../annotate/workspace.ts';
import { Workspace } from '../annotate/workspace-view.tsx';
import { ScorePane } from './score-pane.tsx';

export function ScoreView({ sheetId }: { readonly sheetId: SheetId }) {
  const t = useTranslations('score');
  const common = useTranslations('common');
  const answer = useQuery('sheets.open', { sheetId });
  if (answer.status !== 'ready') {
    return (
      <Page title={t('title')}>
        <Answered answer={answer}>{() => null}</Answered>
      </Page>
    );
  }
  const opened = answer.value;
  return (
    <Workspace
      recordingId={opened.sheet.recordingId}
      facts={!opened.revealed && <BlindChip label={common('blind')} />}
      taskPane={{ label: t('tab'), content: paneOf(opened) }}
    />
  );
}

const paneOf = (opened: OpenedSheet) => (tools: WorkspaceTools) => <ScorePane opened={opened} {...tools} />;
