// Agreement in Dutch: what each measure is called, how it is read, and how a methods section names it.

import type { Wording } from '../wording.ts';

export const measures: Wording['measures'] = {
  'percent-exact': {
    name: 'percentage precies gelijk',
    subject: 'het percentage precies gelijk',
    explanation: 'Hoe vaak alle beoordelaars precies dezelfde score gaven; toeval telt mee.',
    model: 'het percentage waarbij alle beoordelaars dezelfde score gaven',
  },
  'percent-within': {
    name: 'percentage binnen één punt',
    subject: 'het percentage binnen één punt',
    explanation: 'Hoe vaak de hoogste en de laagste score hoogstens één punt verschillen; toeval telt mee.',
    model: 'het percentage waarbij alle scores hoogstens één punt uit elkaar lagen',
  },
  'mean-absolute-difference': {
    name: 'gemiddeld absoluut verschil',
    subject: 'het gemiddelde absolute verschil',
    explanation: 'Hoeveel punten twee beoordelaars gemiddeld uit elkaar liggen, hoger of lager; 0 is gelijk.',
    model: 'het gemiddelde absolute verschil tussen twee beoordelaars',
  },
  'mean-signed-difference': {
    name: 'gemiddeld verschil',
    subject: 'het gemiddelde verschil',
    explanation:
      'Hoeveel punten de eerste beoordelaar gemiddeld hoger scoort dan de tweede; onder 0 scoort de eerste lager.',
    model: 'het gemiddelde verschil (de eerste beoordelaar min de tweede)',
  },
  'cohen-kappa': {
    name: 'Cohens kappa',
    explanation:
      'Overeenstemming tussen twee beoordelaars, gecorrigeerd voor toeval: 0 is wat toeval geeft, 1 is volledig.',
    model: 'Cohens kappa zonder gewichten',
  },
  'weighted-kappa-linear': {
    name: 'gewogen kappa (lineair)',
    subject: 'de gewogen kappa (lineair)',
    explanation:
      'Als Cohens kappa, maar een verschil van twee punten telt twee keer zo zwaar als een verschil van één.',
    model: 'gewogen kappa met lineaire gewichten',
  },
  'weighted-kappa-quadratic': {
    name: 'gewogen kappa (kwadratisch)',
    subject: 'de gewogen kappa (kwadratisch)',
    explanation:
      'Als Cohens kappa, maar een verschil van twee punten telt vier keer zo zwaar als een verschil van één.',
    model: 'gewogen kappa met kwadratische gewichten',
  },
  'kappa-max': {
    name: 'hoogst haalbare kappa',
    subject: 'de hoogst haalbare kappa',
    explanation:
      'De hoogste kappa die kan, gegeven hoe vaak elke beoordelaar elke categorie koos; leg kappa hiernaast.',
    model: 'de maximaal haalbare kappa bij de gevonden randverdelingen',
  },
  pabak: {
    name: 'PABAK',
    explanation:
      'Kappa zoals die zou zijn als beide beoordelaars elke categorie even vaak kozen; 1 is volledig.',
    model: 'de voor prevalentie en bias aangepaste kappa (PABAK)',
  },
  'prevalence-index': {
    name: 'prevalentie-index',
    subject: 'de prevalentie-index',
    explanation:
      'Hoe ongelijk de twee categorieën voorkomen: 0 is even vaak, 1 of −1 is alleen de ene of de andere.',
    model: 'de prevalentie-index',
  },
  'bias-index': {
    name: 'bias-index',
    subject: 'de bias-index',
    explanation: 'Hoeveel vaker de ene beoordelaar de hogere categorie kiest dan de andere; 0 is even vaak.',
    model: 'de bias-index',
  },
  'fleiss-kappa': {
    name: 'Fleiss’ kappa',
    explanation:
      'Overeenstemming tussen twee of meer beoordelaars, gecorrigeerd voor toeval: 0 is wat toeval geeft, 1 is volledig.',
    model: 'Fleiss’ kappa',
  },
  'conger-kappa': {
    name: 'Congers kappa',
    explanation: 'Als Fleiss’ kappa, maar toeval volgt hoe vaak elke beoordelaar zelf elke categorie kiest.',
    model: 'Congers kappa',
  },
  'light-kappa': {
    name: 'Lights kappa',
    explanation: 'Het gemiddelde van Cohens kappa over alle paren van beoordelaars.',
    model: 'Lights kappa (het gemiddelde van de kappa’s van alle paren)',
  },
  'gwet-ac1': {
    name: 'Gwets AC1',
    explanation:
      'Overeenstemming gecorrigeerd voor toeval, die standhoudt wanneer bijna alles in één categorie valt; 1 is volledig.',
    model: 'Gwets AC1',
  },
  'gwet-ac2': {
    name: 'Gwets AC2',
    explanation: 'Als AC1, maar een klein verschil telt minder zwaar dan een groot.',
    model: 'Gwets AC2 met kwadratische gewichten',
  },
  'brennan-prediger': {
    name: 'Brennan-Prediger',
    subject: 'de coëfficiënt van Brennan en Prediger',
    explanation: 'Overeenstemming gecorrigeerd voor toeval, waarbij toeval elke categorie even vaak kiest.',
    model: 'de coëfficiënt van Brennan en Prediger',
  },
  'alpha-nominal': alpha('nominaal', 'elk verschil telt even zwaar'),
  'alpha-ordinal': alpha('ordinaal', 'een verschil telt zwaarder als er meer scores tussen liggen'),
  'alpha-interval': alpha('interval', 'een verschil telt in het kwadraat van de punten'),
  'alpha-ratio': alpha('ratio', 'een verschil telt naar verhouding tot de hoogte van de scores'),
  'icc-1': icc(
    'ICC(1)',
    'de score van één beoordelaar, als per opname anderen scoren',
    'eenwegmodel, één score',
  ),
  'icc-k': icc(
    'ICC(k)',
    'het gemiddelde van de scores, als per opname anderen scoren',
    'eenwegmodel, gemiddelde van de scores',
  ),
  'icc-a-1': icc(
    'ICC(A,1)',
    'de score van één beoordelaar',
    'tweewegmodel met toevallige effecten, absolute overeenstemming, één beoordelaar',
  ),
  'icc-a-k': icc(
    'ICC(A,k)',
    'het gemiddelde van alle beoordelaars',
    'tweewegmodel met toevallige effecten, absolute overeenstemming, gemiddelde van de beoordelaars',
  ),
  'icc-c-1': icc(
    'ICC(C,1)',
    'de score van één beoordelaar, als vaste verschillen tussen beoordelaars niet meetellen',
    'tweewegmodel, consistentie, één beoordelaar',
  ),
  'icc-c-k': icc(
    'ICC(C,k)',
    'het gemiddelde van alle beoordelaars, als vaste verschillen tussen hen niet meetellen',
    'tweewegmodel, consistentie, gemiddelde van de beoordelaars',
  ),
  'icc-a-1-reml': icc(
    'ICC(A,1) uit variantiecomponenten',
    'de score van één beoordelaar, uit alle scores die er zijn',
    'absolute overeenstemming, één beoordelaar, variantiecomponenten (REML) uit alle beschikbare scores',
  ),
  'icc-a-k-reml': icc(
    'ICC(A,k) uit variantiecomponenten',
    'het gemiddelde van alle beoordelaars, uit alle scores die er zijn',
    'absolute overeenstemming, gemiddelde van de beoordelaars, variantiecomponenten (REML) uit alle beschikbare scores',
  ),
  'lin-ccc': {
    name: 'Lins concordantiecorrelatie',
    explanation: 'Hoe dicht de scores bij precies gelijk liggen: 1 is gelijk, 0 is geen samenhang.',
    model: 'Lins concordantiecorrelatiecoëfficiënt',
  },
  pearson: {
    name: 'Pearson-correlatie',
    subject: 'de Pearson-correlatie',
    explanation:
      'Of hogere scores bij de ene beoordelaar samengaan met hogere bij de andere; vaste verschillen ziet deze maat niet.',
    model: 'de correlatie van Pearson',
  },
  spearman: {
    name: 'Spearman-rangcorrelatie',
    subject: 'de Spearman-rangcorrelatie',
    explanation:
      'Of beide beoordelaars de opnames in dezelfde volgorde zetten; vaste verschillen ziet deze maat niet.',
    model: 'de rangcorrelatie van Spearman',
  },
  'kendall-w': {
    name: 'Kendalls W',
    explanation:
      'Of alle beoordelaars de opnames in dezelfde volgorde zetten: 0 is helemaal niet, 1 is volledig.',
    model: 'Kendalls concordantiecoëfficiënt W (gecorrigeerd voor gelijke rangen)',
  },
  'bland-altman-bias': {
    name: 'systematisch verschil (Bland-Altman)',
    subject: 'het systematische verschil (Bland-Altman)',
    explanation:
      'Hoeveel punten de eerste beoordelaar gemiddeld hoger scoort dan de tweede; onder 0 scoort de eerste lager.',
    model: 'het systematische verschil (de eerste beoordelaar min de tweede)',
  },
  'sem-agreement': {
    name: 'standaardmeetfout (SEM)',
    subject: 'de standaardmeetfout (SEM)',
    explanation:
      'Hoeveel punten één score er door de beoordelaar en door toeval doorgaans naast zit; 0 is volkomen precies.',
    model: 'de standaardmeetfout van één score (verschillen tussen beoordelaars meegerekend)',
  },
  'smallest-detectable-change': {
    name: 'kleinste aantoonbare verandering (SDC)',
    subject: 'de kleinste aantoonbare verandering (SDC)',
    explanation: 'Hoeveel punten twee scores moeten verschillen om meer te zijn dan meetfout.',
    model: 'de kleinste aantoonbare verandering tussen twee scores',
  },
  'time-unit-kappa': {
    name: 'tijdseenheid-kappa',
    subject: 'de tijdseenheid-kappa',
    explanation:
      'Cohens kappa over gelijke stukjes tijd: hoe vaak dezelfde code op hetzelfde moment, na aftrek van toeval.',
    model: 'Cohens kappa over tijdseenheden',
  },
  'event-kappa': {
    name: 'gebeurtenis-kappa',
    subject: 'de gebeurtenis-kappa',
    explanation: 'Kappa over gekoppelde fragmenten; een fragment dat de ander niet heeft, telt als verschil.',
    model: 'de kappa over gekoppelde gebeurtenissen',
  },
  'alignment-kappa': {
    name: 'uitlijnings-kappa',
    subject: 'de uitlijnings-kappa',
    explanation: 'Kappa over de twee reeksen fragmenten, in volgorde zo goed mogelijk naast elkaar gelegd.',
    model: 'de kappa over uitgelijnde gebeurtenissen',
  },
  'segment-overlap': {
    name: 'overlap in tijd',
    subject: 'de overlap in tijd',
    explanation: 'Welk deel van de gemarkeerde tijd beide beoordelaars met dezelfde code markeerden.',
    model: 'de overlap (gedeelde tijd per code, gedeeld door alle gemarkeerde tijd)',
  },
};

function alpha(level: string, weighing: string): Wording['measures']['alpha-nominal'] {
  return {
    name: `Krippendorffs alfa (${level})`,
    explanation: `Overeenstemming gecorrigeerd voor toeval, ook bij ontbrekende scores; ${weighing}. 0 is wat toeval geeft, 1 is volledig.`,
    model: `Krippendorffs alfa (${level})`,
  };
}

function icc(name: string, of: string, form: string): Wording['measures']['icc-1'] {
  return {
    name,
    explanation: `Welk deel van de verschillen tussen scores komt doordat de opnames verschillen, voor ${of}; 1 is alles.`,
    model: `de intraklassecorrelatie ${name.replace(' uit variantiecomponenten', '')} (${form})`,
  };
}
