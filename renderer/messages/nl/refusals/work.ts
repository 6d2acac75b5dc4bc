// Refusals of marking, scoring and the program itself, in words (Dutch): what happened, what is safe, what a person can do.

export const workRefusals = {
  fragment: {
    'outside-recording': {
      happened: 'Dit fragment valt buiten de opname.',
      safe: 'Er is niets veranderd.',
      next: 'Kies een begin en een einde binnen de opname.',
    },
    empty: {
      happened: 'Begin en einde van dit fragment zijn gelijk.',
      safe: 'Er is niets veranderd.',
      next: 'Zet het einde later dan het begin.',
    },
    'moment-has-no-length': {
      happened: 'Een moment heeft geen lengte.',
      safe: 'Het moment staat nog waar het stond.',
      next: 'Verplaats het moment in zijn geheel, of maak een nieuw fragment.',
    },
    'code-not-in-book': {
      happened: 'Deze code hoort niet bij het codeboek van deze opname.',
      safe: 'Het fragment is niet veranderd.',
      next: 'Kies een andere code, of kies voor deze opname een ander codeboek.',
    },
    'ends-before-begin': {
      happened:
        'Wat loopt, begint pas later op de film dan waar je nu bent. Daarom kan het hier niet stoppen.',
      safe: 'Het loopt nog.',
      next: 'Ga verder op de film en stop het daar, of haal het weg met Ctrl+Z.',
    },
    'not-yours': {
      happened: 'Dit fragment is door iemand anders gemaakt.',
      safe: 'Het is niet veranderd.',
      next: 'Maak een eigen fragment op dezelfde plek.',
    },
    cited: {
      happened: 'Ingediende scores verwijzen naar dit fragment.',
      safe: 'Het fragment is niet veranderd.',
      next: 'Maak een nieuw fragment als een andere plek beter past.',
    },
    'some-not-yours': {
      happened:
        'Van de gekozen fragmenten {count, plural, one {is er # door iemand anders gemaakt} other {zijn er # door iemand anders gemaakt}}.',
      safe: 'Er is niets veranderd.',
      next: 'Kies alleen je eigen fragmenten.',
    },
    'some-cited': {
      happened:
        'Ingediende scores verwijzen naar {count, plural, one {# van de gekozen fragmenten} other {# van de gekozen fragmenten}}.',
      safe: 'Er is niets veranderd.',
      next: 'Laat die buiten je keuze. Een ster en codes kun je ze wel geven.',
    },
    'merge-in-draft': {
      happened:
        '{count, plural, one {# van deze fragmenten is een voorbeeldfragment} other {# van deze fragmenten zijn voorbeeldfragmenten}} bij een score die je nog niet hebt ingediend.',
      safe: 'Er is niets veranderd. Je score heeft zijn voorbeelden nog.',
      next: 'Haal het voorbeeld bij de score weg, voeg samen, en zet het nieuwe fragment erbij.',
    },
    'merge-needs-two': {
      happened: 'Samenvoegen kan vanaf twee fragmenten.',
      safe: 'Er is niets veranderd.',
      next: 'Kies er nog een bij.',
    },
    'merge-moments': {
      happened:
        'Een moment heeft geen lengte, dus het kan niet met iets op een andere plek worden samengevoegd.',
      safe: 'Er is niets veranderd.',
      next: 'Laat de momenten buiten je keuze.',
    },
    'merge-too-much': {
      happened: 'Samen hebben deze fragmenten te veel tekst of codes voor één fragment.',
      safe: 'Er is niets veranderd.',
      next: 'Voeg er minder samen, of kort eerst een notitie in.',
    },
    'split-outside': {
      happened: 'De film staat niet binnen dit fragment.',
      safe: 'Er is niets veranderd.',
      next: 'Ga naar de plek waar het fragment in tweeën moet.',
    },
  },
  link: {
    'not-possible': {
      happened: 'Deze twee fragmenten kunnen niet aan elkaar worden gekoppeld.',
      safe: 'De fragmenten zijn niet veranderd.',
      next: 'Koppel twee verschillende fragmenten van jezelf op dezelfde opname.',
    },
    'already-there': {
      happened: 'Deze twee fragmenten zijn al zo gekoppeld.',
      safe: 'De fragmenten zijn niet veranderd.',
    },
  },
  episode: {
    'no-room': {
      happened:
        'Op deze plek past geen episode: er begint er al een, of hij zou over een andere heen vallen.',
      safe: 'De episodes zijn niet veranderd.',
      next: 'Kies een andere tijd, of verplaats eerst de andere episode.',
    },
    blind: {
      happened:
        'Deze opname wordt nog gescoord, en jij bent een van de beoordelaars. Daarom kun je de episodes nu niet veranderen.',
      safe: 'De episodes zijn niet veranderd. Je kunt ze wel bekijken en gebruiken.',
      next: 'Vraag een collega die de opname niet scoort, of wacht tot de scores van de ronde open zijn.',
    },
  },
  interval: {
    'none-fits': {
      happened: 'Er past geen heel interval in dit stuk film.',
      safe: 'Er is niets gemaakt.',
      next: 'Kies kortere intervallen, of een langer stuk.',
    },
    'too-many': {
      happened: 'Dit worden meer dan {most} intervallen.',
      safe: 'Er is niets gemaakt.',
      next: 'Kies langere intervallen, of een korter stuk.',
    },
    'not-yours': {
      happened: 'Deze intervallen worden door iemand anders gescoord.',
      safe: 'De scores zijn niet veranderd.',
      next: 'Begin zelf een reeks met dezelfde instellingen.',
    },
  },
  history: {
    nothing: {
      happened: 'Er is niets meer om ongedaan te maken of opnieuw te doen.',
    },
    passed: {
      happened:
        'Deze stap is overgeslagen: hij kan niet meer los worden teruggedraaid of opnieuw gedaan. {because, select, blind {De opname wordt nog blind gescoord.} cited {Er rusten ingediende scores op.} used {Het codeboek is intussen in gebruik.} other {Er is daarna aan hetzelfde gewerkt.}}',
      safe: 'Er is niets veranderd.',
      next: 'Druk nog eens om verder te gaan, of pas het met de hand aan.',
    },
  },
  score: {
    'out-of-range': {
      happened: 'Deze score bestaat niet op deze schaal.',
      safe: 'De vorige score is gebleven.',
      next: 'Kies een score van {min} tot en met {max}, in stappen van {step}.',
    },
    'unknown-scale': {
      happened: 'Deze schaal hoort niet bij deze ronde.',
      safe: 'Er is niets veranderd.',
    },
    'reason-missing': {
      happened: 'Bij “niet te scoren” ontbreekt de reden.',
      safe: 'De vorige score is gebleven.',
      next: 'Kies waarom deze schaal niet te scoren is.',
    },
  },
  sheet: {
    'not-yours': {
      happened: 'Dit scoreformulier is van iemand anders.',
      safe: 'Er is niets veranderd.',
    },
    submitted: {
      happened: 'Dit scoreformulier is al ingediend.',
      safe: 'De ingediende scores zijn niet veranderd.',
    },
    incomplete: {
      happened: '{count, plural, one {Er is nog # schaal open.} other {Er zijn nog # schalen open.}}',
      safe: 'Wat je hebt ingevuld, is bewaard.',
      next: 'Geef elke schaal een score, of kies “niet te scoren” met een reden.',
    },
  },
  round: {
    'no-recordings': {
      happened: 'Er is nog geen opname gekozen.',
      next: 'Kies ten minste één opname voor deze ronde.',
    },
    'no-raters': {
      happened: 'Er is nog geen beoordelaar gekozen.',
      next: 'Kies ten minste één persoon voor deze ronde.',
    },
    'no-scales': {
      happened: 'Er is nog geen schaal gekozen.',
      next: 'Kies ten minste één schaal voor deze ronde.',
    },
    'not-a-rater': {
      happened: 'Iemand in deze ronde heeft niet de rol van beoordelaar.',
      safe: 'Er is geen ronde gemaakt.',
      next: 'Geef bij Mensen die rol, of kies iemand anders.',
    },
  },
  blind: {
    happened: 'Dit is nog niet te zien, want de scores zijn nog blind.',
    next: 'Het gaat open zodra jij klaar bent met scoren en alle beoordelaars deze opname hebben ingediend.',
  },
  input: {
    invalid: {
      happened: 'Wat is ingevuld, kan zo niet worden gebruikt.',
      safe: 'Er is niets veranderd.',
      next: 'Controleer de velden en probeer het opnieuw.',
    },
  },
  'not-found': {
    happened: 'Dit is er niet (meer).',
    next: 'Ga terug naar Vandaag en kies opnieuw.',
  },
  'not-allowed': {
    happened: 'Dit mag je hier niet doen.',
    safe: 'Er is niets veranderd.',
    next: 'Vraag de coördinator van deze kluis.',
  },
  connection: {
    lost: {
      happened: 'Dit venster is de verbinding met het programma kwijt.',
      safe: 'Alles wat als bewaard is gemeld, staat in de kluis.',
      next: 'Sluit dit venster en open Terugblik opnieuw.',
    },
  },
  internal: {
    happened: 'Er ging bij ons iets mis.',
    safe: 'Wat al bewaard was, is niet veranderd.',
    next: 'Probeer het opnieuw. Gebeurt het weer, geef dan dit nummer door: {incident}.',
  },
} as const;
