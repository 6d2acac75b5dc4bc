// The rows that the vault of version 145 holds besides the earlier ones: keeping and destroying, access, keys of people,
// code books, and everything that is coded. All of it made up.

import type { BinaryRow } from '../../electron/host/db/database.ts';

const id = (digit: string): string => digit.repeat(32);
/** As in the first rows: the family, the film, the fragment, and the two people. */
const [ANNE, BEN, FAMILY, FILM, FRAGMENT] = [id('a'), id('b'), id('c'), id('d'), id('e')];
const BOOK = '7a'.repeat(16);
const SECOND_FILM = '7b'.repeat(16);
const SECOND_FRAGMENT = '7c'.repeat(16);
const LIVE = '7d'.repeat(16);
const RUN = '7e'.repeat(16);
const AT = 1_790_000_000_010;

type TableRow = readonly [table: string, row: BinaryRow];

const KEEPING: readonly TableRow[] = [
  [
    'retention_choice',
    {
      id: '01'.repeat(16),
      recording_id: FILM,
      class: 'working',
      on_sharing: 0,
      session_on: '2026-10-02',
      reason: 'nog één keer samen terugkijken',
      chosen_on: '2026-09-22',
      chosen_at: AT,
      chosen_by: ANNE,
    },
  ],
  [
    'retention_hold',
    {
      id: '02'.repeat(16),
      case_id: FAMILY,
      recording_id: FILM,
      kind: 'restriction',
      reason: 'gezin wil eerst overleg – ’t wacht',
      set_at: AT,
      set_by: ANNE,
      lifted_at: AT + 1,
      lifted_by: BEN,
    },
  ],
  [
    'erasure_request',
    {
      id: '03'.repeat(16),
      case_id: FAMILY,
      about: 'all',
      received_on: '2026-10-03',
      asked_by: 'ouder A',
      channel: 'gesprek',
      written_by: ANNE,
      verdict: null,
      refusal_ground: null,
      explanation: null,
      keeps: null,
      assessed_on: null,
      assessed_by: null,
      executed_at: null,
      executed_by: null,
    },
  ],
  [
    'destruction',
    {
      id: '04'.repeat(16),
      recording_id: '05'.repeat(16),
      recording_code: 'V-0001',
      case_id: FAMILY,
      case_code: 'G-0012',
      class: 'working',
      rule: 'weeks',
      due_on: '2026-09-01',
      ground: 'term',
      request_id: null,
      reason: '',
      destroyed_at: AT,
      destroyed_by: ANNE,
      sha256: '6a'.repeat(32),
      size_bytes: 1_000_000,
    },
  ],
  ['retention_policy', { id: 'policy', working_weeks: 12, log_years: 20 }],
];

const PEOPLE: readonly TableRow[] = [
  [
    'case_relation',
    {
      id: '06'.repeat(16),
      case_id: FAMILY,
      profile_id: BEN,
      kind: 'emergency',
      since: AT,
      until: AT + 86_400_000,
      given_by: null,
      reason: 'kan niet wachten tot ’s ochtends',
      ended_at: null,
      ended_by: null,
      reviewed_at: AT + 5,
      reviewed_by: ANNE,
    },
  ],
  ['person_key', { profile_id: ANNE, public_key: 'cHVibGlj', escrow: 'ZXNjcm93', escrowed_to: 'cmVjb3Y=' }],
  ['former_key', { until_seq: 12, sealed: 'c2VhbGVk' }],
  ['departure', { id: BEN, at: AT }],
];

const CODING: readonly TableRow[] = [
  [
    'recording',
    {
      id: SECOND_FILM,
      case_id: FAMILY,
      code: 'V-0149',
      title: 'Zelfde badje, van opzij',
      activity: 'bathing',
      imported_at: AT,
      imported_by: ANNE,
      duration_us: 200_000_000,
      width: 1280,
      height: 720,
      frame_count: 5000,
      variable_rate: 0,
      has_sound: 1,
      size_bytes: 1_000_000_000,
      sha256: '1f'.repeat(32),
      format: 'mov,mp4',
      video_codec: 'h264',
      audio_codec: 'aac',
      playable: 'original',
      sound_shift_us: -40_000,
    },
  ],
  [
    'fragment',
    {
      id: SECOND_FRAGMENT,
      recording_id: FILM,
      author_id: ANNE,
      start_us: 40_000,
      end_us: 40_000,
      name: '',
      note: '',
      codes: '[{"codeId":"smile","role":"child","modifiers":{}}]',
      starred: 0,
      created_at: AT,
    },
  ],
  [
    'fragment_link',
    { id: '08'.repeat(16), recording_id: FILM, from_id: SECOND_FRAGMENT, to_id: FRAGMENT, kind: 'answers' },
  ],
  [
    'codebook',
    {
      id: BOOK,
      lineage_id: '09'.repeat(16),
      version: 1,
      standing: 'published',
      content: '{"name":{"nl":"Ons boek","en":""},"about":{"nl":"","en":""},"groups":[],"links":[]}',
      note: '',
      created_by: ANNE,
      created_at: AT,
      published_at: AT + 1,
    },
  ],
  [
    'codebook_use',
    {
      id: '0a'.repeat(16),
      recording_id: FILM,
      profile_id: null,
      codebook_id: BOOK,
      chosen_by: ANNE,
      chosen_at: AT,
    },
  ],
  [
    'running_state',
    {
      id: '0b'.repeat(16),
      recording_id: FILM,
      author_id: BEN,
      coding: '{"codeId":"smile","role":null,"modifiers":{}}',
      since_us: 1_000_000,
      created_at: AT,
    },
  ],
  [
    'episode',
    {
      id: '0c'.repeat(16),
      recording_id: FILM,
      start_us: 0,
      end_us: 60_000_000,
      kind: null,
      name: 'uitkleden & „kiekeboe”',
      target_us: 120_000_000,
    },
  ],
];

const VISITS: readonly TableRow[] = [
  [
    'live_session',
    {
      id: LIVE,
      case_id: FAMILY,
      author_id: ANNE,
      codebook_id: BOOK,
      activity: 'bathing',
      started_at: AT,
      length_us: 300_000_000,
      gaps: '[]',
    },
  ],
  [
    'live_mark',
    {
      id: '0d'.repeat(16),
      session_id: LIVE,
      case_id: FAMILY,
      start_us: 5_000_000,
      end_us: null,
      codes: '["smile"]',
      note: 'zingt zacht',
      created_at: AT,
    },
  ],
  [
    'live_attachment',
    {
      id: LIVE,
      case_id: FAMILY,
      recording_id: FILM,
      offset_us: -2_500_000,
      drift_ppb: 12_000,
      fragments: '[]',
    },
  ],
  [
    'film_tie',
    { id: '0e'.repeat(16), main_id: FILM, other_id: SECOND_FILM, offset_us: 1_200_000, drift_ppb: -3 },
  ],
  [
    'interval_run',
    {
      id: RUN,
      recording_id: FILM,
      rater_id: BEN,
      method: 'partial',
      length_us: 15_000_000,
      parts: '[{"start":0,"end":60000000}]',
      codebook_id: BOOK,
      codes: '["smile"]',
      created_at: AT,
    },
  ],
  [
    'interval_score',
    {
      id: '0f'.repeat(16),
      run_id: RUN,
      recording_id: FILM,
      position: 3,
      assessable: 1,
      codes: '["smile"]',
    },
  ],
];

export const ROWS_SINCE_145: readonly TableRow[] = [...KEEPING, ...PEOPLE, ...CODING, ...VISITS];
