// Scores for the tests of the scoring pane.

import { asId, type ScaleId, type SheetId } from '../../../shared/domain/ids.ts';
import {
  OPEN,
  type NotObservedReason,
  type Score,
  type Verdict,
} from '../../../shared/domain/score/score.ts';

export const SHEET: SheetId = asId('sheet');

export const scale = (name: string): ScaleId => asId(name);

export const valued = (value: number): Verdict => ({ kind: 'value', value });

export const unseen = (reason: NotObservedReason): Verdict => ({ kind: 'not-observed', reason });

export function scoreOn(name: string, verdict: Verdict = OPEN, note = ''): Score {
  return { sheetId: SHEET, scaleId: scale(name), verdict, note, evidence: [] };
}
