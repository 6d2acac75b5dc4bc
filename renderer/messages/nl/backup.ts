// Backups (Dutch).

export const backup = {
  title: 'Reservekopie',
  text: 'Een reservekopie staat op een andere schijf, bijvoorbeeld een usb-schijf. Ze is versleuteld met dezelfde sleutels als de kluis. Wat in de kluis is vernietigd, gaat bij de volgende keer ook uit de kopie.',
  folder: 'Plaats',
  last: 'Laatste reservekopie',
  never: 'Er is nog geen reservekopie gemaakt.',
  made: '{date}, {time}: {films, plural, =0 {zonder films} one {# film} other {# films}}, teruggelezen en gelijk',
  copied:
    '{count, plural, =0 {Er was geen nieuwe film.} one {# film was nieuw.} other {# films waren nieuw.}}',
  leftOut:
    'Deze films staan niet heel in de kluis en konden niet mee: {codes}. Laat de kluis controleren. Wat er eerder van in de reservekopie stond, is gebleven.',
  away: 'De map is er nu niet. Sluit de schijf aan, of kies een andere plaats.',
  begin: 'Reservekopie maken',
  test: 'Reservekopie testen',
  testText:
    'Testen leest alles uit de kopie terug en opent elke film tot het laatste stukje. Dat kan even duren.',
  which: 'Welke reservekopie testen',
  choose: 'Andere plaats kiezen',
  chooseFirst: 'Kies eerst waar de reservekopie komt.',
  folderHint:
    'Bijvoorbeeld E:\\ of /media/schijf. Niet in de kluis en niet in een map die naar internet wordt gekopieerd.',
  busy: 'Bezig…',
  tested: 'Laatste test',
  testedWell: '{date}, {time}: alles is teruggelezen en in orde',
  testedBad:
    '{count, plural, one {Er is # ding niet in orde in de reservekopie.} other {Er zijn # dingen niet in orde in de reservekopie.}}',
  testedSafe: 'De kluis zelf is niet veranderd.',
  testedNext: 'Maak een nieuwe reservekopie. Wat in de kopie niet klopt, wordt dan opnieuw gekopieerd.',
  disk: {
    title: 'Schijf van deze computer',
    on: 'De schijf van de kluis is versleuteld.',
    off: 'De schijf van de kluis is niet versleuteld, voor zover te zien is. De kluis zelf is dat wel; vraag je beheerder de schijf ook te versleutelen.',
    unknown: 'Of de schijf van de kluis versleuteld is, is hier niet te zien. Vraag het je beheerder.',
  },
  reminder: {
    never: 'Van deze kluis is nog geen reservekopie.',
    old: 'De laatste reservekopie is van {date}.',
    go: 'Naar reservekopie',
  },
  job: {
    backup: 'Reservekopie maken',
    test: 'Reservekopie testen',
    queued: 'Wacht op het werk ervoor',
    made: 'De reservekopie is gemaakt en teruggelezen.',
    tested: 'De test is klaar. De uitslag staat bij Opties.',
    cancelled: 'Gestopt. De vorige reservekopie is gebleven.',
    cancel: '{name}: stoppen',
    dismiss: '{name}: van de lijst halen',
    phases: {
      waiting: 'Wachten',
      records: 'Gegevens kopiëren',
      films: 'Films kopiëren',
      readingBack: 'Teruglezen en vergelijken',
      tidying: 'Afronden',
    },
  },
  restore: {
    title: 'Kluis terugzetten uit reservekopie',
    text: 'Je kluis komt in een nieuwe map. De reservekopie en een kluis die er nog staat, blijven zoals ze zijn.',
    from: 'Waar staat de reservekopie?',
    fromHint: 'De map die je bij het maken koos, bijvoorbeeld E:\\ of /media/schijf.',
    vault: 'Welke kluis',
    vaultChoice: 'laatste reservekopie van {date}, {time}',
    set: 'Van welk moment',
    moment: '{date}, {time}',
    into: 'Waar komt de kluis?',
    intoHint: 'Een nieuwe of lege map, bijvoorbeeld D:\\Terugblik.',
    name: 'Je naam in die kluis',
    passphrase: 'Je wachtzin van toen',
    submit: 'Kluis terugzetten',
    busy: 'Terugzetten en vergelijken',
    percent: '{percent} %',
    stop: 'Stoppen',
    done: 'De kluis is teruggezet en open.',
    destroyedAgain:
      '{count, plural, one {# opname die later was vernietigd, is opnieuw vernietigd.} other {# opnames die later waren vernietigd, zijn opnieuw vernietigd.}}',
    withoutFilm:
      'De film van deze opnames stond niet heel in de reservekopie: {codes}. Hun gegevens zijn er wel.',
    continue: 'Naar de kluis',
  },
} as const;
