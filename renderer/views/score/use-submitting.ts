// Handing in: first what is missing, then the question whether it is final, then the answer of the host.

import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useCommand } from '../../api/use-command.ts';
import { gapsOf, type Gap } from './gaps.ts';
import type { Scoring } from './use-scoring.ts';

export interface Submitting {
  /** What is missing, once the rater has tried to hand in; it shrinks while it is filled in. */
  readonly missing: readonly Gap[];
  /** Counts the tries, so that each brings the focus to what is missing. */
  readonly tries: number;
  readonly asks: boolean;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly begin: () => void;
  readonly confirm: () => void;
  readonly notYet: () => void;
}

export function useSubmitting({ opened, written }: Scoring): Submitting {
  const submit = useCommand('sheets.submit');
  const [tries, setTries] = useState(0);
  const [asks, setAsks] = useState(false);
  const [settling, setSettling] = useState(false);
  const gaps = gapsOf(written.scores);
  // A gap that comes later, by undo, is no second try.
  if (tries > 0 && gaps.length === 0) setTries(0);

  const confirm = async () => {
    setSettling(true);
    const result = await written.writer.onceKept(() => submit.run({ sheetId: opened.sheet.id }));
    setSettling(false);
    // Something given was refused: the form behind the question says so.
    if (result === null) return setAsks(false);
    if (!result.ok && result.error.code === 'sheet.incomplete') setAsks(false);
  };
  return {
    missing: tries > 0 ? gaps : [],
    tries,
    asks,
    pending: settling || submit.pending,
    refusal: submit.refusal,
    begin() {
      submit.forget();
      if (gaps.length > 0) setTries((count) => count + 1);
      setAsks(gaps.length === 0);
    },
    confirm: () => void confirm(),
    notYet: () => setAsks(false),
  };
}
