// The help sheet (Dutch).

export const keys = {
  title: 'Toetsen',
  intro: 'Alles kan ook met de muis. Deze toetsen werken op dit scherm.',
  search: 'Zoek een actie of toets',
  noneFound: 'Geen actie gevonden',
  print: 'Afdrukken',
  change: 'Toetsen wijzigen',
  scopes: {
    anywhere: 'Overal',
    player: 'Afspelen',
    marking: 'Fragmenten maken',
    coding: 'Coderen',
    fragments: 'Lijst met fragmenten',
    scoring: 'Scoren',
    live: 'Live coderen',
    intervals: 'Intervallen',
    agreement: 'Overeenstemming',
  },
  everywhere: {
    tab: 'naar het volgende veld of de volgende knop',
    enter: 'kiezen of openen',
    escape: 'sluiten of terug',
  },
} as const;
