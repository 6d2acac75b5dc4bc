// What surrounds every screen (Dutch).

export const shell = {
  help: 'Hulp en toetsen',
  lock: 'Kluis op slot doen',
  demo: 'Voorbeeld',
  lockSoon: {
    text: 'Er is een tijd niets gebeurd. Over een halve minuut gaat de kluis op slot. Alles is bewaard.',
    stay: 'Ik ben er nog',
  },
  interrupted:
    'Even geen verbinding met het programma. Wat bewaard was, blijft bewaard. Duurt het lang? Open Terugblik dan opnieuw.',
  places: {
    label: 'Onderdelen',
    home: 'Vandaag',
    rounds: 'Rondes',
    agreement: 'Overeen\u00ADstemming',
    retention: 'Bewaren',
    people: 'Mensen',
    options: 'Opties',
  },
  jobs: {
    title: 'Werk dat doorloopt',
    running: '{count, plural, one {# film wordt toegevoegd} other {# films worden toegevoegd}}',
    working: '{count, plural, one {# taak bezig} other {# taken bezig}}',
    done: 'Klaar',
    failed: 'Niet gelukt',
  },
  fault: {
    happened: 'Dit scherm kon niet worden getoond.',
    safe: 'Alles wat als bewaard is gemeld, staat in de kluis.',
    next: 'Open het scherm opnieuw. Gebeurt het weer, sluit Terugblik dan en start het opnieuw.',
    retry: 'Scherm opnieuw openen',
  },
} as const;
