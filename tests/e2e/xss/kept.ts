// What is known of a field that takes a person's own words: how it is filled, or why nothing of it is shown.

import type { Assembled } from '../../../electron/host/host.ts';
import type { CaseId, PersonId, ProfileId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';

export interface World {
  readonly assembled: Assembled;
  readonly me: ProfileId;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** With a film behind it. */
  readonly recording: Recording;
}

export interface Kept {
  readonly characters: number;
  /** No two may be the same: a number behind each tells them apart. */
  readonly numbered?: true;
  /** What is to be found afterwards where this was put in; as written unless it says otherwise. */
  readonly asKept?: (text: string) => string;
  /** Puts a text in and answers what was kept of it. */
  readonly put: (this: void, world: World, text: string, index: number) => Promise<string>;
}

/** Why no view will ever show it. */
export type NotKept = { readonly why: string };
