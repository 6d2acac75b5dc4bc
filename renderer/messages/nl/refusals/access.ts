// Refusals of access, in words (Dutch): what happened, what is safe, what a person can do.

export const accessRefusals = {
  access: {
    role: {
      happened: 'Dit hoort bij een andere rol dan jij hier hebt.',
      safe: 'Er is niets veranderd.',
      next: 'Heb je dit nodig voor je werk? De coördinator kan je een rol erbij geven.',
    },
    'no-relation': {
      happened: 'Je hebt geen relatie met dit gezin.',
      safe: 'Er is niets getoond. Dat het is geprobeerd, staat in het logboek.',
      next: 'Werk je met dit gezin? Vraag de coördinator om toegang.',
    },
    'emergency-while-scoring': {
      happened: 'Noodtoegang kan niet zolang je nog een opname moet scoren. Dat geldt voor elk gezin.',
      safe: 'Er is niets getoond, en je scores blijven staan.',
      next: 'Bel de coördinator: die kan je toegang geven.',
    },
    'no-emergency': {
      happened: 'Noodtoegang kan nu niet bij dit gezin.',
      safe: 'Er is niets getoond.',
      next: 'Bel de coördinator: die kan zien wat wel kan.',
    },
    'no-such-family': {
      happened: 'Deze gezinscode bestaat niet.',
      safe: 'Er is niets geopend.',
      next: 'Controleer de code en probeer het opnieuw.',
    },
    'reason-missing': {
      happened: 'De reden ontbreekt nog, of is erg kort.',
      safe: 'Er is niets geopend.',
      next: 'Schrijf in één of twee zinnen waarom het niet kan wachten.',
    },
    'own-coordinator': {
      happened: 'De rol van coördinator kun je niet bij jezelf weghalen.',
      safe: 'Er is niets veranderd.',
      next: 'Maak eerst iemand anders coördinator. Die kan het dan bij jou weghalen.',
    },
    'role-missing': {
      happened:
        'Deze collega heeft niet de rol die hierbij hoort: {kind, select, care {hulpverlener} supervision {werkbegeleider} intervision {hulpverlener, werkbegeleider of trainer} other {trainer of trainee}}.',
      safe: 'Er is niets veranderd.',
      next: 'Geef bij Mensen eerst die rol, of kies een andere relatie.',
    },
    already: {
      happened: 'Deze toegang is er al.',
      safe: 'Er is niets veranderd.',
    },
    'needs-end': {
      happened: 'Hier hoort een laatste dag bij die nog moet komen.',
      safe: 'Er is niets veranderd.',
      next: 'Kies tot en met welke dag het nodig is.',
    },
  },
} as const;
