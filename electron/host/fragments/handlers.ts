// Procedures of fragments.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { createFragmentFeed } from './changes.ts';
import { linkFragments, listLinks, unlinkFragments } from './links.ts';
import { editFragment, listFragments, markFragment, removeFragment } from './service.ts';

type Names =
  | 'fragments.list'
  | 'fragments.changes'
  | 'fragments.mark'
  | 'fragments.edit'
  | 'fragments.remove'
  | 'fragments.links'
  | 'fragments.link'
  | 'fragments.unlink';

export function createFragmentHandlers(deps: FeatureDeps): Pick<AppHandlers, Names> {
  const { current, ports } = deps;
  const feed = createFragmentFeed();
  return {
    'fragments.list': withSession(current, (session, { recordingId }) => listFragments(session, recordingId)),
    'fragments.changes': withSession(current, (session, asked) => feed.ask(session, asked)),
    'fragments.mark': withSession(current, (session, { recordingId, ...meant }) =>
      markFragment(session, ports, recordingId, meant),
    ),
    'fragments.edit': withSession(current, (session, { id, ...edit }) =>
      editFragment(session, ports, id, edit),
    ),
    'fragments.remove': withSession(current, (session, { id }) => removeFragment(session, id)),
    'fragments.links': withSession(current, (session, { recordingId }) => listLinks(session, recordingId)),
    'fragments.link': withSession(current, (session, meant) => linkFragments(session, ports, meant)),
    'fragments.unlink': withSession(current, (session, { id }) => unlinkFragments(session, id)),
  };
}
