// Refusals of live coding and of laying clocks side by side, in words (Dutch).

export const liveRefusals = {
  live: {
    restricted: {
      happened: 'Het gebruik van alles van dit gezin is stilgezet.',
      safe: 'Wat al gemarkeerd is, staat bewaard.',
      next: 'Vraag de coördinator wanneer het weer mag.',
    },
    'not-yours': {
      happened: 'Deze live-lijst is van iemand anders.',
      safe: 'Er is niets veranderd.',
      next: 'Alleen wie haar maakte kan haar veranderen.',
    },
    ended: {
      happened: 'Dit live coderen is al beëindigd.',
      safe: 'De lijst is niet veranderd.',
      next: 'Begin een nieuwe lijst.',
    },
    full: {
      happened: 'Deze live-lijst is vol.',
      safe: 'Alles tot nu toe staat bewaard.',
      next: 'Beëindig haar en begin een nieuwe.',
    },
    attached: {
      happened: 'Deze live-lijst ligt op een film.',
      safe: 'Er is niets veranderd.',
      next: 'Haal haar eerst van de film.',
    },
    'not-attached': {
      happened: 'Deze live-lijst ligt niet op een film.',
      safe: 'Er is niets veranderd.',
      next: 'Kijk op de pagina van het gezin hoe het ervoor staat.',
    },
    'other-family': {
      happened: 'Deze film is van een ander gezin.',
      safe: 'Er is niets veranderd.',
      next: 'Kies de film van hetzelfde bezoek.',
    },
    'nothing-on-film': {
      happened: 'Geen enkele markering valt zo op de film.',
      safe: 'Er is niets veranderd.',
      next: 'Controleer de punten die je koos.',
    },
  },
  tie: {
    'not-possible': {
      happened: 'Deze twee films kunnen niet naast elkaar lopen.',
      safe: 'Er is niets veranderd.',
      next: 'Kies twee verschillende films van hetzelfde gezin.',
    },
  },
  sync: {
    'points-too-close': {
      happened: 'Deze twee punten liggen te dicht bij elkaar om de klokken te vergelijken.',
      safe: 'Er is niets veranderd.',
      next: 'Kies een tweede punt dat minstens tien seconden verder ligt.',
    },
    'not-the-same': {
      happened: 'Met deze punten zou de ene klok veel sneller lopen dan de andere.',
      safe: 'Er is niets veranderd.',
      next: 'Controleer of beide punten echt hetzelfde moment zijn.',
    },
  },
} as const;
