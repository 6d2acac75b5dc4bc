// Rounds (Dutch).

export const rounds = {
  title: 'Rondes',
  intro:
    'In een ronde scoren meerdere mensen dezelfde opnames, zonder elkaars scores te zien. Een opname gaat open zodra alle beoordelaars hem hebben ingediend. Scoor je zelf mee, dan zie je de scores van anderen pas als je met de hele ronde klaar bent.',
  none: 'Nog geen rondes',
  noneText: 'De coördinator maakt een ronde en kiest opnames, beoordelaars en schalen.',
  make: 'Ronde maken',
  columns: {
    name: 'Ronde',
    raters: 'Beoordelaars',
    revealed: 'Open voor jou',
    made: 'Gemaakt op',
    action: 'Actie',
  },
  revealed: '{revealed} van {all}',
  agreement: 'Overeenstemming',
  agreementOf: 'Overeenstemming van {name}',
  form: {
    title: 'Ronde maken',
    name: 'Naam van de ronde',
    nameHint: 'Bijvoorbeeld de maand of het doel. Geen namen van gezinnen.',
    recordings: 'Opnames',
    raters: 'Beoordelaars',
    scalesHint: 'De twee gebruikelijke schalen staan al aan.',
    all: 'Alle opnames kiezen',
    noneChosen: 'Geen opname kiezen',
    noRecordings: 'Er zijn nog geen opnames. Voeg eerst een film toe.',
    alone: 'Met één beoordelaar is er geen overeenstemming te berekenen.',
    summary:
      '{recordings, plural, one {# opname} other {# opnames}} · {people, plural, one {# beoordelaar} other {# beoordelaars}} · {scales, plural, one {# schaal} other {# schalen}}',
    submit: 'Ronde starten',
  },
} as const;
