// AskedLinks: which code asks for which other, so that signal, response and effect hang together.

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { codesIn, LINK_KINDS, type LinkKind } from '../../../shared/domain/code/codebook.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { addLink, removeLink } from './edit-content.ts';
import { useEditor } from './editor-context.ts';
import styles from './codebooks.module.css';

const ICON = 16;

export function AskedLinks() {
  const t = useTranslations('codebooks.links');
  const { content, change } = useEditor();
  const { words } = useFormats();
  const codes = codesIn(content);
  const nameOf = (id: CodeId) => {
    const code = codes.find((one) => one.id === id);
    return code === undefined ? '…' : words(code.words);
  };
  if (codes.length < 2 && content.links.length === 0) return null;
  return (
    <Card title={t('title')}>
      <p className={styles['quiet']}>{t('intro')}</p>
      {content.links.length > 0 && (
        <ul className={styles['links']}>
          {content.links.map((link) => {
            const sentence = t(`sentence.${link.kind}`, { from: nameOf(link.from), to: nameOf(link.to) });
            return (
              <li key={`${link.kind}-${link.from}-${link.to}`} className={styles['link']}>
                <span>{sentence}</span>
                <IconButton label={t('remove', { link: sentence })} onPress={() => change(removeLink(link))}>
                  <X size={ICON} aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <NewLink />
    </Card>
  );
}

function NewLink() {
  const t = useTranslations('codebooks.links');
  const { content, change } = useEditor();
  const { words } = useFormats();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [kind, setKind] = useState<LinkKind>('answers');
  const choices = codesIn(content).map(({ id, words: named }) => ({ id: String(id), label: words(named) }));
  const add = () => {
    if (from === null || to === null) return;
    change(addLink({ kind, from: asId<CodeId>(from), to: asId<CodeId>(to) }));
    setFrom(null);
    setTo(null);
  };
  return (
    <div className={styles['newLink']}>
      <Select label={t('from')} choices={choices} value={from} onChange={setFrom} placeholder={t('choose')} />
      <Select
        label={t('kind')}
        choices={LINK_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <Select label={t('to')} choices={choices} value={to} onChange={setTo} placeholder={t('choose')} />
      <Button
        icon={<Plus size={ICON} aria-hidden />}
        isDisabled={from === null || to === null || from === to}
        onPress={add}
      >
        {t('add')}
      </Button>
    </div>
  );
}
