// Own table: agreement of a table from elsewhere (Dutch).

export const ownTable = {
  title: 'Je tabel',
  intro:
    'Bereken de overeenstemming van scores die je ergens anders hebt bijgehouden. Elke rij is een opname of persoon, elke kolom een beoordelaar. De eerste rij mag namen van beoordelaars bevatten, de eerste kolom namen van de rijen. Laat een cel leeg als de score ontbreekt.',
  stays:
    'De tabel blijft op dit scherm. Er wordt niets van bewaard of verstuurd; sluit je het scherm, dan is hij weg.',
  choose: 'CSV-bestand kiezen',
  chooseOther: 'Ander CSV-bestand kiezen',
  dropHint: 'Of sleep een CSV-bestand hierheen.',
  chosen: 'Gekozen bestand: {name}',
  takeOff: '{name} weghalen',
  cells: 'Of plak cellen uit een rekenblad',
  cellsHint: 'Kopieer de cellen in Excel of een ander rekenblad en plak ze hier.',
  level: 'Wat voor scores zijn het?',
  levels: {
    nominal: 'Categorieën zonder volgorde (nominaal)',
    ordinal: 'Scores met een volgorde (ordinaal)',
    interval: 'Scores met gelijke stappen (interval)',
    ratio: 'Scores met gelijke stappen vanaf nul (ratio)',
  },
  scale: 'Schaal (mag leeg blijven)',
  scaleHint:
    'Laagste en hoogste score, en zo nodig de stap: 1-9 of 1-9/0,5. Een score die er niet op ligt, wordt dan gemeld.',
  scaleWrong: 'Schrijf de laagste en de hoogste score met een streepje ertussen: 1-9. Met een stap: 1-9/0,5.',
  compute: 'Berekenen',
  cannotOpen: 'Het bestand {name} kon niet worden gelezen.',
  cannotOpenSafe: 'Het bestand zelf is niet veranderd.',
  cannotOpenNext: 'Kijk of het nog op dezelfde plek staat en of het geen map is, en kies het opnieuw.',
  problemSafe: 'Er is niets berekend; je tabel zelf is niet veranderd.',
  size: '{rows, plural, one {# rij} other {# rijen}} van {people, plural, one {# beoordelaar} other {# beoordelaars}}.',
  rowNames: 'De eerste kolom is gelezen als naam van de rij.',
  noHeader: 'Er staan geen namen boven de kolommen.',
  withoutResamples:
    'Bij zoveel rijen worden geen steekproeven getrokken; sommige intervallen staan er daarom niet.',
  rater: 'Kolom {column}',
  name: 'je tabel',
  words: 'In woorden',
  methods: 'Voor een methodeparagraaf',
  copy: 'Kopiëren',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.',
} as const;
