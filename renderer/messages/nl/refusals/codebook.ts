// Refusals of code books, in words (Dutch).

export const codebookRefusals = {
  codebook: {
    'not-published': {
      happened: 'Met dit codeboek kan nu niet worden gewerkt.',
      safe: 'Er is niets veranderd.',
      next: 'Kies een codeboek dat in gebruik is.',
    },
    'not-a-draft': {
      happened: 'Deze versie van het codeboek is al in gebruik en verandert niet meer.',
      safe: 'De versie is gebleven zoals zij was.',
      next: 'Maak een volgende versie en verander die.',
    },
    'of-the-program': {
      happened: 'Dit codeboek hoort bij het programma en kan niet worden veranderd.',
      safe: 'Het codeboek is gebleven zoals het was.',
      next: 'Maak een kopie. Die is van jullie zelf.',
    },
    'draft-exists': {
      happened: 'Er is al een volgende versie in de maak.',
      safe: 'Die versie is niet veranderd.',
      next: 'Werk daarin verder.',
    },
    'in-use': {
      happened: 'Met dit codeboek is al gewerkt.',
      safe: 'Het codeboek en wat ermee is gemarkeerd, zijn er nog.',
      next: 'Leg het codeboek weg als niemand het meer hoeft te kiezen.',
    },
    'not-ready': {
      happened:
        '{count, plural, one {Aan dit codeboek moet nog 1 ding gebeuren.} other {Aan dit codeboek moeten nog # dingen gebeuren.}}',
      safe: 'Wat je maakte, is bewaard.',
      next: 'Kijk bovenaan wat er nog moet gebeuren.',
    },
    'file-unreadable': {
      happened: 'Dit bestand kan niet als codeboek worden gelezen.',
      safe: 'In de kluis is niets veranderd.',
      next: 'Vraag wie het bestand maakte om het opnieuw op te slaan.',
    },
    'file-clashes': {
      happened: 'In de kluis staat al een ander codeboek met dezelfde codes.',
      safe: 'Dat codeboek is niet veranderd.',
      next: 'Neem het bestand over als kopie. Dan krijgt het eigen codes.',
    },
  },
} as const;
