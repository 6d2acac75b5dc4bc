// What a fragment is called where it is tied to another: its own name, or else its codes.

import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';

export function useNameOf(): (shown: ShownFragment) => string {
  const { list } = useFormats();
  const { book } = useDesk();
  return ({ fragment, label }) => {
    const names = book.namesOf(fragment).map(({ name }) => name);
    return fragment.name !== '' || names.length === 0 ? label : list(names);
  };
}
