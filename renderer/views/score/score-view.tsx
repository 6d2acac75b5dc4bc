// ScoreView: one sheet, scored in the workspace of its recording.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { BlindChip } from '../../components/blind-chip.tsx';
import { Answered } from '../../shell/answered.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../shell/page.tsx';
import type { WorkspaceFragments, WorkspaceTools } from '../annotate/workspace.ts';
import { Workspace } from '../annotate/workspace-view.tsx';
import { useGoneWords } from '../retention/footage-gone.tsx';
import { firstToDo } from './gaps.ts';
import type { Place } from './place.ts';
import { ScorePane } from './score-pane.tsx';
import { SubmittedSheet } from './submitted-sheet.tsx';

export function ScoreView({ sheetId }: { readonly sheetId: SheetId }) {
  const t = useTranslations('score');
  const answer = useQuery('sheets.open', { sheetId });
  if (answer.status === 'ready') return <SheetOrScores opened={answer.value} />;
  return (
    <Page title={t('title')}>
      <Answered answer={answer}>{() => null}</Answered>
    </Page>
  );
}

/** Where the film is gone, or the family took back its consent, there are the scores alone. */
function SheetOrScores({ opened }: { readonly opened: OpenedSheet }) {
  const gone = useGoneWords();
  const words = useRefusalWords();
  const { sheet, destroyedAt } = opened;
  const film = useQuery('recordings.open', { id: sheet.recordingId });
  if (destroyedAt !== null) return <ScoresAlone opened={opened} because={gone(destroyedAt)} />;
  if (film.status === 'refused' && film.refusal.code === 'consent.withdrawn' && sheet.submittedAt !== null) {
    const { happened, safe } = words(film.refusal);
    return <ScoresAlone opened={opened} because={`${happened} ${safe ?? ''}`} />;
  }
  return <OpenedScoreView opened={opened} />;
}

function OpenedScoreView({ opened }: { readonly opened: OpenedSheet }) {
  const t = useTranslations('score');
  const common = useTranslations('common');
  // Kept here, because the pane goes away while another tab is shown.
  const [current, setCurrent] = useState(() => firstToDo(opened.scores));
  return (
    <Workspace
      recordingId={opened.sheet.recordingId}
      facts={!opened.revealed && <BlindChip label={common('blind')} />}
      taskPane={{ label: t('tab'), content: paneOf(opened, { current, setCurrent }) }}
    />
  );
}

interface ScoresAloneProps {
  readonly opened: OpenedSheet;
  /** Why there is no film. */
  readonly because: string;
}

/** What was handed in outlives the film. */
function ScoresAlone({ opened, because }: ScoresAloneProps) {
  const { submittedAt } = opened.sheet;
  return (
    <Page title={opened.recordingCode}>
      <Notice>{because}</Notice>
      {submittedAt !== null && (
        <SubmittedSheet
          opened={opened}
          submittedAt={submittedAt}
          fragments={NO_FRAGMENTS}
          takesFocus={false}
        />
      )}
    </Page>
  );
}

const NO_FRAGMENTS: WorkspaceFragments = {
  all: [],
  selected: null,
  select: () => undefined,
  playFragment: () => undefined,
};

const paneOf = (opened: OpenedSheet, place: Place) => (tools: WorkspaceTools) => (
  <ScorePane opened={opened} place={place} tools={tools} />
);
