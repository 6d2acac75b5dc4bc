// BookEditorPage: a code book in the making: its names, groups and codes on the left, how it will look on the right.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { checkBook } from '../../../shared/domain/code/check-book.ts';
import { codesIn, type BookContent, type Codebook } from '../../../shared/domain/code/codebook.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import { asId, type CodeGroupId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Chip } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { Page } from '../../shell/page.tsx';
import { AskedLinks } from './asked-links.tsx';
import { BookPreview } from './book-preview.tsx';
import { addGroup, moveCode } from './edit-content.ts';
import { useSavingStatus } from '../annotate/desk/use-saving.ts';
import { EditorContext, freshId, useEditor, type EditorTools } from './editor-context.ts';
import { GroupCard } from './group-card.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { PublishBook } from './publish-book.tsx';
import { ToDo } from './to-do.tsx';
import { ToShelf } from './to-shelf.tsx';
import { useBookEditor } from './use-book-editor.ts';
import { useBookHistory } from './use-book-history.ts';
import { useCodeDrag } from './use-code-drag.ts';
import { WordFields } from './word-fields.tsx';
import styles from './codebooks.module.css';

const ICON = 18;
const ABOUT_ROWS = 2;

export function BookEditorPage({ book }: { readonly book: Codebook }) {
  const t = useTranslations('codebooks');
  const { words } = useFormats();
  const editor = useBookEditor(book);
  const own = useLocale();
  const [both, setBoth] = useState(() => hasBoth(book.content, own === 'nl' ? 'en' : 'nl'));
  const [publishing, setPublishing] = useState(false);
  const history = useBookHistory(book.id, editor.settled);
  const problems = checkBook(editor.content);
  const tools: EditorTools = { ...editor, both };
  return (
    <EditorContext value={tools}>
      <Page
        title={words(editor.content.name)}
        windowTitle={t('title')}
        facts={
          <Chip tone="accent">
            {t('version', { version: String(book.version) })} · {t('standings.draft')}
          </Chip>
        }
        tools={
          <>
            <Saved />
            <HistoryButtons history={history} />
          </>
        }
      >
        <div className={styles['editorTop']}>
          <ToShelf />
          <div className={styles['buttons']}>
            <Checkbox label={t('languages.both')} isSelected={both} onChange={setBoth} />
            <Button look="primary" isDisabled={problems.length > 0} onPress={() => setPublishing(true)}>
              {t('publish.open')}
            </Button>
          </div>
        </div>
        <ToDo problems={problems} content={editor.content} />
        <Refused />
        <div className={styles['editor']}>
          <Parts />
          <div className={styles['beside']}>
            <Card title={t('preview.title')}>
              <BookPreview content={editor.content} />
            </Card>
          </div>
        </div>
        {publishing && (
          <PublishBook book={book} settled={editor.settled} onClose={() => setPublishing(false)} />
        )}
      </Page>
    </EditorContext>
  );
}

function hasBoth(content: BookContent, other: 'nl' | 'en'): boolean {
  return codesIn(content).some(({ words }) => words[other].trim() !== '');
}

function Parts() {
  const t = useTranslations('codebooks');
  const { content, change } = useEditor();
  const drag = useCodeDrag(content.groups, (id, groupId, place) => change(moveCode(id, groupId, place)));
  return (
    <div className={styles['parts']}>
      <div className={styles['names']}>
        <WordFields
          label={t('name')}
          words={content.name}
          onChange={(name) => change((now) => ({ ...now, name }))}
        />
        <WordFields
          label={t('about')}
          words={content.about}
          most={BOOK_LIMITS.about}
          rows={ABOUT_ROWS}
          onChange={(about) => change((now) => ({ ...now, about }))}
        />
      </div>
      {content.groups.map((group) => (
        <GroupCard key={group.id} group={group} drag={drag} />
      ))}
      <div>
        <Button
          icon={<Plus size={ICON} aria-hidden />}
          isDisabled={content.groups.length >= BOOK_LIMITS.groups}
          onPress={() => change(addGroup(asId<CodeGroupId>(freshId())))}
        >
          {t('group.add')}
        </Button>
      </div>
      <AskedLinks />
    </div>
  );
}

function Saved() {
  const t = useTranslations('common');
  const failed = useTranslations('annotate.notice');
  const { clock } = useFormats();
  const { saving } = useEditor();
  const { state, savedAt } = useSavingStatus(saving);
  const saved = savedAt === null ? t('allSaved') : t('savedAt', { time: clock(savedAt) });
  const label = { saving: t('saving'), failed: failed('notSaved'), saved }[state];
  return <SaveStatus state={state} label={label} />;
}

function Refused() {
  const { refusal } = useEditor();
  const words = useRefusalWords();
  return refusal === null ? null : <ErrorPanel {...words(refusal)} />;
}
