// Lines of a log for tests of what is made of them.

import { canonicalText, type AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { LOG_BEGIN } from '../../../shared/domain/audit/chain.ts';
import { asId, type ProfileId } from '../../../shared/domain/ids.ts';

export const ANNA: ProfileId = asId('a'.repeat(32));
export const BRAM: ProfileId = asId('b'.repeat(32));

export function lineOf(seq: number, changes: Partial<AuditLine> = {}): AuditLine {
  return {
    seq,
    at: seq * 1000,
    monotonic: seq * 1000,
    boot: 'b',
    event: 'recording.view',
    outcome: 0,
    userId: ANNA,
    role: 'rater',
    responsibleId: null,
    accessPoint: 'p',
    appVersion: '1',
    caseId: asId('c'.repeat(32)),
    recordingId: asId('d'.repeat(32)),
    objectType: 'recording',
    objectId: 'd'.repeat(32),
    objectPart: null,
    purpose: null,
    basis: null,
    consentRef: null,
    emergency: false,
    recipientId: null,
    reason: null,
    quantity: null,
    mac: '',
    ...changes,
  };
}

/** Good enough to tell these few texts apart (FNV-1a). */
export function sealOf(previous: string, line: AuditLine): string {
  let hash = 0x811c9dc5;
  for (const sign of previous + canonicalText(line)) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}

export function chainOf(count: number, outcomeOf: (seq: number) => 0 | 4 = () => 0): readonly AuditLine[] {
  const lines: AuditLine[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const line = lineOf(seq, { outcome: outcomeOf(seq) });
    lines.push({ ...line, mac: sealOf(lines.at(-1)?.mac ?? LOG_BEGIN.mac, line) });
  }
  return lines;
}
