// Ids: 128 random bits as 32 lower-case hex characters, branded so that one kind cannot stand in for another.

declare const kind: unique symbol;
type Id<K extends string> = string & { readonly [kind]: K };

export type CaseId = Id<'case'>;
export type RecordingId = Id<'recording'>;
export type FragmentId = Id<'fragment'>;
export type RoundId = Id<'round'>;
export type SheetId = Id<'sheet'>;
export type ScoreId = Id<'score'>;
export type ProfileId = Id<'profile'>;
export type PersonId = Id<'person'>;
export type ConsentId = Id<'consent'>;
export type ConsentExceptionId = Id<'consent-exception'>;
export type RelationId = Id<'relation'>;
export type JobId = Id<'job'>;
export type SourceId = Id<'source'>;
export type FolderId = Id<'folder'>;
export type VaultId = Id<'vault'>;

/** Instruments, scales and codes are named by us, in words, not by chance. */
export type InstrumentId = Id<'instrument'>;
export type ScaleId = Id<'scale'>;
export type CodeId = Id<'code'>;

export type AnyId =
  | CaseId
  | RecordingId
  | FragmentId
  | RoundId
  | SheetId
  | ScoreId
  | ProfileId
  | PersonId
  | ConsentId
  | ConsentExceptionId
  | RelationId
  | JobId
  | SourceId
  | FolderId
  | VaultId;

const RANDOM_ID = /^[0-9a-f]{32}$/;

export function isRandomId(text: string): boolean {
  return RANDOM_ID.test(text);
}

/** Gives a text the brand of an id: for ids just made or checked, and for names we chose ourselves. */
export function asId<T extends AnyId | InstrumentId | ScaleId | CodeId>(text: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where this brand is given
  return text as T;
}
