// The three doors: the example, a new vault, an existing vault; and what the program is for.

import { FolderOpen, Sprout, Vault, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './start.module.css';

export interface ChooseStartProps {
  readonly onCreate: () => void;
  readonly onExisting: () => void;
  readonly onRestore: () => void;
  /** Back to the locked vault, where there is one. */
  readonly onBack: (() => void) | undefined;
}

export function ChooseStart({ onCreate, onExisting, onRestore, onBack }: ChooseStartProps) {
  const t = useTranslations('start');
  const restore = useTranslations('backup.restore');
  const words = useRefusalWords();
  const demo = useCommand('vault.openDemo');
  return (
    <div className={styles['choose']}>
      <div>
        <h1 className={styles['title']}>{t('choose.title')}</h1>
        <p className={styles['quiet']}>{t('local')}</p>
      </div>
      {demo.refusal !== null && <ErrorPanel {...words(demo.refusal)} />}
      <div className={styles['doors']}>
        <Door icon={Sprout} title={t('choose.demo')} text={t('choose.demoText')}>
          <Button look="primary" isDisabled={demo.pending} onPress={() => void demo.run({})}>
            {demo.pending ? t('choose.opening') : t('choose.demo')}
          </Button>
        </Door>
        <Door icon={Vault} title={t('choose.create')} text={t('choose.createText')}>
          <Button isDisabled={demo.pending} onPress={onCreate}>
            {t('choose.create')}
          </Button>
        </Door>
        <Door icon={FolderOpen} title={t('choose.open')} text={t('choose.openText')}>
          <Button isDisabled={demo.pending} onPress={onExisting}>
            {t('choose.open')}
          </Button>
        </Door>
      </div>
      <div>
        <Button look="quiet" isDisabled={demo.pending} onPress={onRestore}>
          {restore('title')}
        </Button>
      </div>
      {onBack === undefined ? (
        <Roles />
      ) : (
        <div>
          <Button look="quiet" onPress={onBack}>
            {t('choose.backToVault')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface DoorProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Door({ icon: Icon, title, text, children }: DoorProps) {
  return (
    <section className={styles['door']}>
      <span className={styles['doorIcon']}>
        <Icon size={24} aria-hidden />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function Roles() {
  const t = useTranslations('start.roles');
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className={styles['roles']}>
        {(['coach', 'rater', 'coordinator'] as const).map((role) => (
          <li key={role}>
            <h3>{t(role)}</h3>
            <p>{t(`${role}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
