// AnnotateView: watch one recording and mark fragments in it.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import { Workspace } from './workspace-view.tsx';

export function AnnotateView({ recordingId }: { readonly recordingId: RecordingId }) {
  return <Workspace recordingId={recordingId} />;
}
