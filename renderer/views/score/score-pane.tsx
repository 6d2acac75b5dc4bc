// ScorePane: the pane beside the film in which a sheet is filled in, or read once it is handed in.

import { useState } from 'react';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { WorkspaceTools } from '../annotate/workspace.ts';
import { ScoreForm } from './score-form.tsx';
import { SubmittedSheet } from './submitted-sheet.tsx';

export interface ScorePaneProps extends WorkspaceTools {
  readonly opened: OpenedSheet;
}

export function ScorePane({ opened, ...tools }: ScorePaneProps) {
  const { submittedAt } = opened.sheet;
  const [wasOpen] = useState(submittedAt === null);
  if (submittedAt === null) return <ScoreForm key={opened.sheet.id} opened={opened} tools={tools} />;
  return (
    <SubmittedSheet
      opened={opened}
      submittedAt={submittedAt}
      fragments={tools.fragments}
      takesFocus={wasOpen}
    />
  );
}
