// NewBook: what a new code book begins as.

import { useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import { TEMPLATES } from '../../../shared/domain/code/templates/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import { BookPreview } from './book-preview.tsx';
import { Beginnings } from './beginnings.tsx';
import styles from './codebooks.module.css';

export function NewBook({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('codebooks.new');
  const common = useTranslations('common');
  const { words } = useFormats();
  const refusalWords = useRefusalWords();
  const create = useCommand('codebooks.create');
  const [, go] = useLocation();
  const [template, setTemplate] = useState(TEMPLATES[0].id);
  const chosen = TEMPLATES.find(({ id }) => id === template) ?? TEMPLATES[0];
  const begin = async () => {
    const made = await create.run({ from: { template } });
    if (made.ok) go(places.codebook(made.value.id));
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      size="wide"
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" isDisabled={create.pending} onPress={() => void begin()}>
            {t('begin')}
          </Button>
        </>
      }
    >
      <p>{t('intro')}</p>
      <div className={styles['beginning']}>
        <Beginnings
          label={t('from')}
          choices={TEMPLATES.map(({ id, content }) => ({
            id,
            label: words(content.name),
            note: id === 'free' ? t('free') : words(content.about),
          }))}
          value={template}
          onChange={setTemplate}
        />
        <div className={styles['beginningPreview']}>
          <BookPreview content={chosen.content} />
        </div>
      </div>
      {create.refusal !== null && <ErrorPanel {...refusalWords(create.refusal)} />}
    </Dialog>
  );
}
