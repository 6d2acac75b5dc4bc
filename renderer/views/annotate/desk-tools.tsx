// DeskTools: whether all is saved, and the way back and forth.

import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { known, useActions } from '../../actions/index.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useDesk } from './desk/desk.ts';
import type { NamedAct } from './desk/use-history.ts';
import { useSavingStatus, type Saving } from './desk/use-saving.ts';

const ICON = 20;

export function DeskTools() {
  const t = useTranslations('annotate.history');
  const { history, saving } = useDesk();
  const { undoes, redoes } = history;
  const wordsOf = ({ name, count }: NamedAct) => t(`acts.${name}`, { count });
  const undoLabel = undoes === null ? t('undo') : t('undoNamed', { act: wordsOf(undoes) });
  const redoLabel = redoes === null ? t('redo') : t('redoNamed', { act: wordsOf(redoes) });
  useActions('anywhere', [
    {
      ...known('anywhere', 'undo'),
      label: undoLabel,
      enabled: undoes !== null,
      repeats: true,
      run: () => history.undo(),
    },
    {
      ...known('anywhere', 'redo'),
      label: redoLabel,
      enabled: redoes !== null,
      repeats: true,
      run: history.redo,
    },
  ]);
  return (
    <>
      <Saved saving={saving} />
      <IconButton
        label={undoLabel}
        keyHint="anywhere.undo"
        isDisabled={undoes === null}
        preventFocusOnPress
        onPress={() => history.undo()}
      >
        <Undo2 size={ICON} aria-hidden />
      </IconButton>
      <IconButton
        label={redoLabel}
        keyHint="anywhere.redo"
        isDisabled={redoes === null}
        preventFocusOnPress
        onPress={history.redo}
      >
        <Redo2 size={ICON} aria-hidden />
      </IconButton>
    </>
  );
}

function Saved({ saving }: { readonly saving: Saving }) {
  const { state, savedAt } = useSavingStatus(saving);
  const t = useTranslations('common');
  const failed = useTranslations('annotate.notice');
  const format = useFormats();
  const saved = savedAt === null ? t('allSaved') : t('savedAt', { time: format.clock(savedAt) });
  const label = { saving: t('saving'), failed: failed('notSaved'), saved }[state];
  return <SaveStatus state={state} label={label} />;
}
