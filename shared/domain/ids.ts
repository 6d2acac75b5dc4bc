// Ids: 128 random bits as 32 lower-case hex characters, branded so that one kind cannot stand in for another.

declare const kind: unique symbol;
type Id<K extends string> = string & { readonly [kind]: K };

export type CaseId = Id<'case'>;
export type RecordingId = Id<'recording'>;
export type FragmentId = Id<'fragment'>;
export type FragmentLinkId = Id<'fragment-link'>;
/** One version of a code book. */
export type CodebookId = Id<'codebook'>;
/** A code book through all its versions. */
export type LineageId = Id<'lineage'>;
export type IntervalRunId = Id<'interval-run'>;
export type IntervalScoreId = Id<'interval-score'>;
export type EpisodeId = Id<'episode'>;
export type CodebookUseId = Id<'codebook-use'>;
export type LiveSessionId = Id<'live-session'>;
export type LiveMarkId = Id<'live-mark'>;
export type FilmTieId = Id<'film-tie'>;
export type RoundId = Id<'round'>;
export type SheetId = Id<'sheet'>;
export type ScoreId = Id<'score'>;
export type ProfileId = Id<'profile'>;
export type PersonId = Id<'person'>;
export type ConsentId = Id<'consent'>;
export type ConsentExceptionId = Id<'consent-exception'>;
export type RelationId = Id<'relation'>;
export type RetentionChoiceId = Id<'retention-choice'>;
export type HoldId = Id<'hold'>;
export type ErasureRequestId = Id<'erasure-request'>;
export type DestructionId = Id<'destruction'>;
export type JobId = Id<'job'>;
export type SourceId = Id<'source'>;
export type FolderId = Id<'folder'>;
export type VaultId = Id<'vault'>;

/** Instruments and scales are named by us, in words; parts of code books by us or, in a team's own book, by chance. */
export type InstrumentId = Id<'instrument'>;
export type ScaleId = Id<'scale'>;
export type CodeId = Id<'code'>;
export type CodeGroupId = Id<'code-group'>;
export type ModifierId = Id<'modifier'>;
export type OptionId = Id<'option'>;
export type NamedId = InstrumentId | ScaleId | CodeId | CodeGroupId | ModifierId | OptionId;

export type AnyId =
  | CaseId
  | RecordingId
  | FragmentId
  | FragmentLinkId
  | CodebookId
  | LineageId
  | CodebookUseId
  | EpisodeId
  | LiveSessionId
  | LiveMarkId
  | FilmTieId
  | IntervalRunId
  | IntervalScoreId
  | RoundId
  | SheetId
  | ScoreId
  | ProfileId
  | PersonId
  | ConsentId
  | ConsentExceptionId
  | RelationId
  | RetentionChoiceId
  | HoldId
  | ErasureRequestId
  | DestructionId
  | JobId
  | SourceId
  | FolderId
  | VaultId;

const RANDOM_ID = /^[0-9a-f]{32}$/;
export const NAMED_ID = /^[a-z0-9-]{1,60}$/u;

export function isRandomId(text: string): boolean {
  return RANDOM_ID.test(text);
}

/** Gives a text the brand of an id: for ids just made or checked, and for names we chose ourselves. */
export function asId<T extends AnyId | NamedId>(text: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where this brand is given
  return text as T;
}
