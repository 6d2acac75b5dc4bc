// What can be filtered by on this recording, in sections, each choice in words. A section that offers no choice here
// is left out.

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { codesIn } from '../../../../shared/domain/code/codebook.ts';
import { CODED_ROLES } from '../../../../shared/domain/code/code.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { useAuthors } from '../desk/use-authors.ts';
import { useEpisodeNames } from '../desk/use-episode-names.ts';
import { NO_CODE, NO_EPISODE, type Facet, type Filter } from './list-choice.ts';

export interface FilterChoice extends Filter {
  readonly label: string;
}

export interface FilterSection {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly FilterChoice[];
}

export function useFilterSections(): readonly FilterSection[] {
  const general = useGeneral();
  const codes = useCodes();
  const people = usePeopleSections();
  const episodes = useEpisodeSection();
  return useMemo(
    () => [...general, episodes, ...people, ...codes].filter(({ choices }) => choices.length > 0),
    [general, episodes, people, codes],
  );
}

function useGeneral(): readonly FilterSection[] {
  const t = useTranslations('fragmentList');
  return useMemo(() => {
    const choice = (facet: Facet, value: string, label: string): FilterChoice => ({ facet, value, label });
    const choices = [
      choice('star', 'yes', t('starred')),
      choice('time', 'sight', t('inSight')),
      choice('note', 'with', t('withNote')),
      choice('note', 'without', t('withoutNote')),
      choice('kind', 'span', t('spans')),
      choice('kind', 'moment', t('moments')),
    ];
    return [{ id: 'general', label: t('general'), choices }];
  }, [t]);
}

function useEpisodeSection(): FilterSection {
  const t = useTranslations('fragmentList');
  const { placedOf } = useEpisodeNames();
  const { all } = useDesk().episodes;
  return useMemo(() => {
    const each = all.map(
      ({ episode, name }): FilterChoice => ({
        facet: 'episode',
        value: episode.id,
        label: placedOf(name, episode),
      }),
    );
    const outside: FilterChoice = { facet: 'episode', value: NO_EPISODE, label: t('noEpisode') };
    return { id: 'episodes', label: t('episodes'), choices: each.length === 0 ? [] : [...each, outside] };
  }, [t, placedOf, all]);
}

function usePeopleSections(): readonly FilterSection[] {
  const t = useTranslations('fragmentList');
  const { book } = useDesk();
  const authors = useAuthors();
  return useMemo(() => {
    const asked = new Set(book.codes.flatMap(({ roles }) => roles));
    const roles = CODED_ROLES.filter((role) => asked.has(role)).map(
      (role): FilterChoice => ({ facet: 'role', value: role, label: t(`roles.${role}`) }),
    );
    const people =
      authors.length < 2
        ? []
        : authors.map(({ id, name }): FilterChoice => ({ facet: 'person', value: id, label: name }));
    return [
      { id: 'roles', label: t('whose'), choices: roles },
      { id: 'people', label: t('markedBy'), choices: people },
    ];
  }, [t, book.codes, authors]);
}

function useCodes(): readonly FilterSection[] {
  const t = useTranslations('fragmentList');
  const { words } = useFormats();
  const { book } = useDesk();
  return useMemo(() => {
    const groups = book.content.groups.map((group): FilterSection => {
      const name = words(group.words);
      const whole: FilterChoice = { facet: 'group', value: group.id, label: t('wholeGroup', { name }) };
      const codes = group.codes.map(
        (code): FilterChoice => ({ facet: 'code', value: code.id, label: words(code.words) }),
      );
      return { id: group.id, label: name, choices: codes.length > 1 ? [whole, ...codes] : codes };
    });
    const bare: FilterChoice = { facet: 'group', value: NO_CODE, label: t('noCode') };
    const any = codesIn(book.content).length > 0;
    return any ? [...groups, { id: 'bare', label: t('other'), choices: [bare] }] : [];
  }, [t, words, book.content]);
}
