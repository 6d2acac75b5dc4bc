// A second film beside the first (Dutch).

export const beside = {
  button: 'Film erbij',
  label: 'Tweede film',
  which: 'Tweede film',
  choose: 'Kies een film',
  close: 'Tweede film sluiten',
  soundHere: 'Geluid van deze film',
  soundFirst: 'Geluid van de eerste film',
  enlarge: 'Groter',
  shrink: 'Kleiner',
  setRight: 'Gelijkzetten',
  untie: 'Loskoppelen',
  together: 'Loopt gelijk (±{ms} ms)',
  apart: 'Loopt {ms} ms uit elkaar',
  outside: 'Deze film heeft dit moment niet',
  howFirst:
    'Zet beide films op hetzelfde moment: de eerste met de gewone knoppen, deze met de knoppen hieronder. Druk dan op “Dit is hetzelfde moment”.',
  howSecond:
    'Bewaar dit, of kies ver van het eerste punt nog een moment. Dan wordt gemeten of de camera’s even snel lopen.',
  same: 'Dit is hetzelfde moment',
  keep: 'Bewaren',
  point: 'Punt {number}: {on} in de eerste film is {at} in deze.',
  drift: 'De eerste film loopt {seconds} seconde per uur voor op deze. Dat wordt verrekend.',
  driftBehind: 'De eerste film loopt {seconds} seconde per uur achter op deze. Dat wordt verrekend.',
  moves: {
    back: 'Tweede film: 1 s terug',
    frameBack: 'Tweede film: één beeld terug',
    play: 'Tweede film afspelen',
    pause: 'Tweede film: pauze',
    frameOn: 'Tweede film: één beeld verder',
    on: 'Tweede film: 1 s verder',
    position: 'Plek in de tweede film',
  },
} as const;
