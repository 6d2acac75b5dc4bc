// What stands in and around the figures (English).

import type { figures as original } from '../nl/figures.ts';
import type { Translation } from '../translation.ts';

export const figures: Translation<typeof original> = {
  asTable: 'As a table',
  asFigure: 'As a figure',
  saveSvg: 'Save SVG',
  saveCsv: 'Save CSV',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Copying did not work. The figure has not changed. Use Save CSV.',
  none: '–',
  interval: '[{low}, {high}]',
  n: 'n = {count, number}',
  total: 'Total',
  dot: '{name}: {value}, n = {count, number}',
  pairCell: '{a} and {b}: {value}, n = {count, number}',
  confusionCell: '{a} {scoreA}, {b} {scoreB}: {count, plural, one {# recording} other {# recordings}}',
  differenceAxis: 'Difference: {a} minus {b}',
  meanAxis: 'Mean of the two scores',
  acceptable: 'acceptable ±{points}',
  lines: { upper: 'Upper limit', bias: 'Mean', lower: 'Lower limit' },
  bubbleLegend: '1 recording; the area is the number of recordings',
  bandLegend: '{level} interval of a line',
  bubble:
    '{a} minus {b}: {difference}, mean score {mean}, {count, plural, one {# recording} other {# recordings}}',
  driftMean: 'mean {mean}, n = {count, number}',
  driftPoint: 'difference from the others per recording, in points',
  driftRolling: 'mean of the last 5',
  driftBand: '±{points} point',
  fragments: '{count, plural, one {# fragment} other {# fragments}}, {alone, number} only here',
  fragment: '{name}, {code}, from {start} to {end}. {state}',
  linkedSame: 'Linked, same code',
  linkedOther: 'Linked, other code',
  onlyHere: 'Only with {name}',
  noCode: 'no code',
  toleranceAxis: 'Tolerance in seconds',
  timeUnitKappa: 'kappa per time unit',
  alignmentKappa: 'kappa of fragments',
  linked: 'share linked',
  chosen: 'chosen',
};
