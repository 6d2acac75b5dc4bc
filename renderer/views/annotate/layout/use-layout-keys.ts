// Keys of the layout, whether or not it stands beside the film.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';

export function useLayoutKeys(): void {
  const t = useTranslations('actions.marking');
  const { episodes, layout } = useDesk();
  const some = { enabled: episodes.all.length > 0 };
  useActions('marking', [
    { ...known('marking', 'layout'), label: t('layout'), run: layout.toggle },
    {
      ...known('marking', 'episode-begin'),
      label: t('episode-begin'),
      enabled: episodes.mayLayOut,
      run: (key) => episodes.begin(key),
    },
    {
      ...known('marking', 'episode-previous'),
      label: t('episode-previous'),
      ...some,
      run: () => episodes.jump(-1),
    },
    { ...known('marking', 'episode-next'), label: t('episode-next'), ...some, run: () => episodes.jump(1) },
  ]);
}
