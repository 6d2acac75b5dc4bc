// 0130: live coding. A session keeps its marks by its own clock. On which film they lie stands apart, under the id of the
// session: so laying it there can be undone and done again whatever became of the session since. `fragments`: JSON, the
// id of a fragment by that of the mark it was made of.

export const live = {
  version: 130,
  statements: [
    `create table live_session (
      id text primary key,
      case_id text not null references care_case (id),
      author_id text not null references profile (id),
      codebook_id text not null,
      activity text,
      started_at bigint not null,
      length_us bigint,
      gaps text not null
    )`,
    'create index live_session_by_case on live_session (case_id)',
    `create table live_mark (
      id text primary key,
      session_id text not null references live_session (id),
      case_id text not null references care_case (id),
      start_us bigint not null check (start_us >= 0),
      end_us bigint check (end_us is null or end_us >= start_us),
      codes text not null,
      note text not null,
      created_at bigint not null
    )`,
    'create index live_mark_by_session on live_mark (session_id, start_us)',
    `create table live_attachment (
      id text primary key,
      case_id text not null references care_case (id),
      recording_id text not null references recording (id),
      offset_us bigint not null,
      drift_ppb bigint not null,
      fragments text not null
    )`,
    'create index live_attachment_by_recording on live_attachment (recording_id)',
  ],
};
