// 0100: states that were begun while watching and have not ended. Each is a row from its key-down on, so that nothing
// is lost when the program stops; when it ends, its row goes and a fragment with the same id comes.

export const runningStates = {
  version: 100,
  statements: [
    `create table running_state (
      id text primary key,
      recording_id text not null references recording (id),
      author_id text not null references profile (id),
      coding text not null,
      since_us bigint not null check (since_us >= 0),
      created_at bigint not null
    )`,
    'create index running_state_by_author on running_state (recording_id, author_id)',
  ],
};
