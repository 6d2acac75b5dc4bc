// What the workspace gives to the panes beside the film. A pane that comes with a task (scoring) is handed in by
// the view of that task; see the prop `taskPane` of workspace-view.tsx:
//
//   <Workspace
//     recordingId={opened.sheet.recordingId}
//     taskPane={{ label: t('tab'), content: (tools) => <ScorePane sheetId={sheetId} {...tools} /> }}
//   />

import type { ReactNode } from 'react';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Player } from '../../player/player.ts';

/** A fragment as the workspace shows it. */
export interface ShownFragment {
  readonly fragment: Fragment;
  /** 1, 2, 3 … in order of time. */
  readonly number: number;
  /** Only one's own can be changed, or rest under one's scores. */
  readonly mine: boolean;
  /** `3. Samen lachen`, or `Fragment 3` where it has no name. */
  readonly label: string;
}

export interface WorkspaceFragments {
  readonly all: readonly ShownFragment[];
  readonly selected: FragmentId | null;
  readonly select: (id: FragmentId | null) => void;
  /** Plays it once, and selects it. */
  readonly playFragment: (id: FragmentId) => void;
}

/**
 * Tells the workspace that something is on its way to the vault, for "Alles bewaard". A refusal about a subject
 * stands until the same subject is saved.
 */
export type TrackSave = <T>(saving: Promise<Result<T>>, subject?: string) => Promise<Result<T>>;

export interface WorkspaceTools {
  readonly player: Player;
  readonly fragments: WorkspaceFragments;
  readonly trackSave: TrackSave;
}

export interface TaskPane {
  readonly label: string;
  readonly content: (tools: WorkspaceTools) => ReactNode;
}
