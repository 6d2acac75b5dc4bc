// 0080: code books and what is coded with them. A fragment may be a moment, so its table is made anew with that check;
// its column `codes` stays as it was, because the journal holds such rows and undo compares them cell by cell.

/** Characters of an empty list as it stands in a cell. */
const EMPTY_LIST = 2;

export const codebooks = {
  version: 80,
  statements: [
    `create table fragment_anew (
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
      check (start_us <= end_us)
    )`,
    `insert into fragment_anew
      (id, recording_id, author_id, start_us, end_us, name, note, codes, starred, created_at)
      select id, recording_id, author_id, start_us, end_us, name, note, codes, starred, created_at from fragment`,
    'drop table fragment',
    'alter table fragment_anew rename to fragment',
    'create index fragment_by_recording on fragment (recording_id, start_us)',
    `create table fragment_link (
      id text primary key,
      recording_id text not null references recording (id),
      from_id text not null references fragment (id),
      to_id text not null references fragment (id),
      kind text not null check (kind in ('answers', 'effect')),
      unique (from_id, to_id, kind),
      check (from_id <> to_id)
    )`,
    'create index fragment_link_by_recording on fragment_link (recording_id)',
    'create index fragment_link_by_end on fragment_link (to_id)',
    `create table codebook (
      id text primary key,
      lineage_id text not null,
      version bigint not null check (version > 0),
      standing text not null check (standing in ('draft', 'published', 'retired')),
      content text not null,
      note text not null,
      created_by text not null references profile (id),
      created_at bigint not null,
      published_at bigint,
      unique (lineage_id, version),
      check ((standing = 'draft') = (published_at is null))
    )`,
    // With which book a recording is marked: by everybody where profile_id is null, else by that one person. The book
    // may be one that comes with the program, which has no row.
    `create table codebook_use (
      id text primary key,
      recording_id text not null references recording (id),
      profile_id text references profile (id),
      codebook_id text not null,
      chosen_by text not null references profile (id),
      chosen_at bigint not null
    )`,
    `create unique index codebook_use_once on codebook_use (recording_id, coalesce(profile_id, ''))`,
    // Until now there was one book, so whoever coded did it with that one. Half of one random id and half of another:
    // as good as an id of its own.
    `insert into codebook_use (id, recording_id, profile_id, codebook_id, chosen_by, chosen_at)
      select substr(recording_id, 1, 16) || substr(author_id, 1, 16), recording_id, author_id,
        '00000000000000000000000000000000', author_id, max(created_at)
      from fragment where length(codes) > ${EMPTY_LIST} group by recording_id, author_id`,
  ],
};
