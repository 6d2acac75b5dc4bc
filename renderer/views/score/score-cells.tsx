// ScoreCells: every value of a scale as a cell, low to high; nothing is chosen until a rater chooses.

import { useTranslations } from 'use-intl';
import { valuesOf, type Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { Verdict } from '../../../shared/domain/score/score.ts';
import { useFormats } from '../../messages/formats.ts';
import { OneOfCells } from './one-of-cells.tsx';
import type { Scoring } from './use-scoring.ts';

export interface ScoreCellsProps {
  readonly scale: Scale;
  readonly verdict: Verdict;
  readonly scoring: Scoring;
}

export function ScoreCells({ scale, verdict, scoring }: ScoreCellsProps) {
  const t = useTranslations('score');
  const { words, number } = useFormats();
  const nameOf = (value: number) => {
    const anchor = scale.anchors.find((other) => other.value === value);
    if (anchor === undefined) return t('value', { value: number(value) });
    return t('valueWithAnchor', { value: number(value), anchor: words(anchor.label) });
  };
  return (
    <OneOfCells
      look="scores"
      label={t('values', { scale: words(scale.name), min: number(scale.min), max: number(scale.max) })}
      cells={valuesOf(scale).map((value) => ({ id: value, name: nameOf(value), shown: number(value) }))}
      chosen={verdict.kind === 'value' ? verdict.value : null}
      onPress={scoring.press}
      scoring={scoring}
    />
  );
}
