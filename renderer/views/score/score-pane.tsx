// ScorePane: the pane beside the film in which a sheet is filled in, or read once it is handed in.

import { useState } from 'react';
import { ScoreForm, type ScoreFormProps } from './score-form.tsx';
import { SubmittedSheet } from './submitted-sheet.tsx';

export function ScorePane({ opened, place, tools }: ScoreFormProps) {
  const { submittedAt } = opened.sheet;
  const [wasOpen] = useState(submittedAt === null);
  if (submittedAt === null) return <ScoreForm opened={opened} place={place} tools={tools} />;
  return (
    <SubmittedSheet
      opened={opened}
      submittedAt={submittedAt}
      fragments={tools.fragments}
      takesFocus={wasOpen}
    />
  );
}
