// Options (Dutch).

export const options = {
  title: 'Opties',
  display: {
    title: 'Taal en weergave',
    language: 'Taal',
    theme: 'Weergave',
    light: 'Licht',
    dark: 'Donker',
    system: 'Zoals de computer',
    textSize: 'Tekst groter of kleiner maken kan met de zoom van dit venster: Ctrl en + of −.',
  },
  vault: {
    title: 'Kluis',
    folder: 'Map',
    person: 'Geopend door',
    check: 'Kluis controleren',
    checking: 'Kluis wordt gecontroleerd…',
    checkText: 'Leest alle gegevens en films terug en vergelijkt ze. Dat kan even duren.',
    sound: 'Alles is teruggelezen en in orde.',
    damages: '{count, plural, one {Er is # ding niet in orde.} other {Er zijn # dingen niet in orde.}}',
    damagesNext: 'Werk niet verder in deze kluis en zet een reservekopie terug, of vraag hulp.',
    passphrase: 'Wachtzin wijzigen',
    lock: 'Kluis op slot doen',
    lockAfter: 'Vanzelf op slot als er niemand is',
    minutes: 'na {count} minuten',
    lockAfterText:
      'Een film die speelt telt als gebruik. Wordt er een film toegevoegd, dan gaat de kluis op slot zodra die klaar is.',
  },
  damage: {
    manifest: 'Sleutelbestand',
    database: 'Gegevens',
    recording: 'Opname {code}',
    recordingUnknown: 'Een opname',
    missing: 'ontbreekt',
    unreadable: 'is niet te lezen',
    altered: 'is veranderd',
    incomplete: 'is niet volledig',
    unknownFile: 'onbekend bestand in de map',
  },
  passphrase: {
    title: 'Wachtzin wijzigen',
    current: 'Wachtzin van nu',
    next: 'Nieuwe wachtzin',
    submit: 'Wachtzin wijzigen',
    done: 'Je wachtzin is gewijzigd.',
  },
  film: {
    title: 'Films lezen',
    none: 'Er is geen hulpprogramma voor films (ffmpeg) gevonden.',
    noneText:
      'Films die al in de kluis staan, kun je bekijken en scoren. Nieuwe films toevoegen kan pas als ffmpeg op deze computer staat. Vraag dat aan je beheerder.',
    tool: 'Hulpprogramma',
    version: 'ffmpeg {version}',
    origin: 'Waar het vandaan komt',
    path: 'Plaats',
    origins: {
      setting: 'gekozen in de instellingen',
      system: 'van deze computer',
      packaged: 'meegeleverd met Terugblik',
      staticBuild: 'meegeïnstalleerd (ffmpeg-static)',
      binaryBuild: 'meegeïnstalleerd (ffmpeg-binary)',
      installerBuild: 'meegeïnstalleerd (ffmpeg-installer)',
    },
    lastResort:
      'Dit is een oude versie. Ze werkt, maar een nieuwere is veiliger en leest meer soorten films.',
    lacks: 'Deze versie kan niet: {things}.',
  },
  keys: {
    title: 'Toetsen',
    text: 'Op elk scherm laat de toets ? zien welke toetsen daar werken.',
    show: 'Toetsen van dit scherm',
  },
  about: {
    title: 'Over Terugblik',
    version: 'Versie {version}',
    electron: 'eigen venster',
    loopback: 'in de browser',
    licence:
      'Vrije software onder de EUPL 1.2: iedereen mag het gebruiken, bekijken, aanpassen en verder verspreiden.',
    support: 'Terugblik helpt kijken en onderbouwen. Het geeft geen oordeel over een ouder of kind.',
  },
} as const;
