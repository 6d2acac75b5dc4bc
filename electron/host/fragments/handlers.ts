// Procedures of fragments.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { createFragmentFeed } from './changes.ts';
import { linkFragments, listLinks, unlinkFragments } from './links.ts';
import { codeSeveral, moveSeveral, removeSeveral, starSeveral } from './many.ts';
import { mergeFragments, splitFragments } from './merge-split.ts';
import { editFragment, listFragments, markFragment, removeFragment } from './service.ts';

type Names =
  | 'fragments.list'
  | 'fragments.changes'
  | 'fragments.mark'
  | 'fragments.edit'
  | 'fragments.remove'
  | 'fragments.removeMany'
  | 'fragments.starMany'
  | 'fragments.codeMany'
  | 'fragments.moveMany'
  | 'fragments.merge'
  | 'fragments.split'
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
    'fragments.removeMany': withSession(current, removeSeveral),
    'fragments.starMany': withSession(current, (session, { starred, ...several }) =>
      starSeveral(session, several, starred),
    ),
    'fragments.codeMany': withSession(current, (session, { codeId, given, ...several }) =>
      codeSeveral(session, ports, several, { codeId, given }),
    ),
    'fragments.moveMany': withSession(current, (session, { recordingId, moves }) =>
      moveSeveral(session, recordingId, moves),
    ),
    'fragments.merge': withSession(current, (session, several) => mergeFragments(session, ports, several)),
    'fragments.split': withSession(current, (session, { at, ...several }) =>
      splitFragments(session, ports, several, at),
    ),
    'fragments.links': withSession(current, (session, { recordingId }) => listLinks(session, recordingId)),
    'fragments.link': withSession(current, (session, meant) => linkFragments(session, ports, meant)),
    'fragments.unlink': withSession(current, (session, { id }) => unlinkFragments(session, id)),
  };
}
