// Keys of the vault: the recovery key, the computer, encrypting anew, and who leaves (Dutch).

export const vaultKeys = {
  title: 'Sleutels van de kluis',
  passphrase: 'Je wachtzin',
  passphraseHint: 'Om zeker te weten dat jij het bent.',
  recovery: {
    title: 'Herstelsleutel',
    current:
      'Wie een wachtzin kwijt is, krijgt met de herstelsleutel alles terug, ook wat alleen voor die persoon was.',
    without: 'Nog niet voor {names}: daarvoor hoeven zij de kluis maar één keer te openen.',
    outdated:
      'De herstelsleutel is van een eerdere versie van Terugblik. Hij opent de kluis nog, maar geeft niemand terug wat alleen voor die persoon was. Maak daarom een nieuwe.',
    make: 'Nieuwe herstelsleutel maken…',
    ask: 'Er komt een nieuwe sleutel op papier. De oude geldt tot je de nieuwe hebt overgetypt, en daarna niet meer.',
    go: 'Nieuwe sleutel laten zien',
  },
  sheet: {
    title: 'De nieuwe herstelsleutel',
    why: 'Je ziet deze sleutel alleen nu. Druk hem af of schrijf hem over, in twee exemplaren.',
    where:
      'Bewaar de twee exemplaren op verschillende plekken, achter slot, en niet bij deze computer. Bewaar hem niet als bestand of foto.',
    lastGroup: 'Typ de laatste groep over van je papier',
    lastGroupHint: 'Vier tekens. Zo weet je zeker dat wat er staat te lezen is.',
    confirm: 'Deze sleutel geldt vanaf nu',
    cancel: 'De oude sleutel houden',
    done: 'De nieuwe herstelsleutel geldt. Vernietig het papier met de oude.',
    back: 'Naar Opties',
  },
  paper: {
    title: 'Herstelsleutel van een Terugblik-kluis',
    text: 'Met deze sleutel gaat de kluis open zonder wachtzin. Bewaar dit blad achter slot, niet bij de computer.',
    copy: 'Exemplaar',
    date: 'Datum',
    initials: 'Paraaf',
    place: 'Bewaard bij',
  },
  device: {
    title: 'Alleen op deze computer',
    bound: 'Jouw wachtzin opent de kluis alleen op deze computer.',
    offered:
      'Je wachtzin werkt dan alleen hier. Wie een kopie van de kluis heeft en je wachtzin kent, komt er nog steeds niet in.',
    notHere:
      'Je kunt je wachtzin zo instellen dat die de kluis alleen op deze computer opent. Hier kan dat niet: het kan alleen in het programma zelf (niet in de browser), op een computer die geheimen kan bewaren.',
    bind: 'Aan deze computer binden…',
    unbind: 'Weer op elke computer openen…',
    ask: 'Je wachtzin opent de kluis daarna alleen op deze computer, onder jouw naam bij het systeem. Gaat de computer stuk, dan is de herstelsleutel de enige weg naar binnen. Ligt die klaar?',
    askUnbind: 'Je wachtzin opent de kluis daarna weer op elke computer waar een kopie van de kluis staat.',
    submit: 'Binden',
    submitUnbind: 'Losmaken',
    done: 'Gelukt.',
  },
  rekey: {
    title: 'Opnieuw versleutelen',
    text: 'Voor als iemand de kluis kan hebben gekopieerd en een wachtzin of de herstelsleutel kende, of nadat iemand is vertrokken.',
    last: 'Laatst gedaan op {date}.',
    blocked: 'Dit kan zodra deze mensen de kluis één keer hebben geopend: {names}.',
    start: 'Kluis opnieuw versleutelen…',
    ask: 'De kluis krijgt een nieuwe sleutel. Iedereen houdt de eigen wachtzin, en de herstelsleutel blijft dezelfde. De kluis gaat even dicht en weer open.',
    warning:
      'Kopieën en reservekopieën van vóór vandaag veranderen niet: wie er een heeft, met een wachtzin of herstelsleutel van toen, kan die blijven openen. Kende iemand een wachtzin? Laat die eerst wijzigen. Kende iemand de herstelsleutel? Maak eerst een nieuwe, en laat daarna iedereen de wachtzin wijzigen. Maak na het versleutelen meteen een reservekopie.',
    submit: 'Opnieuw versleutelen',
  },
  reminder: 'Er is een nieuwe herstelsleutel nodig: die van nu is van een eerdere versie van Terugblik.',
  reminderGo: 'Naar Opties',
  notKept:
    'Is de herstelsleutel van deze kluis bewaard? Dat heeft nog niemand gezegd. Is er geen, en raakt iedereen de wachtzin kwijt, dan gaat de kluis nooit meer open.',
  kept: 'Ja, hij is bewaard',
  notKeptGo: 'Nee, een nieuwe maken',
  leave: {
    action: 'Uit de kluis halen…',
    title: '{name} uit de kluis halen',
    ask: 'De wachtzin van {name} opent de kluis dan niet meer. Scores, notities en fragmenten blijven staan, onder de eigen naam. Dit kan niet ongedaan worden gemaakt.',
    submit: 'Uit de kluis halen',
    done: '{name} komt de kluis niet meer in. Kan {name} een kopie van de kluis hebben, of de herstelsleutel kennen? Versleutel de kluis dan opnieuw, bij Opties.',
    left: 'Vertrokken',
  },
} as const;
