// 0145: interval sampling. A run has its stretches of film and its codes as JSON; an interval without a row is open.

export const intervals = {
  version: 145,
  statements: [
    `create table interval_run (
      id text primary key,
      recording_id text not null references recording (id),
      rater_id text not null references profile (id),
      method text not null check (method in ('partial', 'whole', 'momentary')),
      length_us bigint not null check (length_us > 0),
      parts text not null,
      codebook_id text not null,
      codes text not null,
      created_at bigint not null
    )`,
    'create index interval_run_by_recording on interval_run (recording_id)',
    `create table interval_score (
      id text primary key,
      run_id text not null references interval_run (id),
      recording_id text not null references recording (id),
      position bigint not null check (position >= 0),
      assessable bigint not null check (assessable in (0, 1)),
      codes text not null,
      unique (run_id, position)
    )`,
    'create index interval_score_by_recording on interval_score (recording_id)',
  ],
};
