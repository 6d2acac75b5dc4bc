// ChooseBook: another code book for this recording, with what becomes of what was coded already.

import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'wouter';
import { useTranslations } from 'use-intl';
import type { CodebookLine } from '../../../../shared/contract/codebooks.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useRefusalWords } from '../../../messages/refusals.ts';
import { Answered } from '../../../shell/answered.tsx';
import { Beginnings } from '../../codebooks/beginnings.tsx';
import { inUse } from '../../codebooks/in-use.ts';
import { places } from '../../places.ts';
import { useDesk } from '../desk/desk.ts';

export function ChooseBook({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('codebooks.ofRecording');
  const common = useTranslations('common');
  const refusalWords = useRefusalWords();
  const { opened, book, fragments } = useDesk();
  const books = useQuery('codebooks.list', {});
  const choose = useCommand('codebooks.choose');
  const [chosen, setChosen] = useState<string | null>(book.id);
  const coded = fragments.all.filter(({ fragment }) => fragment.codings.length > 0).length;
  const line = books.status === 'ready' ? books.value.find(({ id }) => id === chosen) : undefined;
  const isOther = line !== undefined && line.id !== book.id;
  const [kept, setKept] = useState<string | null>(null);
  const submit = async () => {
    if (line === undefined) return;
    const done = await choose.run({ recordingId: opened.recording.id, codebookId: line.id });
    if (done.ok) setKept(line.id);
  };
  // Closed once the desk has the book: whoever sees the film again can mark with it.
  const close = useEffectEvent(onClose);
  const isOnDesk = kept !== null && kept === book.id;
  useEffect(() => {
    if (isOnDesk) close();
  }, [isOnDesk]);
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={line === undefined || choose.pending || kept !== null}
            onPress={() => void submit()}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <Answered answer={books}>
        {(lines) => <Books lines={inUse(lines, book.id)} value={chosen ?? ''} onChange={setChosen} />}
      </Answered>
      {isOther && coded > 0 && <Notice tone="warning">{t('coded', { count: coded })}</Notice>}
      {choose.refusal !== null && <ErrorPanel {...refusalWords(choose.refusal)} />}
      <p>
        <Link href={places.codebooks}>{t('manage')}</Link>
      </p>
    </Dialog>
  );
}

interface BooksProps {
  readonly lines: readonly CodebookLine[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Books({ lines, value, onChange }: BooksProps) {
  const t = useTranslations('codebooks.ofRecording');
  const { words } = useFormats();
  const named = (line: CodebookLine) =>
    line.createdBy === null
      ? words(line.name)
      : t('versionOf', { name: words(line.name), version: String(line.version) });
  return (
    <Beginnings
      label={t('choose')}
      choices={lines.map((line) => ({ id: line.id, label: named(line), note: words(line.about) }))}
      value={value}
      onChange={onChange}
    />
  );
}
