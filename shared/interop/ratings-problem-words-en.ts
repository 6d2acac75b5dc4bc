// Why a table cannot be read as ratings, in English.

import { count } from '../domain/agreement/wording/numbers.ts';
import type { CellProblem, ForeignFile, RatingsProblem } from './ratings-problem.ts';
import { named, short } from './problem-place.ts';
import type { ScaleRange } from './scale-range.ts';

const FILES: Readonly<Record<ForeignFile, string>> = {
  spreadsheet:
    'This is a workbook of Excel or another spreadsheet. Save the sheet as CSV and open that file.',
  statistics: 'This is a data file of SPSS. Save it there as CSV and open that file.',
  unknown: 'This file holds no text. Save the table as CSV and open that file.',
};

export function englishProblem(problem: RatingsProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There are no scores in it. Put a recording or person on each row and a rater in each column.';
    case 'one-rater':
      return 'There is only one column of scores. Agreement needs at least two raters.';
    case 'one-subject':
      return 'There is only one row of scores. Agreement needs at least two rows.';
    case 'too-large':
      return 'The file is larger than 64 MB. Take out what is no score and try again.';
    case 'not-text':
      return FILES[problem.file];
    case 'too-many-rows':
      return `There are more than ${count(problem.limit, 'en')} rows; what comes after row ${count(problem.limit, 'en')} does not fit. Divide the table or leave rows out.`;
    case 'too-many-raters':
      return `There are ${count(problem.raters, 'en')} columns of scores; at most ${problem.limit} raters fit. Do the raters stand on the rows, perhaps?`;
    case 'too-many-comparisons':
      return `So many rows by ${problem.raters} raters are too many at once; with ${problem.raters} raters ${count(problem.limit, 'en')} rows fit. Divide the table or leave rows out.`;
    case 'malformed':
      return `Row ${problem.row} cannot be read. Is there a quotation mark too many or too few?`;
    case 'ragged':
      return `Row ${problem.row} has ${columns(problem.fields)}, the first row has ${problem.expected}. Complete the row or take out what is too much; a cell may be blank.`;
    case 'empty-column':
      return `Column ${named(problem.column, problem.name)} is entirely blank. Remove the column or fill in its scores.`;
    case 'same-rater':
      return `Columns ${problem.firstColumn} and ${problem.column} are both called "${problem.name}". Give each rater a name of their own.`;
    case 'same-subject':
      return `Rows ${problem.firstRow} and ${problem.row} are both called "${problem.name}". Give each row a name of its own in the first column.`;
    case 'unnamed-subject':
      return `Row ${problem.row} has nothing in column ${named(1, problem.name)}, which names the rows. Fill in a name or number there, or remove the column.`;
    case 'numbered-rows':
      return `Column ${named(1, problem.name)} seems to number the rows. Give the column a name such as "nr", or remove it. Are these scores after all? Then put a column "nr" before it.`;
    case 'not-a-number':
      return `${place(problem)} "${short(problem.text)}" is not a number. Leave the cell blank where a score is missing; give a category a number.${others(problem)}`;
    case 'out-of-range':
      return `${place(problem)} ${problem.text} is outside the scale of ${range(problem.scale)}. Correct the score or the scale.${others(problem)}`;
    case 'between-steps':
      return `${place(problem)} ${problem.text} lies between two scores of the scale of ${range(problem.scale)}. Correct the score or the scale.${others(problem)}`;
  }
}

function place({ row, column, name }: CellProblem): string {
  return `Row ${row}, column ${named(column, name)}:`;
}

function others({ others }: CellProblem): string {
  if (others === 0) return '';
  return others === 1 ? ' 1 more cell has an error.' : ` ${count(others, 'en')} more cells have an error.`;
}

function columns(fields: number): string {
  return fields === 1 ? '1 column' : `${fields} columns`;
}

function range({ min, max, step }: ScaleRange): string {
  return `${min} to ${max}${step === 1 ? '' : ` in steps of ${step}`}`;
}
