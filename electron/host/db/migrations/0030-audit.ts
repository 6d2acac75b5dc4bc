// 0030: the log of who did what. No column refers to another table: a line outlives what it tells of. Lines are only
// ever added. That rule is written in SQLite's own words, the one thing here that another engine would have to write
// in its own; it guards against our mistakes, the chain of MACs against everything else.

export const audit = {
  version: 30,
  statements: [
    `create table audit_event (
      seq bigint primary key check (seq > 0),
      at bigint not null,
      monotonic bigint not null,
      boot text not null,
      event text not null,
      outcome bigint not null check (outcome in (0, 4, 8, 12)),
      user_id text,
      role text,
      responsible_id text,
      access_point text not null,
      app_version text not null,
      case_id text,
      recording_id text,
      object_type text not null,
      object_id text,
      object_part text,
      purpose text,
      basis text,
      consent_ref text,
      emergency bigint not null check (emergency in (0, 1)),
      recipient_id text,
      reason text,
      quantity bigint,
      mac text not null
    )`,
    'create index audit_event_by_case on audit_event (case_id, seq)',
    'create index audit_event_by_user on audit_event (user_id, seq)',
    `create trigger audit_event_stays before update on audit_event
      begin select raise(abort, 'a line of the log is never changed'); end`,
    `create trigger audit_event_remains before delete on audit_event
      begin select raise(abort, 'a line of the log is never removed'); end`,
  ],
};
