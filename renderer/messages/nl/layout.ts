// Layout of a recording: its episodes (Dutch).

export const layout = {
  title: 'Indeling',
  open: 'Indeling: episodes',
  close: 'Indeling sluiten',
  episodes: {
    tab: 'Episodes',
    intro:
      'Een episode is een deel van de opname, zoals vrij spel of opruimen. Iedereen die de opname bekijkt, ziet dezelfde episodes.',
    blind:
      'Je scoort deze opname nog. Je ziet de episodes met hun gewone naam. Veranderen kan een collega die de opname niet scoort.',
    procedure: 'Vaste volgorde',
    procedures: {
      none: 'Geen vaste volgorde',
      'play-tidy-up': 'Vrij spel en opruimen',
      'still-face': 'Still-face (drie keer 2:00)',
      bathing: 'Badderen',
    },
    begin: 'Volgende episode begint hier',
    beginNamed: '{name} begint hier',
    endHere: 'Einde hier',
    begun: 'Episode begonnen op {start}: {name}',
    ended: 'Episode geëindigd op {time}: {name}',
    none: 'Nog geen episodes. Zet de film op de plek waar er een begint en druk op de knop hierboven.',
    list: 'Episodes op volgorde',
    unnamed: 'Episode {number}',
    change: '{name} wijzigen',
    length: 'Duur {length}',
    shorter: 'Korter dan bedoeld ({target})',
    longer: 'Langer dan bedoeld ({target})',
    kind: 'Naam',
    ownWords: 'Eigen woorden',
    name: 'Eigen naam',
    nameHint: 'Wie deze opname nog moet scoren, ziet deze woorden niet.',
    start: 'Begin',
    end: 'Einde',
    target: 'Bedoelde duur',
    noTarget: 'Geen',
    targets: '{length} (bedoeld)',
    remove: 'Verwijderen',
    removed: '{name} is verwijderd. Fragmenten en scores blijven staan.',
  },
} as const;
