// Desk: everything on the table of one opened recording, for the parts of the workspace.

import { createContext, useContext } from 'react';
import type { OpenedRecording } from '../../../../shared/contract/recordings.ts';
import type { FragmentId, ProfileId } from '../../../../shared/domain/ids.ts';
import type { Player } from '../../../player/player.ts';
import type { ViewStore } from '../timeline/view-store.ts';
import type { ShownFragment, WorkspaceFragments } from '../workspace.ts';
import type { EditFragment } from './use-edit.ts';
import type { DeskBook } from './use-book.ts';
import type { DeskEpisodes } from './use-episodes.ts';
import type { LayoutPaneState } from './use-layout-pane.ts';
import type { DeskCoding } from './use-coding.ts';
import type { History } from './use-history.ts';
import type { Marking } from './use-marking.ts';
import type { Notices } from './use-notices.ts';
import type { Picture } from './use-picture.ts';
import type { Saving } from './use-saving.ts';
import type { Several } from './use-several.ts';
import type { Spans } from './use-spans.ts';

export interface DeskFragments extends WorkspaceFragments {
  readonly chosen: ShownFragment | null;
  readonly find: (id: FragmentId) => ShownFragment | null;
  /** Everything that is chosen, for the timeline and the list alike; `selected` leads it. */
  readonly selection: ReadonlySet<FragmentId>;
  /** Adds it to the selection or takes it out, and leaves the film where it is. */
  readonly toggle: (id: FragmentId) => void;
  /** Everything from where the selection began up to this one; `order` is that of time when left out. */
  readonly selectTo: (id: FragmentId, order?: readonly FragmentId[]) => void;
  /** The one before or after the leading one is chosen too. */
  readonly selectMore: (by: -1 | 1) => void;
  /** `ids` in order of time; the first leads. */
  readonly selectMany: (ids: readonly FragmentId[], adding: boolean) => void;
  /** Selects it and leaves the film where it is: for a fragment that was just marked. */
  readonly take: (id: FragmentId) => void;
  readonly edit: EditFragment;
  readonly remove: (id: FragmentId) => void;
  readonly several: Several;
  /** Selects the one before or after; from nothing, the one nearest in that direction. */
  readonly selectBeside: (by: -1 | 1) => void;
  readonly spans: Spans;
}

/** While two people are compared. */
export interface Comparison {
  /** Fragments that the other does not have, or gave another code; empty while nobody is compared. */
  readonly differing: ReadonlySet<FragmentId>;
  readonly show: (differing: ReadonlySet<FragmentId>) => void;
}

export interface Desk {
  readonly me: ProfileId;
  readonly opened: OpenedRecording;
  /** Address of the thumbnail sheet; null where there is none. */
  readonly sheetUrl: string | null;
  readonly player: Player;
  readonly picture: Picture;
  /** Which stretch of the film the timeline shows. */
  readonly view: ViewStore;
  readonly book: DeskBook;
  readonly fragments: DeskFragments;
  readonly comparison: Comparison;
  readonly marking: Marking;
  readonly episodes: DeskEpisodes;
  readonly layout: LayoutPaneState;
  readonly coding: DeskCoding;
  readonly history: History;
  readonly saving: Saving;
  readonly notices: Notices;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a DeskContext around it');
  return desk;
}
