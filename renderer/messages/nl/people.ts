// People (Dutch).

export const people = {
  title: 'Mensen',
  intro: 'Iedereen die met deze kluis werkt, heeft een eigen naam en wachtzin.',
  you: 'Jij',
  coordinator: 'Coördinator',
  columns: { name: 'Naam', since: 'Erbij sinds', role: 'Rol' },
  add: 'Iemand toevoegen',
  onlyCoordinator: 'Alleen de coördinator kan iemand toevoegen.',
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
