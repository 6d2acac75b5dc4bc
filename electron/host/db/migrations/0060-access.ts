// 0060: roles instead of one mark, as words with a comma between them; and who has to do with which family. In a vault
// from before, everyone could open every family: they go on doing so by name, until somebody ends what is not needed.

export const access = {
  version: 60,
  statements: [
    `alter table profile add column roles text not null default ''`,
    `update profile set roles = 'coordinator,worker,rater,log-manager' where coordinator = 1`,
    `update profile set roles = 'worker,rater' where coordinator = 0`,
    'alter table profile drop column coordinator',
    `create table case_relation (
      id text primary key,
      case_id text not null references care_case (id),
      profile_id text not null references profile (id),
      kind text not null check (kind in ('care', 'supervision', 'intervision', 'training', 'emergency')),
      since bigint not null,
      until bigint,
      given_by text references profile (id),
      reason text not null,
      ended_at bigint,
      ended_by text references profile (id),
      reviewed_at bigint,
      reviewed_by text references profile (id),
      check (kind <> 'emergency' or (until is not null and reason <> '')),
      check ((ended_at is null) = (ended_by is null)),
      check ((reviewed_at is null) = (reviewed_by is null))
    )`,
    'create index case_relation_by_case on case_relation (case_id)',
    'create index case_relation_by_profile on case_relation (profile_id)',
    // Half of one random id and half of another: as good as an id of its own.
    `insert into case_relation (id, case_id, profile_id, kind, since, reason)
      select substr(c.id, 1, 16) || substr(p.id, 1, 16), c.id, p.id, 'care',
        case when c.created_at > p.created_at then c.created_at else p.created_at end, ''
      from care_case c cross join profile p`,
  ],
};
