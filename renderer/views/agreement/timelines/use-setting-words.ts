// What the measures of two timelines rest on: time unit, rule and tolerance, in words.

import { alignmentTolerance } from '../../../../shared/domain/agreement/timeline/timeline-measures.ts';
import { useRuleWords, useSecondsWords } from './matching-settings.tsx';
import type { TimelineSettings } from './timeline-inquiry.ts';

export type SettingWords = {
  readonly unit: string;
  readonly rule: string;
  /** Of the alignment kappa: a rule by overlap has a tolerance too. */
  readonly tolerance: string;
};

export function useSettingWords({ unit, rule }: TimelineSettings): SettingWords {
  const seconds = useSecondsWords();
  const ruleWords = useRuleWords();
  return { unit: seconds(unit), rule: ruleWords(rule), tolerance: seconds(alignmentTolerance(rule)) };
}
