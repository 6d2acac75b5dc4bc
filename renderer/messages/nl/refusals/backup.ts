// Refusals of backups, in words (Dutch): what happened, what is safe, what a person can do.

const UNCHANGED = 'De kluis en de vorige reservekopie zijn niet veranderd.';

export const backupRefusals = {
  backup: {
    'inside-vault': {
      happened: 'Deze map ligt in de kluis zelf.',
      safe: 'Er is niets veranderd.',
      next: 'Kies een map op een andere schijf, bijvoorbeeld een usb-schijf.',
    },
    'cloud-synced': {
      happened: 'Deze map wordt door {service} naar internet gekopieerd.',
      safe: 'Er is niets in de map gezet.',
      next: 'Kies een map op een schijf die je zelf kunt wegleggen.',
    },
    'same-disk': {
      happened: 'Deze map staat op dezelfde schijf als de kluis.',
      safe: 'Er is nog niets in de map gezet.',
      next: 'Gaat die schijf stuk of is de computer weg, dan ben je de kluis en de reservekopie allebei kwijt. Kies liever een andere schijf, bijvoorbeeld een usb-schijf.',
    },
    'folder-missing': {
      happened: 'De map voor de reservekopie is er niet.',
      safe: 'De kluis is niet veranderd.',
      next: 'Sluit de schijf aan, of kies een andere map.',
    },
    'read-only': {
      happened: 'In deze map mag niet worden geschreven.',
      safe: UNCHANGED,
      next: 'Kies een andere map, of vraag de beheerder om schrijfrecht.',
    },
    'no-room': {
      happened: 'De reservekopie past niet: er is {needed} MB nodig en {free} MB vrij.',
      safe: 'Er is niets geschreven.',
      next: 'Maak ruimte op die schijf, of kies een andere.',
    },
    full: {
      happened: 'De schijf van de reservekopie raakte vol.',
      safe: UNCHANGED,
      next: 'Maak ruimte op die schijf en probeer het opnieuw.',
    },
    gone: {
      happened: 'De map van de reservekopie verdween tijdens het schrijven.',
      safe: 'De kluis is niet veranderd.',
      next: 'Sluit de schijf weer aan en maak de reservekopie opnieuw.',
    },
    'not-verified': {
      happened: 'Wat werd teruggelezen, was niet wat was geschreven.',
      safe: 'De kluis is niet veranderd. Deze kopie telt niet mee.',
      next: 'Gebruik een andere schijf: deze is niet te vertrouwen.',
    },
    none: {
      happened: 'In deze map staat geen reservekopie.',
      next: 'Kies de map die bij het maken was gekozen, of sluit die schijf aan.',
    },
    damaged: {
      happened: 'De gegevens in deze reservekopie zijn niet meer wat ze waren.',
      safe: 'Er is niets teruggezet en niets overschreven.',
      next: 'Kies een ander moment, of een andere reservekopie.',
    },
    stopped: {
      happened: 'Het terugzetten is gestopt.',
      safe: 'De reservekopie is niet veranderd. Er is geen kluis gemaakt.',
    },
  },
} as const;
