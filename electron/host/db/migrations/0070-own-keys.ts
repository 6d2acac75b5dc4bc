// 0070: keys of films as boxes that one person each can open; what is not in boxes yet as bytes and no longer as text,
// which stays behind in memory; and drafts of scores as sealed text. A score stands either sealed, with nothing else to
// read in its row, or open. `bytea` is a type of PostgreSQL; SQLite keeps bytes as they are under any name. `unhex` is
// SQLite's alone, as the vaults from before are.

export const ownKeys = {
  version: 70,
  statements: [
    `create table film_grant (
      recording_id text not null references recording (id),
      profile_id text not null references profile (id),
      sealed_to text not null,
      box bytea not null,
      primary key (recording_id, profile_id)
    )`,
    'create index film_grant_by_profile on film_grant (profile_id)',
    `create table film_key_apart (
      recording_id text primary key references recording (id),
      raw_key bytea not null
    )`,
    'insert into film_key_apart (recording_id, raw_key) select recording_id, unhex(key_hex) from film_key',
    'drop table film_key',
    'alter table film_key_apart rename to film_key',
    `create table score_apart (
      id text primary key,
      sheet_id text not null references sheet (id),
      scale_id text not null,
      value double precision,
      not_observed text,
      note text,
      evidence text,
      sealed text,
      unique (sheet_id, scale_id),
      check (value is null or not_observed is null),
      check ((sealed is null) = (note is not null)),
      check ((sealed is null) = (evidence is not null)),
      check (sealed is null or (value is null and not_observed is null))
    )`,
    `insert into score_apart (id, sheet_id, scale_id, value, not_observed, note, evidence, sealed)
      select id, sheet_id, scale_id, value, not_observed, note, evidence, null from score`,
    'drop table score',
    'alter table score_apart rename to score',
  ],
};
