// Words that many screens share (Dutch).

export const common = {
  cancel: 'Annuleren',
  close: 'Sluiten',
  back: 'Terug',
  loading: 'Even geduld…',
  allSaved: 'Alles bewaard',
  saving: 'Bewaren…',
  savedAt: 'Alles bewaard · {time}',
  blind: 'Blind: je ziet alleen je eigen scores',
  activities: {
    bathing: 'Baden',
    feeding: 'Voeden',
    changing: 'Verschonen',
    play: 'Vrij spel',
    reading: 'Voorlezen',
    other: 'Iets anders',
  },
} as const;
