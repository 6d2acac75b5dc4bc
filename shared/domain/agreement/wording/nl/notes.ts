// Agreement in Dutch: cautions, reasons, and why a measure was chosen.

import type { Wording } from '../wording.ts';
import { UNITS } from './units.ts';

export const cautions: Wording['cautions'] = (noun) => ({
  'very-few-units': 'Dit zijn er minder dan tien: daar kan geen conclusie op rusten.',
  'few-units': 'Dit zijn er minder dan dertig: het getal geeft alleen een eerste indruk.',
  'very-few-families': 'Ze komen uit minder dan tien gezinnen: daar kan geen conclusie op rusten.',
  'few-families': 'Ze komen uit minder dan dertig gezinnen: het getal geeft alleen een eerste indruk.',
  ceiling:
    'Bijna alle scores zijn de hoogste van de schaal. Of beoordelaars verschillen zouden zien, is dan niet te zeggen.',
  floor:
    'Bijna alle scores zijn de laagste van de schaal. Of beoordelaars verschillen zouden zien, is dan niet te zeggen.',
  'little-variance': `De ${UNITS[noun][1]} verschillen onderling weinig. Deze maat valt dan laag uit, ook als beoordelaars dicht bij elkaar scoren; kijk ook naar het percentage binnen één punt.`,
  'high-prevalence':
    'Bijna alle scores vallen in één categorie. Kappa kan dan laag uitvallen, ook als de beoordelaars het vaak eens zijn.',
  'many-left-out': 'Meer dan een tiende telt niet mee, omdat er scores ontbreken.',
  'changing-raters': `Niet elke ${UNITS[noun][0]} is door dezelfde mensen gescoord. Verschillen tussen beoordelaars en toeval zijn dan niet goed uit elkaar te houden.`,
  'repeated-units': `Van sommige gezinnen telt meer dan één ${UNITS[noun][0]} mee. Die lijken op elkaar; een interval dat daar geen rekening mee houdt, is te smal.`,
  'dependent-units':
    'Tijdseenheden volgen op elkaar en staan niet los van elkaar. Het interval is daardoor te smal.',
  'undefined-resamples':
    'In een deel van de nagebootste steekproeven was deze maat niet te berekenen; het interval is daardoor minder zeker.',
  'incomplete-design':
    'Niet iedereen scoorde alles. De waarde is geschat uit de scores die er wel zijn, met variantiecomponenten.',
  'proportional-difference': 'Het verschil tussen de twee beoordelaars hangt samen met hoe hoog de score is.',
});

export const reasons: Wording['reasons'] = {
  'no-units': 'Er is niets dat alle beoordelaars hebben gescoord.',
  'too-few-units': 'Er is te weinig gescoord om dit te berekenen.',
  'one-rater': 'Er is maar één beoordelaar.',
  'no-pairs': 'Niets is door twee beoordelaars gescoord.',
  'no-variance': 'Alle scores zijn gelijk; zonder verschillen is dit niet te berekenen.',
  'single-category': 'Er is maar één score gebruikt; toeval en overeenstemming zijn dan niet te scheiden.',
  'unused-category': 'Een van de scores is niet gebruikt; daarvoor is dit niet te berekenen.',
  'perfect-agreement': 'De scores komen precies overeen; dan heeft de formule hier geen waarde.',
  'no-residual-variance':
    'Op een vast verschil na zijn alle scores gelijk; dan heeft de formule hier geen waarde.',
  'zero-standard-error': 'De standaardfout is nul; een toets of interval is dan niet te berekenen.',
  'no-positive-denominator': 'De scores lopen zo uiteen dat de formule geen waarde heeft.',
  'not-a-ratio-scale': 'Deze maat vraagt scores vanaf nul.',
  'no-events': 'Een van beide beoordelaars heeft niets gemarkeerd.',
  'single-code': 'Er is maar één code gebruikt; toeval en overeenstemming zijn dan niet te scheiden.',
  'out-of-range': 'Een grens van het interval valt buiten wat de formule toelaat.',
  'two-raters-only': 'Deze maat vergelijkt twee beoordelaars; de waarde staat bij elk paar.',
  'two-categories-only': 'Deze maat is er alleen voor schalen met twee categorieën.',
  'too-few-families': 'Er zijn minder dan tien gezinnen; daaruit is niet te schatten hoe zeker dit getal is.',
};

export const whys: Wording['whys'] = (noun) => ({
  'single-rater-used':
    'De beoordelaars zijn steeds dezelfde mensen, en in het werk telt de score van één van hen: dan past ICC(A,1).',
  'complete-rows-only':
    'Dit is ICC(A,1) over alleen wat elke beoordelaar scoorde. De rest telt hier niet mee; vergelijk met de waarde uit alle scores.',
  'changing-raters-one-way': `Per ${UNITS[noun][0]} scoorden andere mensen: dan past ICC(1), die niet vraagt wie welke score gaf.`,
  'gaps-variance-components': `Er ontbreken scores. Variantiecomponenten gebruiken elke score die er is, in plaats van ${UNITS[noun][1]} weg te laten.`,
  'chance-corrected-all-levels':
    'Krippendorffs alfa past bij elk soort schaal, bij elk aantal beoordelaars en bij ontbrekende scores.',
  'pairs-of-raters':
    'Kappa vergelijkt twee beoordelaars; bij meer beoordelaars is dit het gemiddelde van alle paren.',
  'plain-share': 'Een percentage is het makkelijkst te lezen. Het houdt geen rekening met toeval.',
  'size-of-difference': 'Dit laat zien hoeveel punten scores van elkaar verschillen.',
  'direction-of-difference': 'Dit laat zien of de ene beoordelaar hoger scoort dan de andere.',
  'error-in-points': 'Dit zegt in punten van de schaal hoe precies één score is.',
  'nominal-categories': 'De categorieën hebben geen volgorde: dan past een kappa zonder gewichten.',
  'prevalence-robust': 'Dit helpt kappa te lezen wanneer de ene categorie veel vaker voorkomt dan de andere.',
  'on-request': 'Je hebt om deze maat gevraagd.',
});

export const intervalMethods: Wording['intervalMethods'] = {
  'f-exact': 'uit de F-verdeling',
  satterthwaite: 'uit de F-verdeling met vrijheidsgraden volgens Satterthwaite',
  'delta-z': 'normale benadering met de asymptotische standaardfout',
  'linearised-t': 'gelineariseerde variantie en t-verdeling',
  'modified-large-sample': 'aangepaste methode voor grote steekproeven (MLS)',
  'unit-bootstrap': 'percentielen van de bootstrap',
  'parametric-bootstrap': 'percentielen van de parametrische bootstrap',
  'fisher-z': 'Fishers z-transformatie',
  'bonett-wright': 'z-transformatie met de standaardfout van Bonett en Wright',
  t: 'uit de t-verdeling',
  'family-t': 'uit de t-verdeling over gezinnen',
  'exact-binomial': 'exact binomiaal',
  atanh: 'z-transformatie',
};
