// FragmentLink: ties two fragments of one author on one recording together: a response to the signal it answers, an
// effect to the response it follows.

import type { LinkKind } from '../code/codebook.ts';
import type { FragmentId, FragmentLinkId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Fragment } from './fragment.ts';

export interface FragmentLink {
  readonly id: FragmentLinkId;
  /** The response, or the effect. */
  readonly from: FragmentId;
  /** The signal, or the response. */
  readonly to: FragmentId;
  readonly kind: LinkKind;
}

type Ends = Pick<FragmentLink, 'from' | 'to' | 'kind'>;

/** The same tie once, never round to itself, and only between one person's fragments on one recording. */
export function checkLink(
  link: Ends,
  from: Pick<Fragment, 'recordingId' | 'authorId'>,
  to: Pick<Fragment, 'recordingId' | 'authorId'>,
  links: readonly Ends[],
): Result<null> {
  const apart = from.recordingId !== to.recordingId || from.authorId !== to.authorId;
  if (link.from === link.to || apart) return refuse({ code: 'link.not-possible' });
  if (links.some((one) => sameEnds(one, link))) return refuse({ code: 'link.already-there' });
  return ok(null);
}

function sameEnds(a: Ends, b: Ends): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind;
}
