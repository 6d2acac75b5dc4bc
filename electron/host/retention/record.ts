// The record of destructions as it leaves the vault. That it left is written down first.

import { stringify } from 'csv-stringify/sync';
import type { ShownDestruction, TAKEN_DESTRUCTIONS } from '../../../shared/contract/retention.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { dayOf } from '../consent/calendar-day.ts';
import type { Session } from '../session.ts';
import { listDestructions } from './overview.ts';

type What = (typeof TAKEN_DESTRUCTIONS)[number];

export async function takeDestructions(
  session: Session,
  what: What,
  now: number,
): Promise<Result<{ readonly fileName: string; readonly text: string }>> {
  const listed = await listDestructions(session, now);
  if (!listed.ok) return listed;
  const quantity = what === 'letter' ? 1 : listed.value.length;
  await session.audit.note({ event: 'destruction.take', userId: session.me.id, quantity });
  const text = what === 'csv' ? toCsv(listed.value) : '';
  return ok({ fileName: `vernietigd-${dayOf(now)}.csv`, text });
}

/** RFC 4180; what a spreadsheet could take for a formula is written so that it cannot. */
function toCsv(destructions: readonly ShownDestruction[]): string {
  const records = destructions.map((one) => ({
    recording: one.recordingCode,
    family: one.caseCode,
    class: one.class,
    rule: one.rule,
    due_on: one.dueOn,
    ground: one.ground,
    request: one.requestId,
    reason: one.reason,
    destroyed_at: new Date(one.at).toISOString(),
    destroyed_by: one.byName === '' ? one.by : one.byName,
    sha256: one.sha256,
    size_bytes: one.sizeBytes,
  }));
  const columns = Object.keys(records[0] ?? { recording: '', destroyed_at: '', sha256: '' });
  return stringify(records, { header: true, columns, record_delimiter: '\r\n', escape_formulas: true });
}
