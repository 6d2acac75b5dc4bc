// Procedures of agreement.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { studyChoices } from './choices.ts';
import { makeStudy } from './study.ts';
import { markedRecordings, twoTimelines } from './timelines.ts';

export function createAgreementHandlers({
  current,
  ports,
}: FeatureDeps): Pick<AppHandlers, Extract<keyof AppHandlers, `agreement.${string}`>> {
  return {
    'agreement.choices': withSession(current, (session) => studyChoices(session, ports.clock())),
    'agreement.study': withSession(current, (session, filter) => makeStudy(session, filter, ports.clock())),
    'agreement.marked': withSession(current, (session) => markedRecordings(session, ports.clock())),
    'agreement.timeline': withSession(current, (session, { recordingId, raterIds }) =>
      twoTimelines(session, recordingId, raterIds, ports.clock()),
    ),
  };
}
