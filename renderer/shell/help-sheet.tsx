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
        {groups.map(({ scope, lines }) => (
          <section key={scope}>
            <h3>{t(`scopes.${scope}`)}</h3>
            <dl className={styles['list']}>
              {lines.map(({ id, label, keys }) => (
                <div key={id} className={styles['line']}>
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
    </Dialog>
  );
}

type Line = Pick<Action, 'id' | 'label' | 'keys'>;

function useGroups(): readonly { readonly scope: Scope; readonly lines: readonly Line[] }[] {
  const t = useTranslations('keys.everywhere');
  const sets = useCurrentActions();
  // What the browser and the controls do by themselves belongs on the sheet as well.
  const ofControls: readonly Line[] = [
    { id: 'tab', label: t('tab'), keys: ['Tab'] },
    { id: 'enter', label: t('enter'), keys: ['Enter'] },
    { id: 'escape', label: t('escape'), keys: ['Escape'] },
  ];
  return SCOPES.map((scope) => {
    const lines: readonly Line[] = sets.filter((set) => set.scope === scope).flatMap((set) => set.actions);
    return { scope, lines: scope === 'anywhere' ? [...lines, ...ofControls] : lines };
  }).filter(({ lines }) => lines.length > 0);
}
