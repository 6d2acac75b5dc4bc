// 0065: the public key of each person, by which others seal something to them, and their rater key sealed to whoever
// has the recovery key; the keys that the vault had before, each sealed under the one that took its place, so that
// older lines of the log can still be checked; and who left.

export const peopleKeys = {
  version: 65,
  statements: [
    `create table person_key (
      profile_id text primary key references profile (id),
      public_key text not null,
      escrow text,
      escrowed_to text,
      check ((escrow is null) = (escrowed_to is null))
    )`,
    `create table former_key (
      until_seq bigint primary key,
      sealed text not null
    )`,
    `create table departure (
      id text primary key references profile (id),
      at bigint not null
    )`,
  ],
};
