// The state of the agreement screen as it stands in the address, so that it survives a reload and can be gone back
// to: `/agreement/overview/instrument=ainsworth-1974&team=Noord`. The last part reads like a query, but lies behind
// the # like every address of the page, so it never reaches a server.

import { BAND_SOURCES, type BandSource } from '../../../shared/domain/agreement/report/bands.ts';
import { MEASURES, type MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import { asId, isRandomId } from '../../../shared/domain/ids.ts';
import type { AnyId, InstrumentId, ProfileId, RoundId, ScaleId } from '../../../shared/domain/ids.ts';

export const AGREEMENT_TABS = ['overview', 'scales', 'timelines', 'own-table', 'methods'] as const;
export type AgreementTab = (typeof AGREEMENT_TABS)[number];

/** Of two raters' marks on a recording; the others are of scores. */
const OF_TIMELINES: readonly MeasureId[] = [
  'time-unit-kappa',
  'event-kappa',
  'alignment-kappa',
  'segment-overlap',
];

/** What can be asked for beside the measures that suit. */
export const RATING_MEASURES = MEASURES.filter((id) => !OF_TIMELINES.includes(id));

/** A day as `2026-11-22`, in the time of this machine. */
export type Day = string;

export interface AgreementChoices {
  /** Null: the edition that was used most. Never more than one. */
  readonly instrumentId: InstrumentId | null;
  /** Null: all. */
  readonly roundIds: readonly RoundId[] | null;
  readonly team: string | null;
  readonly raterIds: readonly ProfileId[] | null;
  /** First and last day that count; null: no limit. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The scale looked at by itself; null: the first. */
  readonly scaleId: ScaleId | null;
  /** Whose names for the height of a coefficient are shown. */
  readonly bands: BandSource;
  /** Measures asked for beside those that suit. */
  readonly also: readonly MeasureId[];
}

export const NO_CHOICES: AgreementChoices = {
  instrumentId: null,
  roundIds: null,
  team: null,
  raterIds: null,
  from: null,
  to: null,
  scaleId: null,
  bands: 'none',
  also: [],
};

/** Every score of the edition. */
export const EVERYTHING = {
  roundIds: null,
  team: null,
  raterIds: null,
  from: null,
  to: null,
} as const satisfies Partial<AgreementChoices>;

export function isNarrowed({ roundIds, team, raterIds, from, to }: AgreementChoices): boolean {
  return [roundIds, team, raterIds, from, to].some((value) => value !== null);
}

export function writeChoices(choices: AgreementChoices): string {
  const entries: readonly (readonly [string, string | null])[] = [
    ['instrument', choices.instrumentId],
    ['rounds', listed(choices.roundIds)],
    ['team', choices.team],
    ['raters', listed(choices.raterIds)],
    ['from', choices.from],
    ['to', choices.to],
    ['scale', choices.scaleId],
    ['bands', choices.bands === 'none' ? null : choices.bands],
    ['also', choices.also.length === 0 ? null : choices.also.join(',')],
  ];
  const values = entries.filter((entry): entry is [string, string] => entry[1] !== null);
  // The router takes one layer of escapes off an address before it hands it on.
  return new URLSearchParams(values).toString().replaceAll('%25', '%2525');
}

/** What cannot be read counts as not chosen: an address can be typed, or be of an older version. */
export function readChoices(text: string): AgreementChoices {
  const values = new URLSearchParams(text);
  const also = (values.get('also') ?? '').split(',');
  return {
    instrumentId: nameIn<InstrumentId>(values.get('instrument')),
    roundIds: idsIn<RoundId>(values.get('rounds')),
    team: values.get('team'),
    raterIds: idsIn<ProfileId>(values.get('raters')),
    from: dayIn(values.get('from')),
    to: dayIn(values.get('to')),
    scaleId: nameIn<ScaleId>(values.get('scale')),
    bands: BAND_SOURCES.find((source) => source === values.get('bands')) ?? 'none',
    also: RATING_MEASURES.filter((id) => also.includes(id)),
  };
}

function listed(ids: readonly AnyId[] | null): string | null {
  return ids === null || ids.length === 0 ? null : ids.join(',');
}

function nameIn<T extends InstrumentId | ScaleId>(text: string | null): T | null {
  return text !== null && /^[a-z0-9-]{1,60}$/u.test(text) ? asId<T>(text) : null;
}

function idsIn<T extends AnyId>(text: string | null): readonly T[] | null {
  if (text === null) return null;
  const ids = text
    .split(',')
    .filter(isRandomId)
    .map((id) => asId<T>(id));
  return ids.length === 0 ? null : ids;
}

function dayIn(text: string | null): Day | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
