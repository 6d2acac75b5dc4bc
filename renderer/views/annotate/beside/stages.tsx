// Stages: the film, and beside it the second one where somebody asked for it.

import { Stage } from '../stage/stage.tsx';
import styles from './beside.module.css';
import { useSecondFilm } from './second-film-state.ts';
import { SecondStage } from './second-stage.tsx';

export function Stages({ screen }: { readonly screen: HTMLElement }) {
  const { isOpen, large } = useSecondFilm();
  return (
    <div className={styles['stages']} data-beside={isOpen ? large : undefined}>
      <Stage screen={screen} />
      {isOpen && <SecondStage />}
    </div>
  );
}
