// 0140: films of one visit that run beside each other, and how the clock of the other lies on that of the first.

export const filmTies = {
  version: 140,
  statements: [
    `create table film_tie (
      id text primary key,
      main_id text not null references recording (id),
      other_id text not null references recording (id),
      offset_us bigint not null,
      drift_ppb bigint not null,
      unique (main_id, other_id),
      check (main_id <> other_id)
    )`,
    'create index film_tie_by_other on film_tie (other_id)',
  ],
};
