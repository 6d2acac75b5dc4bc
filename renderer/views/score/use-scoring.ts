// Scoring one sheet: which scale is open, and everything a key or a button can do with it.

import { useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedSheet } from '../../../shared/contract/scoring.ts';
import type { FragmentId, ScaleId } from '../../../shared/domain/ids.ts';
import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import type { Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { OPEN, type NotObservedReason, type Score } from '../../../shared/domain/score/score.ts';
import { useFormats } from '../../messages/formats.ts';
import type { WorkspaceTools } from '../annotate/workspace.ts';
import { besideScale, nextGap } from './gaps.ts';
import type { Place } from './place.ts';
import { useFocusOfItem } from './use-focus-of-item.ts';
import { useSheetHistory, type SheetHistory, type Turned } from './use-sheet-history.ts';
import { useSheetWriter, type WrittenSheet } from './use-sheet-writer.ts';
import { verdictAfterReason, verdictAfterValue } from './verdict-key.ts';

export interface Scoring {
  readonly opened: OpenedSheet;
  readonly written: WrittenSheet;
  readonly history: SheetHistory;
  readonly refusal: Refusal | null;
  /** For whoever does not see the screen change: what a key has just done. */
  readonly announcement: string;
  readonly current: ScaleId | null;
  /** The reasons of "not observed" are in sight on the current scale. */
  readonly asksReason: boolean;
  readonly go: (scaleId: ScaleId | null) => void;
  readonly goBeside: (by: -1 | 1) => void;
  readonly goNextOpen: () => void;
  readonly press: (value: number) => void;
  readonly toggleNotObserved: () => void;
  readonly giveReason: (reason: NotObservedReason) => void;
  readonly citeSelected: () => void;
  readonly uncite: (id: FragmentId) => void;
  readonly writeNote: (note: string) => void;
  readonly toNote: () => void;
  /** Gives the keys back to the film after a press of the mouse. */
  readonly letGo: () => void;
}

export interface ScoringDeps {
  readonly opened: OpenedSheet;
  readonly place: Place;
  readonly tools: WorkspaceTools;
  /** The element that holds the form. */
  readonly pane: RefObject<HTMLElement | null>;
}

export function useScoring({ opened, place, tools, pane }: ScoringDeps): Scoring {
  const t = useTranslations('score');
  const { number } = useFormats();
  const { fragments, trackSave } = tools;
  const { current, setCurrent } = place;
  const written = useSheetWriter(opened, trackSave);
  const { scores, writer } = written;
  const [asking, setAsking] = useState<ScaleId | null>(null);
  const [announcement, announce] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const focus = useFocusOfItem(pane, current);

  const score = scores.find(({ scaleId }) => scaleId === current);
  const go = (scaleId: ScaleId | null) => {
    if (scaleId === null) return;
    setAsking(null);
    setCurrent(scaleId);
    focus.follow(scaleId);
  };
  const onTurned = ({ way, act, scaleId }: Turned) => {
    setRefusal(null);
    announce(t(way === 'undo' ? 'history.undone' : 'history.redone', { act: t(`history.acts.${act}`) }));
    go(scaleId);
  };
  const sheetId = opened.sheet.id;
  const history = useSheetHistory({ sheetId, written, track: trackSave, onTurned, onRefused: setRefusal });

  const withScore = (act: (score: Score) => void) => {
    setRefusal(null);
    if (score !== undefined) act(score);
  };
  return {
    opened,
    written,
    history,
    refusal: refusal ?? written.refusal,
    announcement,
    current,
    asksReason: asking === current || score?.verdict.kind === 'not-observed',
    go,
    goBeside: (by) => go(besideScale(scores, current, by)),
    goNextOpen: () => go(nextGap(scores, current)),
    press: (value) =>
      withScore(({ scaleId, verdict }) => {
        const scale = scaleOf(opened, scaleId);
        const next = scale === null ? null : verdictAfterValue(scale, verdict, value);
        if (next === null) return;
        setAsking(null);
        writer.score(scaleId, next);
        announce(next.kind === 'open' ? t('cleared') : t('scored', { value: number(value) }));
      }),
    toggleNotObserved: () =>
      withScore(({ scaleId, verdict }) => {
        const asks = verdict.kind !== 'not-observed' && asking !== scaleId;
        setAsking(asks ? scaleId : null);
        if (verdict.kind === 'not-observed') writer.score(scaleId, OPEN);
        if (asks) focus.toReasons();
        announce(asks ? t('notObserved.choose') : t('cleared'));
      }),
    giveReason: (reason) =>
      withScore(({ scaleId, verdict }) => {
        const next = verdictAfterReason(verdict, reason);
        setAsking(scaleId);
        writer.score(scaleId, next);
        announce(
          next.kind === 'open'
            ? t('cleared')
            : t('notObserved.given', { reason: t(`notObserved.reasons.${reason}`) }),
        );
      }),
    citeSelected: () =>
      withScore(({ scaleId, evidence }) => {
        const chosen = fragments.all.find(({ fragment }) => fragment.id === fragments.selected);
        if (chosen === undefined || !chosen.mine) return announce(t('evidence.choose'));
        if (!evidence.includes(chosen.fragment.id)) writer.cite(scaleId, [...evidence, chosen.fragment.id]);
        return announce(t('evidence.cited', { label: chosen.label }));
      }),
    uncite: (id) =>
      withScore(({ scaleId, evidence }) => {
        // The button that was pressed goes with its chip.
        focus.toItem();
        writer.cite(
          scaleId,
          evidence.filter((other) => other !== id),
        );
      }),
    writeNote: (note) => withScore(({ scaleId }) => writer.note(scaleId, note)),
    toNote: focus.toNote,
    letGo: focus.toItem,
  };
}

export function scaleOf({ round }: OpenedSheet, scaleId: ScaleId): Scale | null {
  const instrument = findInstrument(round.instrumentId);
  return instrument === undefined ? null : (findScale(instrument, scaleId) ?? null);
}
