// Own table: agreement of a table from elsewhere (English).

import type { ownTable as original } from '../nl/own-table.ts';
import type { Translation } from '../translation.ts';

export const ownTable: Translation<typeof original> = {
  title: 'Your table',
  intro:
    'Compute the agreement of scores that you kept elsewhere. Each row is a recording or person, each column a rater. The first row may hold the names of raters, the first column the names of rows. Leave a cell blank where a score is missing.',
  stays:
    'The table stays on this screen. Nothing of it is kept or sent; once you leave the screen, it is gone.',
  choose: 'Choose a CSV file',
  chooseOther: 'Choose another CSV file',
  dropHint: 'Or drag a CSV file here.',
  chosen: 'Chosen file: {name}',
  takeOff: 'Take {name} off',
  cells: 'Or paste cells from a spreadsheet',
  cellsHint: 'Copy the cells in Excel or another spreadsheet and paste them here.',
  level: 'What kind of scores are they?',
  levels: {
    nominal: 'Categories without order (nominal)',
    ordinal: 'Scores with an order (ordinal)',
    interval: 'Scores with equal steps (interval)',
    ratio: 'Scores with equal steps from zero (ratio)',
  },
  scale: 'Scale (may stay blank)',
  scaleHint:
    'Lowest and highest score, and the step if needed: 1-9 or 1-9/0.5. A score that is not on it is then reported.',
  scaleWrong: 'Write the lowest and the highest score with a dash between: 1-9. With a step: 1-9/0.5.',
  compute: 'Compute',
  cannotOpen: 'The file {name} could not be read.',
  cannotOpenSafe: 'The file itself has not changed.',
  cannotOpenNext: 'See whether it is still in the same place and is not a folder, and choose it again.',
  problemSafe: 'Nothing was computed; your table itself has not changed.',
  size: '{rows, plural, one {# row} other {# rows}} by {people, plural, one {# rater} other {# raters}}.',
  rowNames: 'The first column was read as the name of the row.',
  noHeader: 'There are no names above the columns.',
  withoutResamples: 'With so many rows no resamples are drawn; some intervals are therefore missing.',
  rater: 'Column {column}',
  name: 'your table',
  words: 'In words',
  methods: 'For a methods section',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Copying failed. Select the text and copy it yourself.',
};
