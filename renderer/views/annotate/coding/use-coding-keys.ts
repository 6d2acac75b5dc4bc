// Keys of coding: those of the book, and those that answer what it asks.

import { useTranslations } from 'use-intl';
import { rolesAsked, type CodedRole } from '../../../../shared/domain/code/code.ts';
import { known, useActions, type Action } from '../../../actions/index.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useDesk } from '../desk/desk.ts';
import { focusField, ANSWER_ID } from '../stage/places.ts';
import { answerKeys, keysOfBook } from './book-keys.ts';
import type { CurrentQuestion } from './use-question.ts';

export function useCodingKeys(question: CurrentQuestion | null): void {
  const t = useTranslations('actions.coding');
  const { coding, book } = useDesk();
  const keys = answerKeys(book.codes, useDeskSettings());
  const answers = (question?.answers ?? []).slice(0, keys.length);
  const ofCodes = useCodeKeys();
  useActions('coding', [
    ...ofCodes,
    ...answers.map(({ label, run }, at) => ({
      id: `answer-${String(at + 1)}`,
      label,
      keys: keys.slice(at, at + 1),
      run,
    })),
    {
      id: 'answer-field',
      label: question?.text ?? '',
      keys: keys.slice(0, question?.field === null ? 0 : 1),
      enabled: question !== null,
      run: () => focusField(ANSWER_ID),
    },
    {
      ...known('coding', 'leave-open'),
      label: t('leave-open'),
      enabled: question !== null,
      run: () => question?.leaveOpen(),
    },
    { ...known('coding', 'same-moment'), label: t('same-moment'), run: coding.toggleSameMoment },
    {
      ...known('coding', 'who'),
      label: t('who'),
      enabled: book.codes.some(({ roles }) => roles.length > 0),
      run: () => coding.setRole(roleAfter(coding.role, rolesAsked(book.codes))),
    },
  ]);
}

function useCodeKeys(): readonly Action[] {
  const { words, list } = useFormats();
  const { holdKeys } = useDeskSettings();
  const { coding, book } = useDesk();
  return keysOfBook(book.codes).map(({ key, codes }): Action => {
    const said = { id: `key-${key}`, label: list(codes.map((code) => words(code.words))), keys: [key] };
    if (!holdKeys) return { ...said, run: (event) => coding.press(codes, 'toggle', event) };
    return {
      ...said,
      run: (event) => coding.press(codes, 'begin', event),
      release: (event) => coding.press(codes, 'end', event),
    };
  });
}

/** Round and round: asked each time, and then one after the other. */
export function roleAfter(role: CodedRole | null, offered: readonly CodedRole[]): CodedRole | null {
  return (role === null ? offered[0] : offered[offered.indexOf(role) + 1]) ?? null;
}
