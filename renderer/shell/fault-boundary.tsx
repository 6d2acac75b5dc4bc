// FaultBoundary: a bug in the page itself. What was saved is in the vault; the page can begin anew.

import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../components/button.tsx';
import { ErrorPanel } from '../components/error-panel.tsx';
import styles from './gates.module.css';

export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <Fault onRetry={() => this.setState({ failed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Fault({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations('shell.fault');
  return (
    <main className={styles['alone']}>
      <h1>Terugblik</h1>
      <ErrorPanel happened={t('happened')} safe={t('safe')} next={t('next')}>
        <Button onPress={onRetry}>{t('retry')}</Button>
      </ErrorPanel>
    </main>
  );
}
