// Procedures of coding while watching.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { answerCoding } from './answer.ts';
import { listRunning, pressCodes, stopCoding } from './service.ts';

type Names = 'coding.running' | 'coding.press' | 'coding.stop' | 'coding.answer';

export function createCodingHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'coding.running': withSession(current, (session, { recordingId }) => listRunning(session, recordingId)),
    'coding.press': withSession(current, (session, key) => pressCodes(session, ports, key)),
    'coding.stop': withSession(current, (session, { recordingId, time }) =>
      stopCoding(session, recordingId, time),
    ),
    'coding.answer': withSession(current, (session, answer) => answerCoding(session, answer)),
  };
}
