// Page: one place of the program: a heading with facts beside it, tools of its own, the tools that are the same
// everywhere (jobs, help, lock), and the work below.
//
//   <Page title="V-0148" facts={<BlindChip …/>} tools={<IconButton …/>}>…</Page>
//
// `fill` gives the work the whole height and leaves scrolling to it (a player with panes); without it the work
// is a calm column that scrolls.

import { useEffect, type ReactNode } from 'react';
import { HeaderTools } from './header-tools.tsx';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** What the window is called where that is not the title. Browsers write it in their history: no words of the team. */
  readonly windowTitle?: string;
  readonly facts?: ReactNode;
  readonly tools?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, windowTitle = title, facts, tools, fill = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${windowTitle} · Terugblik`;
  }, [windowTitle]);
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1>{title}</h1>
          {facts}
        </div>
        <div className={styles['tools']}>
          {tools}
          <HeaderTools />
        </div>
      </header>
      <main className={fill ? styles['fill'] : styles['scroll']}>
        {fill ? children : <div className={styles['column']}>{children}</div>}
      </main>
    </div>
  );
}
