// Procedures of live coding.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { attachLive, detachLive } from './attaching.ts';
import { exportLive } from './export.ts';
import { editLiveNote, endLive, markLive, noteGap, pressLive, removeLiveMark } from './marking.ts';
import { beginLive, listLive, openLive, removeLive } from './service.ts';

type Names = Extract<keyof AppHandlers, `live.${string}`>;

export function createLiveHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'live.list': withSession(current, (session, { caseId }) => listLive(session, caseId, ports.clock())),
    'live.open': withSession(current, (session, { id }) => openLive(session, id, ports.clock())),
    'live.begin': withSession(current, (session, wish) => beginLive(session, ports, wish)),
    'live.press': withSession(current, (session, { id, codeIds, at }) =>
      pressLive(session, ports, id, codeIds, at),
    ),
    'live.mark': withSession(current, (session, { id, at, note }) => markLive(session, ports, id, at, note)),
    'live.noteGap': withSession(current, (session, { id, ...gap }) => noteGap(session, id, gap)),
    'live.end': withSession(current, (session, { id, length }) => endLive(session, id, length)),
    'live.editNote': withSession(current, (session, { id, note }) => editLiveNote(session, id, note)),
    'live.removeMark': withSession(current, (session, { id }) => removeLiveMark(session, id)),
    'live.remove': withSession(current, (session, { id }) => removeLive(session, id)),
    'live.attach': withSession(current, (session, { id, recordingId, sync }) =>
      attachLive(session, ports, id, recordingId, sync),
    ),
    'live.detach': withSession(current, (session, { id }) => detachLive(session, ports, id)),
    'live.export': withSession(current, (session, { id }) => exportLive(session, id, ports.clock())),
  };
}
