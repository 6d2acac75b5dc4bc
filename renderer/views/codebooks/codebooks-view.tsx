// Code books: which there are, in which versions, and the ways to a new one.

import { BookPlus, FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl';
import type { CodebookLine } from '../../../shared/contract/codebooks.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Answered } from '../../shell/answered.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { BookCard } from './book-card.tsx';
import { ImportResult } from './import-result.tsx';
import { NewBook } from './new-book.tsx';
import { ShelfTools } from './shelf-tools.tsx';
import { useImport } from './use-import.ts';
import styles from './codebooks.module.css';

const ICON = 18;

export function CodebooksView() {
  const t = useTranslations('codebooks');
  const books = useQuery('codebooks.list', {});
  const keeps = useMay('codebooks.keep');
  const [making, setMaking] = useState(false);
  const taking = useImport();
  return (
    <Page title={t('title')} tools={keeps && <ShelfTools />}>
      <div className={styles['top']}>
        <p className={styles['intro']}>
          {t('intro')} {!keeps && t('onlyKeepers')}
        </p>
        {keeps && (
          <div className={styles['buttons']}>
            <FileTrigger
              acceptedFileTypes={['.json', 'application/json']}
              onSelect={(list) => taking.take(list?.[0] ?? null)}
            >
              <Button icon={<FileUp size={ICON} aria-hidden />}>{t('import.open')}</Button>
            </FileTrigger>
            <Button
              look="primary"
              icon={<BookPlus size={ICON} aria-hidden />}
              onPress={() => setMaking(true)}
            >
              {t('new.open')}
            </Button>
          </div>
        )}
      </div>
      <ImportResult taking={taking} />
      <Answered answer={books}>
        {(lines) =>
          byLineage(lines).map((versions) => (
            <BookCard key={keyOf(versions)} versions={versions} keeps={keeps} />
          ))
        }
      </Answered>
      {making && <NewBook onClose={() => setMaking(false)} />}
    </Page>
  );
}

/** Newest version first; the books in use before those that were put away. */
function byLineage(lines: readonly CodebookLine[]): readonly (readonly CodebookLine[])[] {
  const lineages = [...Map.groupBy(lines, ({ lineageId }) => lineageId).values()];
  const versions = lineages.map((all) => all.toSorted((a, b) => b.version - a.version));
  const isAway = (all: readonly CodebookLine[]) => all.every(({ standing }) => standing === 'retired');
  return [...versions.filter((all) => !isAway(all)), ...versions.filter(isAway)];
}

function keyOf(versions: readonly CodebookLine[]): string {
  return versions[0]?.lineageId ?? '';
}
