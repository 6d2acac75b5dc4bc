// Procedures of fragments.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { editFragment, listFragments, markFragment, removeFragment } from './service.ts';

export function createFragmentHandlers(
  deps: FeatureDeps,
): Pick<AppHandlers, 'fragments.list' | 'fragments.mark' | 'fragments.edit' | 'fragments.remove'> {
  const { current, ports } = deps;
  return {
    'fragments.list': withSession(current, (session, { recordingId }) => listFragments(session, recordingId)),
    'fragments.mark': withSession(current, (session, { recordingId, start, end }) =>
      markFragment(session, ports, recordingId, { start, end }),
    ),
    'fragments.edit': withSession(current, (session, { id, ...edit }) => editFragment(session, id, edit)),
    'fragments.remove': withSession(current, (session, { id }) => removeFragment(session, id)),
  };
}
