// HelpSheet: every key that means something on the place where we are, by what it is for. Made from the actions
// themselves, so that it cannot fall behind.

import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { IN_ORDER, type Action, type Scope } from '../actions/action.ts';
import { useCurrentActions } from '../actions/index.ts';
import { nameOf } from '../actions/keymap.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { KeyCap } from '../components/key-cap.tsx';
import { Search } from '../components/search.tsx';
import { places } from '../views/places.ts';
import styles from './help-sheet.module.css';

export interface HelpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const [search, setSearch] = useState('');
  const [, go] = useLocation();
  const close = () => {
    setSearch('');
    onClose();
  };
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={close}
      closeLabel={common('close')}
      size="wide"
      footer={
        <>
          <Button icon={<Printer size={16} aria-hidden />} onPress={() => window.print()}>
            {t('print')}
          </Button>
          <Button
            onPress={() => {
              close();
              go(places.keys);
            }}
          >
            {t('change')}
          </Button>
        </>
      }
    >
      <p className={styles['intro']}>{t('intro')}</p>
      <div className={styles['search']}>
        <Search label={t('search')} value={search} onChange={setSearch} />
      </div>
      <Groups search={search} />
    </Dialog>
  );
}

function Groups({ search }: { readonly search: string }) {
  const t = useTranslations('keys');
  const groups = useGroups(search);
  if (groups.length === 0) return <p>{t('noneFound')}</p>;
  return (
    // Marks the page as one that prints this sheet and nothing behind it.
    <div className={styles['groups']} data-print-sheet>
      {groups.map(({ scope, lines }) => (
        <section key={scope}>
          <h3>{t(`scopes.${scope}`)}</h3>
          <dl className={styles['list']}>
            {lines.map(({ name, label, keys }) => (
              <div key={name} className={styles['line']} data-action={name}>
                <dt className={styles['keys']}>
                  {keys.map((chord) => (
                    <KeyCap key={chord} keys={chord} />
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface Line extends Pick<Action, 'label' | 'keys'> {
  readonly name: string;
}

function useGroups(search: string): readonly { readonly scope: Scope; readonly lines: readonly Line[] }[] {
  const t = useTranslations('keys.everywhere');
  const sets = useCurrentActions();
  // What the browser and the controls do by themselves belongs on the sheet as well.
  const ofControls: readonly Line[] = [
    { name: 'tab', label: t('tab'), keys: ['Tab'] },
    { name: 'enter', label: t('enter'), keys: ['Enter'] },
    { name: 'escape', label: t('escape'), keys: ['Escape'] },
  ];
  return IN_ORDER.map((scope) => {
    const lines: readonly Line[] = sets
      .filter((set) => set.scope === scope)
      .flatMap((set) => set.actions)
      .filter(({ keys }) => keys.length > 0)
      .map((action) => ({ ...action, name: nameOf(scope, action) }));
    const all = scope === 'anywhere' ? [...lines, ...ofControls] : lines;
    return { scope, lines: all.filter((line) => answers(line, search)) };
  }).filter(({ lines }) => lines.length > 0);
}

/** By words, and by a key as it is written. */
function answers({ label, keys }: Line, search: string): boolean {
  const sought = search.trim().toLowerCase();
  return label.toLowerCase().includes(sought) || keys.some((key) => key.toLowerCase() === sought);
}
