// Refusals of the consent register, in words (Dutch): what happened, what is safe, what a person can do.

const PURPOSE =
  '{purpose, select, guidance {filmen en samen terugkijken} scoring {scoren en bespreken in het team} intervision {intervisie buiten de organisatie} supervision {supervisie van de begeleider} education {onderwijs en voorbeeldopnames} research {onderzoek} clinician {terugkoppeling aan de behandelaar} other {later contact over hoe het gaat}}';

export const consentRefusals = {
  consent: {
    'not-asked': {
      happened: `Voor opname {recordingCode} is nog geen toestemming vastgelegd voor ${PURPOSE}.`,
      safe: 'Er is niets veranderd.',
      next: 'Leg de toestemming vast bij het gezin, of kies een andere opname.',
    },
    incomplete: {
      happened: `Voor opname {recordingCode} ontbreekt toestemming voor ${PURPOSE} van iemand die nodig is.`,
      safe: 'Er is niets veranderd.',
      next: 'Bij het gezin zie je van wie nog toestemming nodig is.',
    },
    withdrawn: {
      happened: `Toestemming voor ${PURPOSE} is geweigerd of ingetrokken voor opname {recordingCode}.`,
      safe: 'Film, titel, fragmenten en notities zijn daarvoor dicht. Wat al was ingediend, is bewaard.',
      next: 'Gebruik deze opname hier niet meer voor. Wie het gezin begeleidt, ziet bij het gezin wie wat heeft gezegd.',
    },
    expired: {
      happened: `De toestemming voor ${PURPOSE} is verlopen voor opname {recordingCode}.`,
      safe: 'Er is niets veranderd.',
      next: 'Vraag het gezin opnieuw, en leg vast wat zij zeggen.',
    },
    'needs-recording': {
      happened: 'Toestemming voor supervisie of onderwijs gaat altijd over één opname.',
      safe: 'Er is niets vastgelegd.',
      next: 'Kies de opname waar het om gaat.',
    },
    'reason-missing': {
      happened: 'De reden ontbreekt.',
      safe: 'Er is niets veranderd.',
      next: 'Schrijf kort op waarom deze opnames toch gebruikt worden.',
    },
  },
  person: {
    'code-name-taken': {
      happened: 'Deze codenaam is al in gebruik bij dit gezin.',
      safe: 'Er is niets veranderd.',
      next: 'Kies een andere, bijvoorbeeld “ouder B”.',
    },
    'sole-authority': {
      happened:
        'Bij dit gezin staat een ouder met alleen gezag. Dan kan er geen tweede ouder met gezag zijn.',
      safe: 'Er is niets veranderd.',
      next: 'Kijk na wie gezag heeft en pas de ouder aan bij wie het niet klopt.',
    },
    'has-consents': {
      happened: 'Van deze persoon is toestemming vastgelegd. Daarom blijft de persoon staan.',
      safe: 'Er is niets veranderd.',
      next: 'Klopt er iets niet, pas de gegevens dan aan.',
    },
  },
} as const;
