// The rows of the frozen vaults: one of each table at least, with text that is easily bent. All of it made up.

import type { BinaryRow } from '../../electron/host/db/database.ts';
import { ROWS_SINCE_145 } from './rows-since-145.ts';

const id = (digit: string): string => digit.repeat(32);

type TableRow = readonly [table: string, row: BinaryRow];

/** As they were written into the vault of version 10. */
const FIRST_ROWS: readonly TableRow[] = [
  ['profile', { id: id('a'), name: 'Noor van ’t Hof', created_at: 1_790_000_000_001 }],
  ['profile', { id: id('b'), name: 'Sami Öztürk', created_at: 1_790_000_000_002 }],
  ['care_case', { id: id('c'), code: 'G-0012', created_at: 1_790_000_000_003 }],
  [
    'recording',
    {
      id: id('d'),
      case_id: id('c'),
      code: 'V-0148',
      title: 'Badje, tweede bezoek 🛁',
      activity: 'bathing',
      imported_at: 1_790_000_000_004,
      imported_by: id('a'),
      duration_us: 204_366_667,
      width: 1920,
      height: 1080,
      frame_count: 6125,
      variable_rate: 1,
      has_sound: 1,
      size_bytes: 5_000_000_000,
      sha256: '0f'.repeat(32),
      format: 'mov,mp4',
      video_codec: 'hevc',
      audio_codec: null,
      playable: 'proxy',
    },
  ],
  ['film_key', { recording_id: id('d'), raw_key: Buffer.alloc(32, 0x1e) }],
  [
    'film_part',
    { recording_id: id('d'), part: 'original', size_bytes: 5_000_000_000, sha256: '0f'.repeat(32) },
  ],
  [
    'fragment',
    {
      id: id('e'),
      recording_id: id('d'),
      author_id: id('a'),
      start_us: 0,
      end_us: 33_367,
      name: 'lacht',
      note: 'regel een\nregel "twee"',
      codes: '["smile"]',
      starred: 1,
      created_at: 1_790_000_000_005,
    },
  ],
  [
    'round',
    {
      id: id('f'),
      name: 'Nulmeting',
      instrument_id: 'ainsworth',
      scale_ids: '["sensitivity"]',
      rater_ids: JSON.stringify([id('a'), id('b')]),
      recording_ids: JSON.stringify([id('d')]),
      created_by: id('a'),
      created_at: 1_790_000_000_006,
    },
  ],
  ['sheet', { id: id('1'), round_id: id('f'), recording_id: id('d'), rater_id: id('b'), submitted_at: null }],
  [
    'score',
    {
      id: id('2'),
      sheet_id: id('1'),
      scale_id: 'sensitivity',
      value: 6.5,
      not_observed: null,
      note: '',
      evidence: JSON.stringify([id('e')]),
    },
  ],
  [
    'journal',
    {
      seq: 1,
      at: 1_790_000_000_007,
      actor_id: id('a'),
      label: 'fragment.mark',
      place: `recording:${id('d')}`,
      changes: '[]',
      standing: 'undone',
    },
  ],
];

/** Since version 30: a line of the log; its chain is not what is tested here. */
const LOG_ROWS: readonly TableRow[] = [
  [
    'audit_event',
    {
      seq: 1,
      at: 1_790_000_000_008,
      monotonic: 12_345,
      boot: '3c'.repeat(16),
      event: 'recording.view',
      outcome: 0,
      user_id: id('b'),
      role: 'rater',
      responsible_id: null,
      access_point: '4d'.repeat(16),
      app_version: '0.1.0',
      case_id: id('c'),
      recording_id: id('d'),
      object_type: 'recording',
      object_id: id('d'),
      object_part: null,
      purpose: null,
      basis: null,
      consent_ref: null,
      emergency: 0,
      recipient_id: null,
      reason: null,
      quantity: null,
      mac: '5e'.repeat(32),
    },
  ],
];

/** Since version 40. */
const CONSENT_ROWS: readonly TableRow[] = [
  [
    'visible_person',
    {
      id: id('3'),
      case_id: id('c'),
      code_name: 'ouder A – ’t kind zegt “mama”',
      capacity: 'parent-with-authority',
      born: null,
      authority_how: 'register',
      authority_on: '2026-09-21',
      seen_in: 'all',
      recording_id: null,
    },
  ],
  [
    'consent',
    {
      id: id('4'),
      case_id: id('c'),
      person_id: id('3'),
      purpose: 'scoring',
      recording_id: id('d'),
      given_on: '2026-09-21',
      form: 'paper',
      text_version: 'brief 2026-1',
      valid_until: null,
      withdrawn_on: '2026-10-01',
    },
  ],
  [
    'consent_exception',
    {
      id: id('5'),
      case_id: id('c'),
      recording_id: id('d'),
      round_id: id('f'),
      purpose: 'scoring',
      reason: 'staat op papier, nog niet overgenomen',
      created_by: id('a'),
      created_at: 1_790_000_000_009,
    },
  ],
];

/** Of each person, in the order of the first rows; '' in every vault from before there were teams. */
const TEAMS: readonly string[] = ['Wijk Noord & ’t Hof', ''];
const SINCE_TEAMS = 20;
const SINCE_LOG = 30;
const SINCE_CONSENT = 40;
const SINCE_ROLES = 60;
const ROLES: readonly string[] = ['coordinator,administrator', 'rater'];
/** As a vault from before has them: the coordinator goes on doing everything. */
const ROLES_FROM_BEFORE: readonly string[] = ['coordinator,worker,rater,log-manager', 'worker,rater'];

/** Before there were code books, whoever coded did it with the standard one. */
const USE_FROM_BEFORE: readonly TableRow[] = [
  [
    'codebook_use',
    {
      recording_id: id('d'),
      profile_id: id('a'),
      codebook_id: id('0'),
      chosen_by: id('a'),
      chosen_at: 1_790_000_000_005,
    },
  ],
];
const SINCE_CODEBOOKS = 80;

const OWN_KEY_ROWS: readonly TableRow[] = [
  [
    'film_grant',
    { recording_id: id('d'), profile_id: id('a'), sealed_to: 'cHVibGlj', box: Buffer.alloc(80, 0x6f) },
  ],
  [
    'score',
    {
      id: id('6'),
      sheet_id: id('1'),
      scale_id: 'cooperation',
      value: null,
      not_observed: null,
      note: null,
      evidence: null,
      sealed: `${'A'.repeat(16)}.${'B'.repeat(364)}`,
    },
  ],
];
const SINCE_OWN_KEYS = 70;
const SINCE_CODING = 145;

/** What a vault frozen at `version` holds, as the newest version reads it. */
export function rowsOf(version: number): readonly TableRow[] {
  return [
    ...firstRowsOf(version),
    ...(version < SINCE_LOG ? [] : LOG_ROWS),
    ...(version < SINCE_CONSENT ? [] : CONSENT_ROWS),
    ...(version < SINCE_OWN_KEYS ? [] : OWN_KEY_ROWS),
    ...(version < SINCE_CODEBOOKS ? USE_FROM_BEFORE : []),
    ...(version < SINCE_CODING ? [] : ROWS_SINCE_145),
  ];
}

function firstRowsOf(version: number): readonly TableRow[] {
  let people = 0;
  return FIRST_ROWS.map(([table, row]) => {
    if (table !== 'profile') return [table, row];
    const team = version < SINCE_TEAMS ? '' : (TEAMS[people] ?? '');
    const roles = (version < SINCE_ROLES ? ROLES_FROM_BEFORE : ROLES)[people] ?? '';
    people += 1;
    return [table, { ...row, team, roles }];
  });
}
