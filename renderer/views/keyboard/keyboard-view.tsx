// KeyboardView: which keys do what, for the person at the page: to read, to print, and to change.

import { Download, Keyboard as KeyboardIcon, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Search } from '../../components/search.tsx';
import { saveFile } from '../../figures/save-file.ts';
import { Page } from '../../shell/page.tsx';
import { HowKeysWork } from './how-keys-work.tsx';
import { groupsOf, type KeyGroup } from './key-groups.ts';
import { KeyRow } from './key-row.tsx';
import { keySheet } from './key-sheet.ts';
import { PrintButton } from './print-button.tsx';
import { RebindDialog } from './rebind-dialog.tsx';
import { ResetAll } from './reset-all.tsx';
import { StepFields } from './step-fields.tsx';
import { useBindings, type Binding, type Bindings } from './use-bindings.ts';
import styles from './keyboard.module.css';

const ICON = 16;

export function KeyboardView() {
  const t = useTranslations('keyboard');
  const bindings = useBindings();
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Binding | null>(null);
  const groups = groupsOf(bindings.all, search);
  return (
    <Page title={t('title')}>
      <div className={styles['settings']}>
        <HowKeysWork />
        <StepFields />
      </div>
      <div className={styles['tools']}>
        <Search label={t('search')} value={search} onChange={setSearch} />
        <Tools bindings={bindings} />
      </div>
      {groups.length === 0 && (
        <EmptyState icon={<KeyboardIcon size={24} aria-hidden />} title={t('noneFound')} />
      )}
      <div className={styles['groups']}>
        {groups.map((group) => (
          <Group key={group.scope} group={group} bindings={bindings} onChange={setAsked} />
        ))}
      </div>
      {asked !== null && <RebindDialog binding={asked} bindings={bindings} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function Tools({ bindings }: { readonly bindings: Bindings }) {
  const t = useTranslations('keyboard');
  const scopes = useTranslations('keys.scopes');
  const language = useLocale();
  const [asking, setAsking] = useState(false);
  const save = () => {
    const header = [t('columns.group'), t('columns.action'), t('columns.keys')] as const;
    const text = keySheet(header, groupsOf(bindings.all, ''), scopes, language);
    saveFile(t('fileName'), 'text/csv', text);
  };
  return (
    <div className={styles['buttons']}>
      <PrintButton />
      <Button icon={<Download size={ICON} aria-hidden />} onPress={save}>
        {t('save')}
      </Button>
      <Button
        icon={<RotateCcw size={ICON} aria-hidden />}
        isDisabled={bindings.all.every(({ changed }) => !changed)}
        onPress={() => setAsking(true)}
      >
        {t('resetAll')}
      </Button>
      {asking && <ResetAll onReset={bindings.resetAll} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface GroupProps {
  readonly group: KeyGroup;
  readonly bindings: Bindings;
  readonly onChange: (binding: Binding) => void;
}

function Group({ group, bindings, onChange }: GroupProps) {
  const t = useTranslations('keys');
  return (
    <section>
      <h2>{t(`scopes.${group.scope}`)}</h2>
      <ul className={styles['list']}>
        {group.bindings.map((binding) => (
          <KeyRow
            key={binding.name}
            binding={binding}
            onChange={() => onChange(binding)}
            onReset={() => bindings.reset(binding)}
          />
        ))}
      </ul>
    </section>
  );
}
