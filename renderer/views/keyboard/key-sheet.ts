// The key sheet as a table for a file: what each key does, grouped as on the page.

import type { Language } from '../../../shared/domain/words.ts';
import { writeCsv } from '../../../shared/interop/csv.ts';
import type { Scope } from '../../actions/action.ts';
import type { KeyGroup } from './key-groups.ts';

export function keySheet(
  header: readonly string[],
  groups: readonly KeyGroup[],
  nameOf: (scope: Scope) => string,
  language: Language,
): string {
  const rows = groups.flatMap(({ scope, bindings }) =>
    bindings.map(({ label, keys }) => [nameOf(scope), label, keys.join('   ')]),
  );
  return writeCsv([header, ...rows], { language });
}
