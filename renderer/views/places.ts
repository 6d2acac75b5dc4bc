// The places of the page and their addresses (behind the #). Every link is made here, so that no view knows
// how another is addressed.

import type { RecordingId, RoundId, SheetId } from '../../shared/domain/ids.ts';

export const places = {
  home: '/',
  rounds: '/rounds',
  people: '/people',
  options: '/options',
  /** Who saw and did what: views/log/log-view.tsx. */
  log: '/options/log',
  /** Watch and mark one recording: views/annotate/annotate-view.tsx, `<AnnotateView recordingId>`. */
  recording: (id: RecordingId) => `/recordings/${id}`,
  /** Score one sheet: views/score/score-view.tsx, `<ScoreView sheetId>`. */
  sheet: (id: SheetId) => `/sheets/${id}`,
  /** The agreement of one round: views/agreement/agreement-view.tsx, `<AgreementView roundId>`. */
  agreement: (id: RoundId) => `/rounds/${id}/agreement`,
} as const;
