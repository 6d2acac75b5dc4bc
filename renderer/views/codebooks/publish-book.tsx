// PublishBook: putting a version to use, after which it does not change any more.

import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import type { Codebook } from '../../../shared/domain/code/codebook.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { useClient } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import { useEditor } from './editor-context.ts';

const FORM = 'publish-book';

export interface PublishBookProps {
  readonly book: Codebook;
  readonly settled: () => Promise<void>;
  readonly onClose: () => void;
}

export function PublishBook({ book, settled, onClose }: PublishBookProps) {
  const t = useTranslations('codebooks.publish');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const client = useClient();
  const { content } = useEditor();
  const publish = useCommand('codebooks.publish');
  const [, go] = useLocation();
  const [note, setNote] = useState(book.note);
  const submit = async () => {
    await settled();
    if (note.trim() !== book.note) await client.call('codebooks.edit', { id: book.id, content, note });
    const published = await publish.run({ id: book.id });
    if (published.ok) go(places.codebooks);
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={publish.pending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        {book.version > 1 && (
          <Field
            label={t('note')}
            hint={t('noteHint')}
            rows={2}
            maxLength={BOOK_LIMITS.about}
            value={note}
            onChange={setNote}
          />
        )}
      </DialogForm>
      {publish.refusal !== null && <ErrorPanel {...words(publish.refusal)} />}
    </Dialog>
  );
}
