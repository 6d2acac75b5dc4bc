// 0120: episodes, the parts of a recording. `kind` names one from the list, `name` in the team's own words.

export const episodes = {
  version: 120,
  statements: [
    `create table episode (
      id text primary key,
      recording_id text not null references recording (id),
      start_us bigint not null,
      end_us bigint not null,
      kind text,
      name text not null,
      target_us bigint,
      check (start_us < end_us),
      check (kind is null or name = '')
    )`,
    'create index episode_by_recording on episode (recording_id, start_us)',
  ],
};
