// 0040: who is to be seen on the recordings of a family, what each of them said about each use, and where a recording
// was used although nobody had written down what they said. A consent goes with the recording it is about.

export const consent = {
  version: 40,
  statements: [
    `create table visible_person (
      id text primary key,
      case_id text not null references care_case (id),
      code_name text not null,
      capacity text not null,
      born text,
      authority_how text,
      authority_on text,
      seen_in text not null check (seen_in in ('all', 'nowhere', 'one')),
      recording_id text references recording (id),
      unique (case_id, code_name),
      check ((seen_in = 'one') = (recording_id is not null)),
      check ((authority_how is null) = (authority_on is null))
    )`,
    `create table consent (
      id text primary key,
      case_id text not null references care_case (id),
      person_id text not null references visible_person (id),
      purpose text not null,
      recording_id text references recording (id),
      given_on text,
      form text not null,
      text_version text not null,
      valid_until text,
      withdrawn_on text,
      check (given_on is not null or withdrawn_on is not null)
    )`,
    'create index consent_by_case on consent (case_id)',
    `create table consent_exception (
      id text primary key,
      case_id text not null references care_case (id),
      recording_id text not null references recording (id),
      round_id text not null references round (id),
      purpose text not null,
      reason text not null,
      created_by text not null references profile (id),
      created_at bigint not null
    )`,
    'create index consent_exception_by_case on consent_exception (case_id)',
  ],
};
