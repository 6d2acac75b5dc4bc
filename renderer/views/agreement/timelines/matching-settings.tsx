// MatchingSettings: when two fragments count as the same one, and the length of a time unit.

import { useTranslations } from 'use-intl';
import { Select } from '../../../components/select.tsx';
import { useFormats } from '../../../messages/formats.ts';
import type { TimelineSettings } from './timeline-inquiry.ts';

export interface MatchingSettingsProps {
  readonly settings: TimelineSettings;
  readonly onChange: (settings: TimelineSettings) => void;
}

const SHARES = [0.1, 0.25, 0.5, 0.75];
const ONSETS_MS = [500, 1000, 2000, 5000];
const UNITS_MS = [100, 500, 1000, 2000, 5000];

export function MatchingSettings({ settings, onChange }: MatchingSettingsProps) {
  const t = useTranslations('agreement.timelines');
  const seconds = useSecondsWords();
  const rules = useRules();
  const { rule, unit } = settings;
  const current = rules.find(
    (option) =>
      option.rule.kind === rule.kind &&
      (rule.kind === 'overlap'
        ? option.rule.kind === 'overlap' && option.rule.share === rule.share
        : option.rule.kind === 'onset' && option.rule.tolerance === rule.tolerance),
  );
  return (
    <>
      <Select
        label={t('rule')}
        choices={rules}
        value={current?.id ?? null}
        onChange={(id) => {
          const chosen = rules.find((option) => option.id === id);
          if (chosen !== undefined) onChange({ ...settings, rule: chosen.rule });
        }}
      />
      <Select
        label={t('unit')}
        choices={UNITS_MS.map((length) => ({ id: String(length), label: seconds(length) }))}
        value={String(unit)}
        onChange={(length) => onChange({ ...settings, unit: Number(length) })}
      />
    </>
  );
}

interface RuleOption {
  readonly id: string;
  readonly label: string;
  readonly rule: TimelineSettings['rule'];
}

function useRules(): readonly RuleOption[] {
  const words = useRuleWords();
  const rules: readonly TimelineSettings['rule'][] = [
    ...SHARES.map((share) => ({ kind: 'overlap', share }) as const),
    ...ONSETS_MS.map((tolerance) => ({ kind: 'onset', tolerance }) as const),
  ];
  return rules.map((rule) => ({ id: JSON.stringify(rule), label: words(rule), rule }));
}

/** `minstens 50% gemeenschappelijk`, `begin hoogstens 2 s uit elkaar` */
export function useRuleWords(): (rule: TimelineSettings['rule']) => string {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const seconds = useSecondsWords();
  return (rule) =>
    rule.kind === 'overlap'
      ? t('overlapRule', { share: formats.number(rule.share, { style: 'percent' }) })
      : t('onsetRule', { time: seconds(rule.tolerance) });
}

/** Milliseconds in, `0,5 s` out. */
export function useSecondsWords(): (milliseconds: number) => string {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  return (milliseconds) => t('seconds', { seconds: formats.number(milliseconds / 1000) });
}
