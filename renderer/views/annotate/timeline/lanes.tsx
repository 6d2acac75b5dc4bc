// Lanes: the fragments as blocks, those that overlap under each other, and what is just being marked.

import { useTranslations } from 'use-intl';
import { useDesk } from '../desk/desk.ts';
import { FragmentBlock } from './fragment-block.tsx';
import { rowsOf } from './rows.ts';
import { RunningBlock } from './running-block.tsx';
import { useScale } from './scale.ts';
import { spanStyle, styleVariables } from './span-style.ts';
import { useScrub } from './use-scrub.ts';
import type { Snap } from './use-snap.ts';
import styles from './timeline.module.css';

export function Lanes({ snap }: { readonly snap: Snap }) {
  const t = useTranslations('annotate.timeline');
  const { fragments, marking } = useDesk();
  const scale = useScale();
  const scrub = useScrub(scale.time);
  // Rows by what the host knows: a block that is dragged does not hop between rows under the hand.
  const spans = fragments.all.map(({ fragment }) => fragment);
  const { rows, count } = rowsOf(spans);
  const reachable = fragments.selected ?? fragments.all[0]?.fragment.id;
  return (
    <div className={styles['lanes']} style={styleVariables({ '--rows': count })}>
      <div className={styles['ground']} aria-hidden {...scrub} />
      <div role="group" aria-label={t('fragments')}>
        {fragments.all.map((shown, index) => (
          <FragmentBlock
            key={shown.fragment.id}
            shown={shown}
            row={rows[index] ?? 0}
            reachable={shown.fragment.id === reachable}
            snap={snap}
          />
        ))}
      </div>
      {marking.ghosts.map(({ key, span }) => (
        <div key={key} className={styles['ghost']} style={spanStyle(scale, span)} aria-hidden />
      ))}
      {marking.running !== null && <RunningBlock mark={marking.running} />}
    </div>
  );
}
