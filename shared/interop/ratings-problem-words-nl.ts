// Why a table cannot be read as ratings, in Dutch.

import { count } from '../domain/agreement/wording/numbers.ts';
import type { CellProblem, ForeignFile, RatingsProblem } from './ratings-problem.ts';
import { named, short } from './problem-place.ts';
import type { ScaleRange } from './scale-range.ts';

const FILES: Readonly<Record<ForeignFile, string>> = {
  spreadsheet:
    'Dit is een werkmap van Excel of een ander rekenblad. Sla het blad op als CSV en open dat bestand.',
  statistics: 'Dit is een gegevensbestand van SPSS. Sla het daar op als CSV en open dat bestand.',
  unknown: 'Dit bestand bevat geen tekst. Sla de tabel op als CSV en open dat bestand.',
};

export function dutchProblem(problem: RatingsProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Er staan geen scores in. Zet op elke rij een opname of persoon en in elke kolom een beoordelaar.';
    case 'one-rater':
      return 'Er is maar één kolom met scores. Voor overeenstemming zijn minstens twee beoordelaars nodig.';
    case 'one-subject':
      return 'Er is maar één rij met scores. Voor overeenstemming zijn minstens twee rijen nodig.';
    case 'too-large':
      return 'Het bestand is groter dan 64 MB. Haal weg wat geen score is en probeer het opnieuw.';
    case 'not-text':
      return FILES[problem.file];
    case 'too-many-rows':
      return `Er staan meer dan ${count(problem.limit, 'nl')} rijen in; wat na rij ${count(problem.limit, 'nl')} komt, past niet. Verdeel de tabel of laat rijen weg.`;
    case 'too-many-raters':
      return `Er zijn ${count(problem.raters, 'nl')} kolommen met scores; hoogstens ${problem.limit} beoordelaars passen. Staan de beoordelaars misschien op de rijen?`;
    case 'too-many-comparisons':
      return `Zoveel rijen van ${problem.raters} beoordelaars zijn te veel in één keer; bij ${problem.raters} beoordelaars passen ${count(problem.limit, 'nl')} rijen. Verdeel de tabel of laat rijen weg.`;
    case 'malformed':
      return `Rij ${problem.row} is niet te lezen. Staat er een aanhalingsteken te veel of te weinig?`;
    case 'ragged':
      return `Rij ${problem.row} heeft ${columns(problem.fields)}, de eerste rij heeft er ${problem.expected}. Vul de rij aan of haal weg wat te veel is; een cel mag leeg blijven.`;
    case 'empty-column':
      return `Kolom ${named(problem.column, problem.name)} is helemaal leeg. Haal de kolom weg of vul de scores in.`;
    case 'same-rater':
      return `Kolom ${problem.firstColumn} en kolom ${problem.column} heten allebei "${problem.name}". Geef elke beoordelaar een eigen naam.`;
    case 'same-subject':
      return `Rij ${problem.firstRow} en rij ${problem.row} heten allebei "${problem.name}". Geef elke rij een eigen naam in de eerste kolom.`;
    case 'unnamed-subject':
      return `Rij ${problem.row} heeft niets in kolom ${named(1, problem.name)}, die de rijen een naam geeft. Vul daar een naam of nummer in, of haal de kolom weg.`;
    case 'numbered-rows':
      return `Kolom ${named(1, problem.name)} lijkt de rijen te nummeren. Geef de kolom een naam zoals "nr", of haal de kolom weg. Zijn het toch scores? Zet er dan een kolom "nr" voor.`;
    case 'not-a-number':
      return `${place(problem)} "${short(problem.text)}" is geen getal. Laat de cel leeg als de score ontbreekt; geef een categorie een nummer.${others(problem)}`;
    case 'out-of-range':
      return `${place(problem)} ${problem.text} valt buiten de schaal van ${range(problem.scale)}. Verbeter de score of de schaal.${others(problem)}`;
    case 'between-steps':
      return `${place(problem)} ${problem.text} ligt tussen twee scores van de schaal van ${range(problem.scale)}. Verbeter de score of de schaal.${others(problem)}`;
  }
}

function place({ row, column, name }: CellProblem): string {
  return `Rij ${row}, kolom ${named(column, name)}:`;
}

function others({ others }: CellProblem): string {
  if (others === 0) return '';
  return others === 1 ? ' Nog 1 cel heeft een fout.' : ` Nog ${count(others, 'nl')} cellen hebben een fout.`;
}

function columns(fields: number): string {
  return fields === 1 ? '1 kolom' : `${fields} kolommen`;
}

function range({ min, max, step }: ScaleRange): string {
  return `${decimal(min)} tot en met ${decimal(max)}${step === 1 ? '' : ` in stappen van ${decimal(step)}`}`;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
