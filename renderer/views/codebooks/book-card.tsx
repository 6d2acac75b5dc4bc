// BookCard: one code book with its versions, and what can be done with it.

import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import type { CodebookLine } from '../../../shared/contract/codebooks.ts';
import type { CodebookId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { useClient } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { saveFile } from '../../figures/save-file.ts';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import styles from './codebooks.module.css';

const TONES: Readonly<Record<CodebookLine['standing'], ChipTone>> = {
  draft: 'accent',
  published: 'success',
  retired: 'neutral',
};

export interface BookCardProps {
  /** Of one book, newest first. */
  readonly versions: readonly CodebookLine[];
  readonly keeps: boolean;
}

export function BookCard({ versions, keeps }: BookCardProps) {
  const t = useTranslations('codebooks');
  const { words } = useFormats();
  const newest = versions[0];
  if (newest === undefined) return null;
  const about = words(newest.about);
  const name = words(newest.name);
  return (
    <Card title={name} action={newest.createdBy === null ? <Chip>{t('ofProgram')}</Chip> : undefined}>
      {about !== '' && <p className={styles['quiet']}>{about}</p>}
      <ul className={styles['versions']} aria-label={t('versionsOf', { name })}>
        {versions.map((version) => (
          <Version key={version.id} version={version} isNewest={version === newest} keeps={keeps} />
        ))}
      </ul>
    </Card>
  );
}

interface VersionProps {
  readonly version: CodebookLine;
  readonly isNewest: boolean;
  readonly keeps: boolean;
}

function Version({ version, isNewest, keeps }: VersionProps) {
  const t = useTranslations('codebooks');
  const { words, date } = useFormats();
  const refusalWords = useRefusalWords();
  const acts = useVersionActs(version);
  const { standing, publishedAt, note } = version;
  const named = { name: words(version.name), version: String(version.version) };
  return (
    <li className={styles['version']}>
      <div className={styles['versionFacts']}>
        <strong>{t('version', { version: String(version.version) })}</strong>
        <Chip tone={TONES[standing]}>{t(`standings.${standing}`)}</Chip>
        <span className={styles['quiet']}>
          {t('codes', { count: version.codes })}
          {version.createdBy !== null &&
            publishedAt !== null &&
            ` · ${t('since', { date: date(publishedAt) })}`}
        </span>
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </div>
      <div className={styles['buttons']}>
        {acts.shown(isNewest, keeps).map((act) => (
          <Button
            key={act}
            size="compact"
            look={act === 'throwAway' ? 'danger' : 'plain'}
            aria-label={t(`acts.${act}Of`, named)}
            isDisabled={acts.pending}
            onPress={() => void acts.run(act)}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      </div>
      {acts.refusal !== null && <ErrorPanel {...refusalWords(acts.refusal)} />}
    </li>
  );
}

type VersionAct = 'edit' | 'look' | 'next' | 'copy' | 'save' | 'away' | 'back' | 'throwAway';

function useVersionActs(version: CodebookLine) {
  const { id, standing, createdBy } = version;
  const [, go] = useLocation();
  const client = useClient();
  const create = useCommand('codebooks.create');
  const next = useCommand('codebooks.next');
  const retire = useCommand('codebooks.retire');
  const restore = useCommand('codebooks.restore');
  const remove = useCommand('codebooks.remove');
  const commands = [create, next, retire, restore, remove];
  const open = (book: CodebookId) => go(places.codebook(book));
  const openNew = async (made: Promise<Result<{ readonly id: CodebookId }>>) => {
    const result = await made;
    if (result.ok) open(result.value.id);
  };
  const save = async () => {
    const exported = await client.call('codebooks.export', { id });
    if (exported.ok) saveFile(exported.value.fileName, 'application/json', exported.value.text);
  };
  const acts: Readonly<Record<VersionAct, () => unknown>> = {
    edit: () => open(id),
    look: () => open(id),
    next: () => openNew(next.run({ id })),
    copy: () => openNew(create.run({ from: { copyOf: id } })),
    save,
    away: () => retire.run({ id }),
    back: () => restore.run({ id }),
    throwAway: () => remove.run({ id }),
  };
  return {
    shown(isNewest: boolean, keeps: boolean): readonly VersionAct[] {
      if (!keeps) return ['look', 'save'];
      if (standing === 'draft') return ['edit', 'save', 'throwAway'];
      const own = createdBy !== null;
      const turns: readonly VersionAct[] = own ? [standing === 'retired' ? 'back' : 'away'] : [];
      return ['look', ...(own && isNewest ? (['next'] as const) : []), 'copy', 'save', ...turns];
    },
    run: async (act: VersionAct) => acts[act](),
    pending: commands.some(({ pending }) => pending),
    refusal: commands.find(({ refusal }) => refusal !== null)?.refusal ?? null,
  };
}
