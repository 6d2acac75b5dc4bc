// Keys of the list of fragments: the name, codes by number, and the star.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../../actions/index.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { focusField, NAME_ID, SEARCH_ID } from '../stage/places.ts';
import { toggled } from './codes-in-order.ts';

export function useFragmentKeys(): void {
  const t = useTranslations('annotate.detail');
  const names = useTranslations('actions.fragments');
  const { words } = useFormats();
  const { fragments, book } = useDesk();
  const mine = fragments.chosen?.mine === true ? fragments.chosen.fragment : null;
  useActions('fragments', [
    { ...known('fragments', 'search'), label: names('search'), run: () => focusField(SEARCH_ID) },
    {
      ...known('fragments', 'rename'),
      label: names('rename'),
      enabled: mine !== null,
      run: () => focusField(NAME_ID),
    },
    ...book.codes.map((code) => ({
      id: `code-${code.id}`,
      label: t('toggleCode', { name: words(code.words) }),
      keys: code.key === null ? [] : [code.key],
      enabled: mine !== null,
      run: () =>
        mine !== null && void fragments.edit(mine.id, { codings: toggled(mine, code.id, book.content) }),
    })),
    {
      ...known('fragments', 'star'),
      label: names('star'),
      enabled: mine !== null,
      run: () => mine !== null && void fragments.edit(mine.id, { starred: !mine.starred }),
    },
  ]);
}
