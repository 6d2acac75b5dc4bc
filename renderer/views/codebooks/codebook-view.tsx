// One version of a code book: a draft to edit, any other to look at.

import { useTranslations } from 'use-intl';
import type { Codebook } from '../../../shared/domain/code/codebook.ts';
import type { CodebookId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { BookEditorPage } from './book-editor-page.tsx';
import { BookPreview } from './book-preview.tsx';
import { ToShelf } from './to-shelf.tsx';

export function CodebookView({ id }: { readonly id: CodebookId }) {
  const t = useTranslations('codebooks');
  const answer = useQuery('codebooks.open', { id });
  const keeps = useMay('codebooks.keep');
  if (answer.status !== 'ready') {
    return (
      <Page title={t('title')}>
        <ToShelf />
        <Answered answer={answer}>{() => null}</Answered>
      </Page>
    );
  }
  const book = answer.value;
  return keeps && book.standing === 'draft' ? <BookEditorPage book={book} /> : <BookToLookAt book={book} />;
}

function BookToLookAt({ book }: { readonly book: Codebook }) {
  const t = useTranslations('codebooks');
  const { words } = useFormats();
  const about = words(book.content.about);
  return (
    <Page
      title={words(book.content.name)}
      windowTitle={t('title')}
      facts={
        <Chip>
          {t('version', { version: String(book.version) })} · {t(`standings.${book.standing}`)}
        </Chip>
      }
    >
      <ToShelf />
      {about !== '' && <p>{about}</p>}
      {book.createdBy !== null && <Notice>{t('fixed')}</Notice>}
      <Card title={t('preview.title')}>
        <BookPreview content={book.content} />
      </Card>
    </Page>
  );
}
