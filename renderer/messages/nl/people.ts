// People (Dutch).

export const people = {
  title: 'Mensen',
  intro: 'Iedereen die met deze kluis werkt, heeft een eigen naam en wachtzin.',
  you: 'Jij',
  columns: { name: 'Naam', team: 'Team', since: 'Erbij sinds' },
  teamOf: 'Team van {name}',
  aboutTeams: 'Een team mag je leeg laten. Bij Overeenstemming kun je per team kijken.',
  add: 'Iemand toevoegen',
  onlyCoordinator: 'De coördinator kan mensen toevoegen en hun rollen en team kiezen.',
  form: {
    title: 'Iemand toevoegen',
    handOver:
      'Laat de nieuwe collega dit zelf invullen, aan deze computer. Niemand anders hoeft de wachtzin te kennen.',
    name: 'Naam',
    passphrase: 'Wachtzin van de nieuwe collega',
    submit: 'Toevoegen',
    adding: 'Wordt toegevoegd…',
  },
} as const;
