// The log as CSV (RFC 4180), every field of every line, with the names of the team beside their ids. What a
// spreadsheet could take for a formula is written so that it cannot.

import { stringify } from 'csv-stringify/sync';
import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { EVENTS } from '../../../shared/domain/audit/events.ts';
import { formulaFree } from '../../../shared/domain/formula-free.ts';

export function toCsv(lines: readonly AuditLine[], nameOf: (line: AuditLine) => string | null): string {
  const records = lines.map((line) => ({
    seq: line.seq,
    time: new Date(line.at).toISOString(),
    event: line.event,
    action: EVENTS[line.event].action,
    outcome: line.outcome,
    user: line.userId,
    user_name: nameOf(line),
    role: line.role,
    responsible: line.responsibleId,
    case: line.caseId,
    recording: line.recordingId,
    object_type: line.objectType,
    object: line.objectId,
    part: line.objectPart,
    quantity: line.quantity,
    purpose: line.purpose,
    basis: line.basis,
    consent: line.consentRef,
    emergency: line.emergency ? 1 : 0,
    recipient: line.recipientId,
    reason: line.reason,
    access_point: line.accessPoint,
    version: line.appVersion,
    monotonic: line.monotonic,
    boot: line.boot,
    mac: line.mac,
  }));
  const columns = Object.keys(records[0] ?? { seq: 0, time: '', event: '' });
  return stringify(records, {
    header: true,
    columns,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/u,
    cast: { string: formulaFree },
  });
}
