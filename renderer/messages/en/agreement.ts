// Agreement screen (English).

import type { agreement as original } from '../nl/agreement.ts';
import type { Translation } from '../translation.ts';

export const agreement: Translation<typeof original> = {
  title: 'Agreement',
  raters: '{names}',
  recordings: '{count, plural, one {# recording} other {# recordings}}',
  closed:
    '{count, plural, one {One recording does} other {# recordings do}} not count yet: {count, plural, one {it opens} other {they open}} for you once all raters have submitted and you have nothing left to score in this round, nor {count, plural, one {that recording} other {those recordings}} in another round.',
  nothing: 'There is nothing to compare yet',
  nothingText: 'The figures appear here once all raters have submitted a recording.',
  figures: 'Figures per scale',
  scale: 'Scale',
  units: 'n',
  exact: 'Exactly equal',
  withinOne: 'At most 1 point apart',
  icc: 'ICC(A,1) with 95% interval',
  kappa: 'Weighted kappa',
  meanKappa: 'Weighted kappa (mean of the pairs)',
  alpha: 'Krippendorff’s alpha',
  none: '–',
  notes: 'Where no figure is given',
  noteLine: '{scale}, {figure}: {reason}',
  missing: {
    line: '{scale}: {count, plural, one {# recording lacks} other {# recordings lack}} a score from somebody and {count, plural, one {does} other {do}} not count everywhere.',
  },
  reasons: {
    noUnits: 'no recording was scored by everyone.',
    tooFewUnits: 'too few recordings were scored by everyone.',
    oneRater: 'there is only one rater.',
    noPairs: 'no recording was scored by two raters.',
    noVariance: 'all scores are equal. Without differences between recordings this cannot be computed.',
    singleCategory: 'only one score was used. Chance and agreement cannot be told apart then.',
    perfectAgreement: 'all scores are exactly equal. An interval cannot be computed then.',
    other: 'the formula has no outcome for these scores.',
  },
  howToRead: 'How do I read this?',
  how: {
    exact: 'Exactly equal: the share of recordings on which all raters gave the same score.',
    withinOne: 'At most 1 point apart: the same, but one point of difference also counts as agreeing.',
    icc: 'ICC(A,1): how much of the differences between scores comes from the recordings, and not from who scored. 1 is full agreement; around 0 is no better than chance. The interval shows how certain the figure is: with few recordings it is wide.',
    kappa:
      'Weighted kappa: agreement corrected for chance. Large differences weigh more than small ones (quadratic weights).',
    alpha:
      'Krippendorff’s alpha (ordinal): also corrected for chance, looks at the order of scores only, and can deal with missing scores.',
    caution: 'A figure says something about the raters together, not about a family.',
  },
  perRecording: 'Scores per recording',
  recording: 'Recording',
  difference: 'Difference',
  equal: 'equal',
  near: '1 point',
  discuss: '{points} points',
  oneCannot: 'scorable?',
  notObserved: 'n.s.',
  notObservedLong: 'not scorable',
  noteOf: 'Note by {name}',
  working: {
    label: 'Working out the figures',
    stop: 'Stop',
    stopped: 'Stopped. Nothing was worked out and nothing has changed.',
    again: 'Work out again',
    failed: 'The figures could not be worked out.',
    safe: 'Your scores have not changed.',
    next: 'Try again, or choose another filter.',
  },
};
