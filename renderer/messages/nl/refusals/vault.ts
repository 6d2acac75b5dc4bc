// Refusals of the vault and its people, in words (Dutch): what happened, what is safe, what a person can do.

export const vaultRefusals = {
  vault: {
    none: {
      happened: 'Er is nog geen kluis gekozen.',
      next: 'Kies een map met een kluis, of maak een nieuwe kluis.',
    },
    locked: {
      happened: 'De kluis is op slot.',
      safe: 'Alles wat bewaard was, ligt er veilig in.',
      next: 'Open de kluis met je naam en wachtzin.',
    },
    'wrong-key': {
      happened: 'Deze naam en wachtzin horen niet bij elkaar.',
      next: '{wait, plural, =0 {Controleer hoofdletters en spaties en probeer het opnieuw.} one {Controleer hoofdletters en spaties. Over # seconde kun je het opnieuw proberen.} other {Controleer hoofdletters en spaties. Over # seconden kun je het opnieuw proberen.}}',
    },
    wait: {
      happened: 'Er is een paar keer een verkeerde wachtzin ingevuld.',
      safe: 'De kluis is dicht gebleven.',
      next: '{wait, plural, one {Over # seconde kun je het opnieuw proberen.} other {Over # seconden kun je het opnieuw proberen.}}',
    },
    'wrong-recovery-key': {
      happened: 'Deze herstelsleutel en naam passen niet op deze kluis.',
      safe: 'Er is niets veranderd.',
      next: 'Vergelijk de sleutel teken voor teken met wat is opgeschreven, en kijk of de naam klopt.',
    },
    exists: {
      happened: 'In deze map staat al een kluis.',
      safe: 'Die kluis is niet veranderd.',
      next: 'Open de bestaande kluis, of kies een andere map.',
    },
    'folder-not-empty': {
      happened: 'Deze map is niet leeg.',
      safe: 'Er is niets in de map veranderd.',
      next: 'Kies een lege of een nieuwe map voor de kluis.',
    },
    'folder-missing': {
      happened: 'Deze map is er niet (meer).',
      next: 'Sluit de schijf aan waarop de map staat, of kies een andere map.',
    },
    'folder-read-only': {
      happened: 'In deze map mag niet worden geschreven.',
      safe: 'Wat al bewaard was, is niet veranderd.',
      next: 'Kies een andere map, of vraag de beheerder om schrijfrecht.',
    },
    'folder-cloud-synced': {
      happened: 'Deze map wordt door {service} naar internet gekopieerd.',
      safe: 'Er is niets in de map gezet.',
      next: 'Kies een map die alleen op deze computer staat.',
    },
    'in-use': {
      happened: 'De kluis is al open in een ander venster of programma.',
      safe: 'Er is niets veranderd.',
      next: 'Sluit het andere venster en probeer het opnieuw.',
    },
    'newer-version': {
      happened: 'Deze kluis is gemaakt met een nieuwere versie van Terugblik.',
      safe: 'De kluis is niet veranderd.',
      next: 'Werk Terugblik op deze computer bij en open de kluis dan opnieuw.',
    },
    damaged: {
      happened:
        '{part, select, manifest {Het sleutelbestand van de kluis is beschadigd.} database {De gegevens van de kluis zijn beschadigd.} other {Een opname in de kluis is beschadigd.}}',
      safe: 'Er wordt niets overschreven.',
      next: 'Zet een reservekopie van de kluis terug, of vraag hulp voordat je verder werkt.',
    },
    'not-demo': {
      happened: 'Dit kan alleen in het voorbeeld.',
      safe: 'Je eigen kluis is niet veranderd.',
    },
    'other-device': {
      happened: 'Deze wachtzin opent de kluis alleen op een andere computer.',
      safe: 'De kluis is dicht gebleven.',
      next: 'Open de kluis op die computer, of gebruik hier de herstelsleutel en kies een nieuwe wachtzin.',
    },
  },
  device: {
    unavailable: {
      happened: 'Deze computer kan geen geheim bewaren dat bij je wachtzin hoort.',
      safe: 'Je wachtzin opent de kluis zoals tevoren.',
    },
  },
  recovery: {
    mistyped: {
      happened: 'Dit is niet de laatste groep van de nieuwe herstelsleutel.',
      safe: 'De oude herstelsleutel geldt nog.',
      next: 'Vergelijk wat je hebt opgeschreven of afgedrukt met de sleutel op het scherm.',
    },
    outdated: {
      happened: 'De herstelsleutel van deze kluis is van een eerdere versie.',
      safe: 'Er is niets veranderd.',
      next: 'Maak eerst een nieuwe herstelsleutel.',
    },
  },
  rekey: {
    'people-missing': {
      happened: 'Niet iedereen kan al een nieuwe sleutel krijgen: {people}.',
      safe: 'Er is niets veranderd.',
      next: 'Laat hen de kluis één keer openen, of haal hen uit de kluis.',
    },
  },
  passphrase: {
    'too-short': {
      happened: 'Deze wachtzin is te kort.',
      next: 'Gebruik ten minste {minimum} tekens, bijvoorbeeld vijf of zes losse woorden.',
    },
    'too-common': {
      happened: 'Deze wachtzin is te gemakkelijk te raden.',
      next: 'Kies een paar losse woorden die niets met elkaar of met jou te maken hebben.',
    },
  },
  profile: {
    'name-empty': {
      happened: 'Er is geen bruikbare naam ingevuld.',
      next: 'Vul een naam van ten hoogste 60 tekens in.',
    },
    'name-taken': {
      happened: 'Deze naam is in deze kluis al in gebruik.',
      next: 'Voeg een achternaam of letter toe.',
    },
    yourself: {
      happened: 'Je kunt niet jezelf uit de kluis halen.',
      next: 'Vraag het een andere coördinator.',
    },
    'last-coordinator': {
      happened: 'Er moet ten minste één coördinator overblijven.',
      safe: 'Er is niets veranderd.',
      next: 'Maak eerst iemand anders coördinator.',
    },
  },
  disk: {
    full: {
      happened: 'De schijf is vol.',
      safe: 'Wat al bewaard was, is bewaard gebleven.',
      next: 'Maak ruimte vrij op deze schijf en probeer het opnieuw.',
    },
    failed: {
      happened: 'De schijf kon niet worden gelezen of beschreven.',
      safe: 'Wat al bewaard was, is niet veranderd.',
      next: 'Kijk of de schijf goed is aangesloten en probeer het opnieuw.',
    },
  },
} as const;
