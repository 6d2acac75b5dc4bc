// The words of one row of the log.

import { isRole } from '../../../shared/domain/access/role.ts';
import { useTranslations } from 'use-intl';
import type { LogEntry } from '../../../shared/contract/audit.ts';
import { useFormats } from '../../messages/formats.ts';

const SECONDS_PER_MINUTE = 60;

export interface EntryWords {
  readonly clock: (entry: LogEntry) => string;
  readonly who: (entry: LogEntry) => string;
  readonly what: (entry: LogEntry) => string;
  readonly recording: (entry: LogEntry) => string;
}

export function useEntryWords(): EntryWords {
  const t = useTranslations('audit');
  const roleNames = useTranslations('access.roles');
  const { clock } = useFormats();
  const detail = useDetail();
  return {
    clock({ from, until }) {
      const [first, last] = [clock(from), clock(until)];
      return first === last ? first : t('between', { from: first, until: last });
    },
    who({ userId, name, role, event }) {
      if (userId === null) return t(event === 'vault.unlock-failed' ? 'nobody' : 'program');
      if (name === '') return t('formerPerson');
      if (role === null || !isRole(role)) return name;
      return t('withRole', { name, role: roleNames(role) });
    },
    what(entry) {
      const { event } = entry;
      const times = entry.times > 1 ? t('times', { count: String(entry.times) }) : null;
      const { reason } = entry;
      const why = reason === null ? null : t('reason', { reason });
      const inEmergency = entry.emergency && event !== 'access.emergency' ? t('emergency') : null;
      const extra = [detail(entry), times, inEmergency, why].filter((one) => one !== null);
      const what = t(`events.${event}`);
      return extra.length === 0 ? what : `${what} (${extra.join(', ')})`;
    },
    recording({ recordingCode, concernsRecording }) {
      return recordingCode ?? (concernsRecording ? t('gone') : '');
    },
  };
}

/** What the event counts, for the few events that count something. */
function useDetail(): (entry: LogEntry) => string | null {
  const t = useTranslations('audit.details');
  return ({ event, quantity }) => {
    if (quantity === null) return null;
    switch (event) {
      case 'vault.unlock-failed':
        return t('tries', { count: quantity });
      case 'log.export':
        return t('lines', { count: quantity });
      case 'vault.verify':
        return t('findings', { count: quantity });
      case 'log.cut':
        return t('upToLine', { line: String(quantity) });
      case 'log.damage':
        return t('fromLine', { line: String(quantity) });
      case 'clock.jump': {
        const minutes = String(Math.round(Math.abs(quantity) / SECONDS_PER_MINUTE));
        return t(quantity < 0 ? 'back' : 'ahead', { minutes });
      }
      default:
        return null;
    }
  };
}
