// Keys of the list of fragments: the name, codes by number, and the star.

import { useTranslations } from 'use-intl';
import { useActions } from '../../../actions/index.ts';
import { DEFAULT_CODES } from '../../../../shared/domain/code/codebook.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { focusField, NAME_ID } from '../stage/places.ts';
import { toggled } from './series.ts';

export function useFragmentKeys(): void {
  const t = useTranslations('annotate.detail');
  const { words } = useFormats();
  const { fragments } = useDesk();
  const mine = fragments.chosen?.mine === true ? fragments.chosen.fragment : null;
  useActions('fragments', [
    {
      id: 'rename',
      label: t('rename'),
      keys: ['F2'],
      enabled: mine !== null,
      run: () => focusField(NAME_ID),
    },
    ...DEFAULT_CODES.map((code, index) => ({
      id: `code-${code.id}`,
      label: t('toggleCode', { name: words(code.words) }),
      keys: [`Digit${String(index + 1)}`],
      enabled: mine !== null,
      run: () => mine !== null && void fragments.edit(mine.id, { codes: toggled(mine.codes, code.id) }),
    })),
    {
      id: 'star',
      label: t('star'),
      keys: ['*'],
      enabled: mine !== null,
      run: () => mine !== null && void fragments.edit(mine.id, { starred: !mine.starred }),
    },
  ]);
}
