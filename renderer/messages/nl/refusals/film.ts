// Refusals of films and their import, in words (Dutch): what happened, what is safe, what a person can do.

import { retentionRefusals } from './retention.ts';

export const filmRefusals = {
  source: {
    missing: {
      happened: 'Het bestand is er niet (meer).',
      safe: 'Er is niets toegevoegd.',
      next: 'Kijk of de schijf of kaart is aangesloten en kies het bestand opnieuw.',
    },
    'not-a-file': {
      happened: 'Dit is geen bestand maar een map of iets anders.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kies de film zelf.',
    },
    unreadable: {
      happened: 'Het bestand mag of kan niet worden gelezen.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kopieer het bestand naar deze computer en kies de kopie.',
    },
    empty: {
      happened: 'Het bestand is leeg.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kijk op de camera of kaart of de opname daar nog staat.',
    },
    interrupted: {
      happened: 'Het bestand verdween of veranderde tijdens het lezen.',
      safe: 'Er is niets half toegevoegd.',
      next: 'Laat de schijf of kaart aangesloten en kies het bestand opnieuw.',
    },
  },
  media: {
    'not-a-film': {
      happened: 'Dit bestand is geen film die Terugblik kan lezen.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kies een film, bijvoorbeeld MP4, MOV, MTS, AVI, MKV of WebM.',
    },
    disguised: {
      happened: 'Dit bestand heet een film, maar er staat tekst in.',
      safe: 'Het is niet geopend en er is niets toegevoegd.',
      next: 'Kies het oorspronkelijke bestand van de camera.',
    },
    'no-picture': {
      happened: 'In dit bestand zit geen beeld, alleen geluid.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kies een opname met beeld.',
    },
    'no-duration': {
      happened: 'Deze film heeft geen lengte: er is niets om af te spelen.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kijk op de camera of kaart of de opname daar heel is.',
    },
    damaged: {
      happened: 'Deze film is beschadigd of niet helemaal gekopieerd.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kopieer de film opnieuw van de camera of kaart en probeer het nog eens.',
    },
    'tool-missing': {
      happened: 'Het hulpprogramma voor films (ffmpeg) is niet gevonden.',
      safe: 'Wat al in de kluis staat, blijft te bekijken.',
      next: 'Kijk bij Opties wat er nodig is, of vraag de beheerder om ffmpeg te installeren.',
    },
    'conversion-failed': {
      happened: 'Van deze film kon geen afspeelbare kopie worden gemaakt.',
      safe: 'Er is niets toegevoegd; het oorspronkelijke bestand is niet veranderd.',
      next: 'Zet de film op een andere manier over, bijvoorbeeld als MP4, en probeer het opnieuw.',
    },
  },
  recording: {
    'already-here': {
      happened: 'Deze film staat al in de kluis, als {recordingCode}.',
      safe: 'Er is niets dubbel toegevoegd.',
    },
    ...retentionRefusals,
  },
  film: {
    'no-key': {
      happened: 'De sleutel van deze opname heb je nog niet.',
      safe: 'De opname staat veilig in de kluis.',
      next: 'Je krijgt hem vanzelf zodra {people} de kluis opent.',
    },
    'only-key': {
      happened: 'Alleen deze persoon heeft nog de sleutel van {recordings}.',
      safe: 'Er is niemand weggehaald en niets verloren gegaan.',
      next: 'Laat deze persoon de kluis nog een keer openen: dan krijgt de coördinator die sleutel vanzelf.',
    },
  },
  case: {
    'code-taken': {
      happened: 'Deze code is al in gebruik.',
      safe: 'Er is niets toegevoegd.',
      next: 'Kies dat gezin uit de lijst, of geef een andere code.',
    },
    closed: {
      happened: 'De zorg voor dit gezin is al afgesloten.',
      safe: 'Er is niets veranderd.',
      next: 'Klopt de dag niet, open de zorg dan weer en sluit opnieuw af.',
    },
  },
  import: {
    'not-verified': {
      happened: 'De kopie in de kluis was niet gelijk aan het oorspronkelijke bestand.',
      safe: 'De kopie is weggegooid; het oorspronkelijke bestand is niet veranderd.',
      next: 'Probeer het opnieuw. Gebeurt het vaker, laat dan de schijf nakijken.',
    },
  },
} as const;
