// Words that many screens share (Dutch).

export const common = {
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Bewaren',
  back: 'Terug',
  next: 'Verder',
  remove: 'Verwijderen',
  loading: 'Even geduld…',
  details: 'Details',
  key: 'Toets {key}',
  tryAgain: 'Opnieuw proberen',
  allSaved: 'Alles bewaard',
  saving: 'Bewaren…',
  savedAt: 'Alles bewaard · {time}',
  blind: 'Blind: je ziet alleen je eigen scores',
  demo: 'Voorbeeld',
  activities: {
    bathing: 'Baden',
    feeding: 'Voeden',
    changing: 'Verschonen',
    play: 'Vrij spel',
    reading: 'Voorlezen',
    other: 'Iets anders',
  },
} as const;
