// WorkspaceKeys: the keys of the fragments and of the workspace itself, whichever pane is shown.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../actions/index.ts';
import { useLayoutKeys } from './layout/use-layout-keys.ts';
import { useMarkingKeys } from './marking/use-marking-keys.ts';
import { focusNextRegion } from './stage/places.ts';

export function WorkspaceKeys() {
  const t = useTranslations('actions.anywhere');
  useMarkingKeys();
  useLayoutKeys();
  useActions('anywhere', [
    { ...known('anywhere', 'next-region'), label: t('next-region'), whileTyping: true, run: focusNextRegion },
  ]);
  return null;
}
