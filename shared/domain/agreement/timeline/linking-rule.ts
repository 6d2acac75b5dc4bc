// The rules by which two events can be the same one, as what a search needs: where to look, and what a pair costs.
import type { CodedEvent, Tracks } from './coded-session.ts';
import type { MatchingRule } from './timeline-report.ts';

export type LinkingRule = {
  /** Events that start further away, in milliseconds, cannot be linked to this one. */
  readonly reach: (event: CodedEvent) => number;
  /** A whole number from 0; the lower the better the pair, null where it is none. */
  readonly cost: (x: CodedEvent, y: CodedEvent) => number | null;
};

/** Overlap counts in millionths, in longer lists coarser, so that sums of costs stay exact. */
const FINEST = 1e6;
const LARGEST_SUM = 2 ** 51;

/** Codes weigh less than all else together: they only decide between matchings equal in time. */
export function linkingRule(rule: MatchingRule, { a, b }: Tracks): LinkingRule {
  const step = Math.min(a.length, b.length) + 1;
  const codeCost = (x: CodedEvent, y: CodedEvent): number => (x.code === y.code ? 0 : 1);
  if (rule.kind === 'onset') {
    const cost = (x: CodedEvent, y: CodedEvent): number | null => {
      const shift = Math.abs(x.start - y.start);
      return shift <= rule.tolerance ? shift * step + codeCost(x, y) : null;
    };
    return { reach: () => rule.tolerance, cost };
  }
  const steps = Math.min(FINEST, Math.floor(LARGEST_SUM / step ** 2));
  const longest = Math.max(longestOf(a), longestOf(b));
  const cost = (x: CodedEvent, y: CodedEvent): number | null => {
    const overlap = overlapShare(x, y);
    if (overlap < rule.share || overlap === 0) return null;
    return Math.round((1 - overlap) * steps) * step + codeCost(x, y);
  };
  return { reach: (event) => Math.min(longest, reachOfShare(event, rule.share)), cost };
}

/**
 * Starts that lie d apart leave at most longer − d in common, and the longer one is at most length/share: so
 * d ≤ (1 − share) · length/share. A millisecond is added against rounding.
 */
function reachOfShare({ start, end }: CodedEvent, share: number): number {
  return share > 0 ? ((1 - share) / share) * (end - start) + 1 : Number.POSITIVE_INFINITY;
}

function longestOf(events: readonly CodedEvent[]): number {
  return events.reduce((most, { start, end }) => Math.max(most, end - start), 0);
}

/** Common time as a share of the longer event, 0–1; of two without length 1 where they coincide. */
export function overlapShare(x: CodedEvent, y: CodedEvent): number {
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  const longer = Math.max(x.end - x.start, y.end - y.start);
  if (longer === 0) return common === 0 ? 1 : 0;
  return Math.max(0, common) / longer;
}
