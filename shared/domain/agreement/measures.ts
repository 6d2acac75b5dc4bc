// The measures a case file can ask for, by the name it gives them.
import { meanAbsDiff, percentAgreement } from './cases/agreement-measures.ts';
import { krippendorffAlphaCase, krippendorffBootstrapCase } from './cases/alpha-measures.ts';
import { cohenDCase, rciCase, semSdcCase } from './cases/change-measures.ts';
import {
  blandAltmanCase,
  kendallWCase,
  linCccCase,
  pearsonCase,
  spearmanCase,
} from './cases/correlation-measures.ts';
import { iccCase, iccRemlCase } from './cases/icc-measures.ts';
import {
  brennanPredigerCase,
  congerKappaCase,
  fleissKappaCase,
  gwetAcCase,
  lightKappaCase,
} from './cases/chance-corrected-measures.ts';
import { cohenKappaCase, kappa2x2Case } from './cases/kappa-measures.ts';
import {
  borisTimeKappaCase,
  boundarySimilarityCase,
  eventAlignmentCase,
  eventEasydiagCase,
  segmentOverlapCase,
  timeUnitKappaCase,
} from './cases/timeline-measures.ts';
import type { Measure } from './cases/measure.ts';

export const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['percent_agreement', percentAgreement],
  ['mean_abs_diff', meanAbsDiff],
  ['cohen_kappa', cohenKappaCase],
  ['kappa_2x2', kappa2x2Case],
  ['fleiss_kappa', fleissKappaCase],
  ['conger_kappa', congerKappaCase],
  ['light_kappa', lightKappaCase],
  ['gwet_ac', gwetAcCase],
  ['brennan_prediger', brennanPredigerCase],
  ['krippendorff_alpha', krippendorffAlphaCase],
  ['krippendorff_bootstrap', krippendorffBootstrapCase],
  ['icc', iccCase],
  ['icc_reml', iccRemlCase],
  ['pearson', pearsonCase],
  ['spearman', spearmanCase],
  ['kendall_w', kendallWCase],
  ['lin_ccc', linCccCase],
  ['bland_altman', blandAltmanCase],
  ['sem_sdc', semSdcCase],
  ['rci', rciCase],
  ['cohen_d', cohenDCase],
  ['time_unit_kappa', timeUnitKappaCase],
  ['event_easydiag', eventEasydiagCase],
  ['event_alignment', eventAlignmentCase],
  ['segment_overlap', segmentOverlapCase],
  ['boundary_similarity', boundarySimilarityCase],
  ['boris_time_kappa', borisTimeKappaCase],
]);
