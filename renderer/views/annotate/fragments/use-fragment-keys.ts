// Keys of the list of fragments: searching, the name, codes by number, and the star; codes and star for all that are
// chosen.

import { useTranslations } from 'use-intl';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';
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
  const { selection, several } = fragments;
  const many = selection.size > 1;
  const all = () => [...selection].flatMap((id) => fragments.find(id)?.fragment ?? []);
  const giveStar = () => {
    if (many) several.star([...selection], !all().every(({ starred }) => starred));
    else if (mine !== null) void fragments.edit(mine.id, { starred: !mine.starred });
  };
  const giveCode = (id: CodeId) => {
    const have = (fragment: Fragment) => fragment.codings.some(({ codeId }) => codeId === id);
    if (many) several.code([...selection], id, !all().every(have));
    else if (mine !== null) void fragments.edit(mine.id, { codings: toggled(mine, id, book.content) });
  };
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
      enabled: mine !== null || many,
      run: () => giveCode(code.id),
    })),
    {
      ...known('fragments', 'star'),
      label: names('star'),
      enabled: mine !== null || many,
      run: giveStar,
    },
  ]);
}
