// 0050: as what each recording is kept and who decided so, what must stay for now, requests to erase, and the record of
// what was destroyed. That record refers to no other table: it outlives what it tells of, as the log does. Of a film
// that was destroyed the row of its recording stays, because scores rest on it.

export const retention = {
  version: 50,
  statements: [
    'alter table recording add column destroyed_at bigint',
    'alter table care_case add column closed_on text',
    'alter table care_case add column follow_up_on text',
    'alter table care_case add column erased_at bigint',
    `create table retention_choice (
      id text primary key,
      recording_id text not null references recording (id),
      class text not null,
      on_sharing bigint not null check (on_sharing in (0, 1)),
      session_on text,
      reason text not null,
      chosen_on text not null,
      chosen_at bigint not null,
      chosen_by text not null references profile (id)
    )`,
    'create index retention_choice_by_recording on retention_choice (recording_id, chosen_at)',
    `create table retention_hold (
      id text primary key,
      case_id text not null references care_case (id),
      recording_id text references recording (id),
      kind text not null check (kind in ('hold', 'restriction')),
      reason text not null,
      set_at bigint not null,
      set_by text not null references profile (id),
      lifted_at bigint,
      lifted_by text references profile (id),
      check ((lifted_at is null) = (lifted_by is null))
    )`,
    'create index retention_hold_by_case on retention_hold (case_id)',
    `create table erasure_request (
      id text primary key,
      case_id text not null references care_case (id),
      about text not null,
      received_on text not null,
      asked_by text not null,
      channel text not null,
      written_by text not null,
      verdict text,
      refusal_ground text,
      explanation text,
      keeps text,
      assessed_on text,
      assessed_by text,
      executed_at bigint,
      executed_by text,
      check ((verdict is null) = (assessed_on is null)),
      check ((executed_at is null) = (executed_by is null))
    )`,
    'create index erasure_request_by_case on erasure_request (case_id)',
    `create table destruction (
      id text primary key,
      recording_id text not null unique,
      recording_code text not null,
      case_id text not null,
      case_code text not null,
      class text,
      rule text,
      due_on text,
      ground text not null,
      request_id text,
      reason text not null,
      destroyed_at bigint not null,
      destroyed_by text not null,
      sha256 text not null,
      size_bytes bigint not null
    )`,
    // One row, once somebody chose other terms than the usual ones.
    `create table retention_policy (
      id text primary key check (id = 'policy'),
      working_weeks bigint,
      log_years bigint not null
    )`,
    'create index audit_event_by_recording on audit_event (recording_id, event, at)',
    // Lines of the log whose term is over may go, but only where a line of the log itself tells of that cut.
    'drop trigger audit_event_remains',
    `create trigger audit_event_remains before delete on audit_event
      when not exists (select 1 from audit_event where event = 'log.cut' and quantity >= old.seq)
      begin select raise(abort, 'a line of the log is never removed'); end`,
  ],
};
