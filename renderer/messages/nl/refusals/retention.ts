// Refusals of keeping and destroying, in words (Dutch): what happened, what is safe, what a person can do.

export const retentionRefusals = {
  'has-scores': {
    happened: 'Op deze opname rusten scores.',
    safe: 'De opname en de scores zijn niet veranderd.',
    next: 'Wil je het beeldmateriaal vernietigen, doe dat dan bij Bewaren. De scores blijven dan.',
  },
  destroyed: {
    happened: 'Het beeldmateriaal van opname {recordingCode} is vernietigd.',
    safe: 'Scores en formulieren zijn er nog.',
    next: 'Bij Bewaren lees je wanneer en waarom dat is gebeurd.',
  },
  restricted: {
    happened: 'Opname {recordingCode} mag nu niet worden gebruikt, want er is onenigheid over.',
    safe: 'De opname is er nog en wordt ook niet vernietigd.',
    next: 'Bij het gezin lees je waarom. Alleen de coördinator heft dit op.',
  },
  'destroyed-before': {
    happened: 'Deze film stond hier als {recordingCode} en is vernietigd.',
    safe: 'Er is niets toegevoegd.',
    next: 'Wat is vernietigd, komt hier niet terug. Overleg met de coördinator.',
  },
} as const;

export const keepingRefusals = {
  retention: {
    'sharing-undecided': {
      happened: 'Opname {recordingCode} is werkmateriaal, en anderen gaan haar nu zien.',
      safe: 'Er is niets veranderd.',
      next: 'Kies eerst of de opname bij het dossier gaat horen, en schrijf op waarom.',
    },
    held: {
      happened: 'Deze opname moet voorlopig blijven.',
      safe: 'Er is niets vernietigd.',
      next: 'Bij het gezin lees je waarom. Alleen de coördinator heft dit op.',
    },
    'not-due': {
      happened: 'De dag waarop deze opname weg moet, is er nog niet.',
      safe: 'Er is niets vernietigd.',
      next: 'Moet het toch eerder, kies dan een andere reden.',
    },
    'file-stays': {
      happened: 'Deze opname hoort bij het dossier en moet bewaard blijven.',
      safe: 'Er is niets vernietigd.',
      next: 'Vraagt het gezin om vernietiging, leg dat verzoek dan vast bij het gezin.',
    },
    'reason-missing': {
      happened: 'De reden ontbreekt.',
      safe: 'Er is niets veranderd.',
      next: 'Schrijf kort op waarom. Gebruik geen namen.',
    },
  },
  erasure: {
    assessed: {
      happened: 'Over dit verzoek is al besloten.',
      safe: 'Het besluit is niet veranderd.',
    },
    'not-granted': {
      happened: 'Dit verzoek kan nu niet worden uitgevoerd.',
      safe: 'Er is niets extra vernietigd.',
      next: 'Kijk of er een besluit is. Kwam er net een opname bij, probeer het dan opnieuw.',
    },
    executed: {
      happened: 'Dit verzoek is al uitgevoerd.',
      next: 'Bij het gezin staat wat er is vernietigd.',
    },
  },
} as const;
