// 0010: the first tables. Types and statements are those that SQLite and PostgreSQL share: `bigint`, `text`,
// `double precision`. Booleans are 0 or 1; lists of ids are JSON text; times are UTC milliseconds or, on a
// film, microseconds.

export const firstLight = {
  version: 10,
  statements: [
    `create table profile (
      id text primary key,
      name text not null,
      coordinator bigint not null check (coordinator in (0, 1)),
      created_at bigint not null
    )`,
    `create table care_case (
      id text primary key,
      code text not null unique,
      created_at bigint not null
    )`,
    `create table recording (
      id text primary key,
      case_id text not null references care_case (id),
      code text not null unique,
      title text not null,
      activity text,
      imported_at bigint not null,
      imported_by text not null references profile (id),
      duration_us bigint not null check (duration_us > 0),
      width bigint not null,
      height bigint not null,
      frame_count bigint not null,
      variable_rate bigint not null check (variable_rate in (0, 1)),
      has_sound bigint not null check (has_sound in (0, 1)),
      size_bytes bigint not null,
      sha256 text not null unique,
      format text not null,
      video_codec text not null,
      audio_codec text,
      playable text not null check (playable in ('original', 'proxy'))
    )`,
    // The key and what each part of the container must hash to. Apart from the recording, because a key must
    // be able to go without leaving a copy in the journal.
    `create table film_key (
      recording_id text primary key references recording (id),
      key_hex text not null
    )`,
    `create table film_part (
      recording_id text not null references recording (id),
      part text not null,
      size_bytes bigint not null,
      sha256 text not null,
      primary key (recording_id, part)
    )`,
    `create table fragment (
      id text primary key,
      recording_id text not null references recording (id),
      author_id text not null references profile (id),
      start_us bigint not null,
      end_us bigint not null,
      name text not null,
      note text not null,
      codes text not null,
      starred bigint not null check (starred in (0, 1)),
      created_at bigint not null,
      check (start_us < end_us)
    )`,
    'create index fragment_by_recording on fragment (recording_id, start_us)',
    `create table round (
      id text primary key,
      name text not null,
      instrument_id text not null,
      scale_ids text not null,
      rater_ids text not null,
      recording_ids text not null,
      created_by text not null references profile (id),
      created_at bigint not null
    )`,
    `create table sheet (
      id text primary key,
      round_id text not null references round (id),
      recording_id text not null references recording (id),
      rater_id text not null references profile (id),
      submitted_at bigint,
      unique (round_id, recording_id, rater_id)
    )`,
    'create index sheet_by_recording on sheet (recording_id)',
    'create index sheet_by_rater on sheet (rater_id)',
    `create table score (
      id text primary key,
      sheet_id text not null references sheet (id),
      scale_id text not null,
      value double precision,
      not_observed text,
      note text not null,
      evidence text not null,
      unique (sheet_id, scale_id),
      check (value is null or not_observed is null)
    )`,
    // One line per act, in the order of the commits: the memory of undo and of who did what when. `dropped`:
    // undone, and past redoing because a new act was done at that place since.
    `create table journal (
      seq bigint primary key,
      at bigint not null,
      actor_id text not null,
      label text not null,
      place text,
      changes text not null,
      standing text not null check (standing in ('done', 'undone', 'dropped'))
    )`,
    'create index journal_by_place on journal (actor_id, place, seq)',
  ],
} as const;
