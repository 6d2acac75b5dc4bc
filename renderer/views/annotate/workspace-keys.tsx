// WorkspaceKeys: the keys of film and fragments, whichever pane is shown.

import { useTranslations } from 'use-intl';
import { useActions } from '../../actions/index.ts';
import { usePlayerKeys } from './transport/use-player-keys.ts';
import { useMarkingKeys } from './marking/use-marking-keys.ts';
import { focusNextRegion } from './stage/places.ts';

export function WorkspaceKeys() {
  const t = useTranslations('annotate.transport');
  usePlayerKeys();
  useMarkingKeys();
  useActions('anywhere', [
    { id: 'next-region', label: t('nextRegion'), keys: ['F6'], whileTyping: true, run: focusNextRegion },
  ]);
  return null;
}
