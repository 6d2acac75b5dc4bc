// HelpSheet: every key that means something on the place where we are, by pane. Made from the actions
// themselves, so that it cannot fall behind.

import { useTranslations } from 'use-intl';
import { SCOPES, type Action, type Scope } from '../actions/action.ts';
import { useCurrentActions } from '../actions/index.ts';
import { Dialog } from '../components/dialog.tsx';
import { KeyCap } from '../components/key-cap.tsx';
import styles from './help-sheet.module.css';

export interface HelpSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const groups = useGroups();
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} closeLabel={common('close')} size="wide">
      <p className={styles['intro']}>{t('intro')}</p>
      <div className={styles['groups']}>
        {groups.map(({ scope, actions }) => (
          <section key={scope}>
            <h3>{t(`scopes.${scope}`)}</h3>
            <dl className={styles['list']}>
              {actions.map((action) => (
                <div key={action.id} className={styles['line']}>
                  <dt className={styles['keys']}>
                    {action.keys.map((keys) => (
                      <KeyCap key={keys} keys={keys} />
                    ))}
                  </dt>
                  <dd>{action.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('everywhere.title')}</h3>
          <dl className={styles['list']}>
            {(['tab', 'enter', 'escape'] as const).map((id) => (
              <div key={id} className={styles['line']}>
                <dt className={styles['keys']}>
                  <KeyCap keys={{ tab: 'Tab', enter: 'Enter', escape: 'Escape' }[id]} />
                </dt>
                <dd>{t(`everywhere.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function useGroups(): readonly { readonly scope: Scope; readonly actions: readonly Action[] }[] {
  const sets = useCurrentActions();
  return SCOPES.map((scope) => ({
    scope,
    actions: sets.filter((set) => set.scope === scope).flatMap((set) => set.actions),
  })).filter(({ actions }) => actions.length > 0);
}
