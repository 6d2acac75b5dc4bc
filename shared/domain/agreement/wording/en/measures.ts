// Agreement in English: what each measure is called, how it is read, and how a methods section names it.

import type { Wording } from '../wording.ts';

export const measures: Wording['measures'] = {
  'percent-exact': {
    name: 'percentage exactly equal',
    subject: 'the percentage exactly equal',
    explanation: 'How often all raters gave exactly the same score; chance is included.',
    model: 'the percentage on which all raters gave the same score',
  },
  'percent-within': {
    name: 'percentage within one point',
    subject: 'the percentage within one point',
    explanation: 'How often the highest and lowest score are at most one point apart; chance is included.',
    model: 'the percentage on which all scores were at most one point apart',
  },
  'mean-absolute-difference': {
    name: 'mean absolute difference',
    subject: 'the mean absolute difference',
    explanation: 'How many points two raters lie apart on average, higher or lower; 0 is equal.',
    model: 'the mean absolute difference between two raters',
  },
  'mean-signed-difference': {
    name: 'mean difference',
    subject: 'the mean difference',
    explanation:
      'How many points the first rater scores higher than the second on average; below 0 the first scores lower.',
    model: 'the mean difference (first rater minus second)',
  },
  'cohen-kappa': {
    name: "Cohen's kappa",
    explanation: 'Agreement of two raters, corrected for chance: 0 is what chance gives, 1 is complete.',
    model: "Cohen's unweighted kappa",
  },
  'weighted-kappa-linear': {
    name: 'weighted kappa (linear)',
    subject: 'the weighted kappa (linear)',
    explanation: "As Cohen's kappa, but a difference of two points counts twice as much as one of one point.",
    model: 'weighted kappa with linear weights',
  },
  'weighted-kappa-quadratic': {
    name: 'weighted kappa (quadratic)',
    subject: 'the weighted kappa (quadratic)',
    explanation:
      "As Cohen's kappa, but a difference of two points counts four times as much as one of one point.",
    model: 'weighted kappa with quadratic weights',
  },
  'kappa-max': {
    name: 'highest possible kappa',
    subject: 'the highest possible kappa',
    explanation:
      'The highest kappa there can be, given how often each rater chose each category; compare kappa with it.',
    model: 'the maximum kappa for the observed marginal distributions',
  },
  pabak: {
    name: 'PABAK',
    explanation: 'Kappa as it would be if both raters chose every category equally often; 1 is complete.',
    model: 'prevalence- and bias-adjusted kappa (PABAK)',
  },
  'prevalence-index': {
    name: 'prevalence index',
    subject: 'the prevalence index',
    explanation:
      'How unevenly the two categories occur: 0 is equally often, 1 or −1 only the one or the other.',
    model: 'the prevalence index',
  },
  'bias-index': {
    name: 'bias index',
    subject: 'the bias index',
    explanation:
      'How much more often one rater chooses the higher category than the other; 0 is equally often.',
    model: 'the bias index',
  },
  'fleiss-kappa': {
    name: "Fleiss' kappa",
    explanation:
      'Agreement of two or more raters, corrected for chance: 0 is what chance gives, 1 is complete.',
    model: "Fleiss' kappa",
  },
  'conger-kappa': {
    name: "Conger's kappa",
    explanation: "As Fleiss' kappa, but chance follows how often each rater chooses each category.",
    model: "Conger's kappa",
  },
  'light-kappa': {
    name: "Light's kappa",
    explanation: "The mean of Cohen's kappa over all pairs of raters.",
    model: "Light's kappa (the mean of the kappas of all pairs)",
  },
  'gwet-ac1': {
    name: "Gwet's AC1",
    explanation:
      'Agreement corrected for chance that holds up when nearly everything falls in one category; 1 is complete.',
    model: "Gwet's AC1",
  },
  'gwet-ac2': {
    name: "Gwet's AC2",
    explanation: 'As AC1, but a small difference counts less than a large one.',
    model: "Gwet's AC2 with quadratic weights",
  },
  'brennan-prediger': {
    name: 'Brennan–Prediger',
    subject: 'the Brennan–Prediger coefficient',
    explanation: 'Agreement corrected for chance, where chance chooses every category equally often.',
    model: 'the Brennan–Prediger coefficient',
  },
  'alpha-nominal': alpha('nominal', 'every difference counts the same'),
  'alpha-ordinal': alpha('ordinal', 'a difference counts more when more scores lie in between'),
  'alpha-interval': alpha('interval', 'a difference counts by the square of its points'),
  'alpha-ratio': alpha('ratio', 'a difference counts relative to how high the scores are'),
  'icc-1': icc(
    'ICC(1)',
    'the score of one rater, where others score each recording',
    'one-way model, single score',
  ),
  'icc-k': icc(
    'ICC(k)',
    'the mean of the scores, where others score each recording',
    'one-way model, mean of the scores',
  ),
  'icc-a-1': icc(
    'ICC(A,1)',
    'the score of one rater',
    'two-way random-effects model, absolute agreement, single rater',
  ),
  'icc-a-k': icc(
    'ICC(A,k)',
    'the mean of all raters',
    'two-way random-effects model, absolute agreement, mean of the raters',
  ),
  'icc-c-1': icc(
    'ICC(C,1)',
    'the score of one rater, where fixed differences between raters do not count',
    'two-way model, consistency, single rater',
  ),
  'icc-c-k': icc(
    'ICC(C,k)',
    'the mean of all raters, where fixed differences between them do not count',
    'two-way model, consistency, mean of the raters',
  ),
  'icc-a-1-reml': icc(
    'ICC(A,1) from variance components',
    'the score of one rater, from all scores that are there',
    'absolute agreement, single rater, variance components (REML) from all available scores',
  ),
  'icc-a-k-reml': icc(
    'ICC(A,k) from variance components',
    'the mean of all raters, from all scores that are there',
    'absolute agreement, mean of the raters, variance components (REML) from all available scores',
  ),
  'lin-ccc': {
    name: "Lin's concordance correlation",
    explanation: 'How close scores lie to exactly equal: 1 is equal, 0 is unrelated.',
    model: "Lin's concordance correlation coefficient",
  },
  pearson: {
    name: 'Pearson correlation',
    subject: 'the Pearson correlation',
    explanation:
      'Whether higher scores of one rater go with higher scores of the other; it is blind to fixed differences.',
    model: "Pearson's correlation",
  },
  spearman: {
    name: 'Spearman rank correlation',
    subject: 'the Spearman rank correlation',
    explanation:
      'Whether both raters put the recordings in the same order; it is blind to fixed differences.',
    model: "Spearman's rank correlation",
  },
  'kendall-w': {
    name: "Kendall's W",
    explanation: 'Whether all raters put the recordings in the same order: 0 is not at all, 1 is completely.',
    model: "Kendall's coefficient of concordance W (corrected for ties)",
  },
  'bland-altman-bias': {
    name: 'bias (Bland–Altman)',
    subject: 'the bias (Bland–Altman)',
    explanation:
      'How many points the first rater scores higher than the second on average; below 0 the first scores lower.',
    model: 'the bias (first rater minus second)',
  },
  'sem-agreement': {
    name: 'standard error of measurement (SEM)',
    subject: 'the standard error of measurement (SEM)',
    explanation:
      'How many points one score is usually off because of the rater and of chance; 0 is perfectly precise.',
    model: 'the standard error of measurement of one score (differences between raters count as error)',
  },
  'smallest-detectable-change': {
    name: 'smallest detectable change (SDC)',
    subject: 'the smallest detectable change (SDC)',
    explanation: 'How many points two scores must differ to be more than measurement error.',
    model: 'the smallest detectable change between two scores',
  },
  'time-unit-kappa': {
    name: 'time-unit kappa',
    subject: 'the time-unit kappa',
    explanation:
      "Cohen's kappa over equal bits of time: how often the same code at the same moment, beyond chance.",
    model: "Cohen's kappa over time units",
  },
  'event-kappa': {
    name: 'event kappa',
    subject: 'the event kappa',
    explanation:
      'Kappa over linked fragments; a fragment that the other does not have counts as a difference.',
    model: 'the kappa over linked events',
  },
  'alignment-kappa': {
    name: 'alignment kappa',
    subject: 'the alignment kappa',
    explanation:
      'Kappa over the two sequences of fragments, laid side by side in order as well as they can be.',
    model: 'the kappa over aligned events',
  },
  'segment-overlap': {
    name: 'overlap in time',
    subject: 'the overlap in time',
    explanation: 'Which part of the marked time both raters marked with the same code.',
    model: 'the overlap (shared time per code, over all marked time)',
  },
};

function alpha(level: string, weighing: string): Wording['measures']['alpha-nominal'] {
  return {
    name: `Krippendorff's alpha (${level})`,
    explanation: `Agreement corrected for chance, also with missing scores; ${weighing}. 0 is what chance gives, 1 is complete.`,
    model: `Krippendorff's alpha (${level})`,
  };
}

function icc(name: string, of: string, form: string): Wording['measures']['icc-1'] {
  return {
    name,
    explanation: `Which part of the differences between scores comes from differences between recordings, for ${of}; 1 is all of it.`,
    model: `the intraclass correlation ${name.replace(' from variance components', '')} (${form})`,
  };
}
