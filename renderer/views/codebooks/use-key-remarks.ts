// What there is to know about the key of a code: which other codes it marks as well, and what it does for the film.

import { useTranslations } from 'use-intl';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import type { Code, CodeGroup } from '../../../shared/domain/code/code.ts';
import { DEFAULT_DESK } from '../../../shared/contract/desk-settings.ts';
import { CATALOGUE } from '../../actions/catalogue.ts';
import { clashesWith } from '../../actions/clash.ts';
import { keysOf } from '../../actions/keymap.ts';
import { useQuery } from '../../api/use-query.ts';
import { useFormats } from '../../messages/formats.ts';

/** Scores have keys of their own, on a sheet that codes nothing. */
const BESIDE_CODES = CATALOGUE.filter(({ name }) => !name.startsWith('scoring.'));

export function useKeyRemarks(content: BookContent): (code: Code, group: CodeGroup) => string {
  const t = useTranslations('codebooks.key');
  const actions = useTranslations('actions');
  const { words, list } = useFormats();
  const desk = useQuery('program.desk', {});
  const keymap = desk.status === 'ready' ? desk.value : DEFAULT_DESK;
  const holders = BESIDE_CODES.map(({ name, own }) => ({ name, keys: keysOf(keymap, name, own) }));
  return ({ id, key }, group) => {
    if (key === null) return '';
    const sharing = content.groups.flatMap((one) =>
      one.codes.filter((code) => code.id !== id && code.key === key).map((code) => ({ code, one })),
    );
    const names = list(sharing.map(({ code }) => words(code.words)));
    if (sharing.some(({ one }) => one.id === group.id && group.exclusive)) return t('taken', { names });
    const ofFilm = clashesWith(key, 'fragments.code', holders).map(({ name }) => actions(name));
    return [
      ...(sharing.length === 0 ? [] : [t('shared', { names })]),
      ...(ofFilm.length === 0 ? [] : [t('ofFilm', { actions: list(ofFilm) })]),
    ].join(' ');
  };
}
