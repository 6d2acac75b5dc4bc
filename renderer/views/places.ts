// The places of the page and their addresses (behind the #). Every link is made here, so that no view knows
// how another is addressed.

import type { Round } from '../../shared/domain/round/round.ts';
import type {
  CaseId,
  CodebookId,
  ErasureRequestId,
  LiveSessionId,
  RecordingId,
  SheetId,
} from '../../shared/domain/ids.ts';
import { type AgreementChoices, type AgreementTab, NO_CHOICES, writeChoices } from './agreement/address.ts';

const CODEBOOKS = '/options/codebooks';
const AGREEMENT = '/agreement';
const RETENTION = '/retention';

export const places = {
  home: '/',
  rounds: '/rounds',
  people: '/people',
  options: '/options',
  /** Which keys, and how far a step goes: views/keyboard/keyboard-view.tsx. */
  keys: '/options/keys',
  /** What is marked with: views/codebooks/codebooks-view.tsx, and one of them: codebook-view.tsx. */
  codebooks: CODEBOOKS,
  codebook: (id: CodebookId) => `${CODEBOOKS}/${id}`,
  /** Making a new recovery key: views/vault-keys/new-recovery-view.tsx. */
  recoveryKey: '/options/recovery-key',
  /** Who saw and did what: views/log/log-view.tsx. */
  log: '/options/log',
  /** Who is to be seen, and what is allowed: views/families/family-view.tsx, `<FamilyView caseId>`. */
  family: (id: CaseId) => `/families/${id}`,
  /** Coding at a visit: views/live/new-live-view.tsx; what was coded: live-view.tsx; laying it on a film: attach. */
  newLive: (id: CaseId) => `/families/${id}/live`,
  live: ({ caseId, id }: { readonly caseId: CaseId; readonly id: LiveSessionId }) =>
    `/families/${caseId}/live/${id}`,
  attachLive: ({ caseId, id }: { readonly caseId: CaseId; readonly id: LiveSessionId }, film: RecordingId) =>
    `/families/${caseId}/live/${id}/film/${film}`,
  /** What goes when, and why: views/retention/retention-view.tsx. */
  retention: RETENTION,
  /** What was destroyed, on paper: views/retention/record-view.tsx. */
  destructionRecord: `${RETENTION}/destroyed`,
  /** The letter about a request: views/retention/letter-view.tsx. */
  erasureLetter: ({ caseId, id }: { readonly caseId: CaseId; readonly id: ErasureRequestId }) =>
    `/families/${caseId}/letter/${id}`,
  /** Watch and mark one recording: views/annotate/annotate-view.tsx, `<AnnotateView recordingId>`. */
  recording: (id: RecordingId) => `/recordings/${id}`,
  /** Its numbers: views/numbers/numbers-view.tsx, `<NumbersView recordingId>`. */
  numbers: (id: RecordingId) => `/recordings/${id}/numbers`,
  /** Score one sheet: views/score/score-view.tsx, `<ScoreView sheetId>`. */
  sheet: (id: SheetId) => `/sheets/${id}`,
  /** Agreement, with what counts: views/agreement/agreement-view.tsx, `<AgreementView tab choices>`. */
  agreement: (tab: AgreementTab, choices: Partial<AgreementChoices> = {}) =>
    `${AGREEMENT}/${tab}/${writeChoices({ ...NO_CHOICES, ...choices })}`,
  agreementOf: ({ id, instrumentId }: Pick<Round, 'id' | 'instrumentId'>) =>
    places.agreement('overview', { instrumentId, roundIds: [id] }),
  /** The same on paper: views/agreement/report/report-view.tsx, `<ReportView choices>`. */
  agreementReport: (choices: AgreementChoices) => `${AGREEMENT}/report/${writeChoices(choices)}`,
} as const;
