// FragmentList: choose with the arrows or a click (Shift and Ctrl choose more), Enter or a double click plays. Only the
// rows in sight are on the page; the focus stays on the list, which says which row it is about.

import { useId, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { FragmentRow } from './fragment-row.tsx';
import { rowAfterKey } from './row-keys.ts';
import { useRowWindow } from './use-row-window.ts';
import styles from './fragments.module.css';

/** Name, facts and codes: three lines. In heights of a letter of the page. */
const ROW_REM = 5.125;

export function FragmentList({ shown }: { readonly shown: readonly ShownFragment[] }) {
  const t = useTranslations('annotate.fragments');
  const { fragments, player } = useDesk();
  const { selected, selection } = fragments;
  const places = useMemo(() => new Map(shown.map(({ fragment }, row) => [fragment.id, row])), [shown]);
  const lead = selected === null ? -1 : (places.get(selected) ?? -1);
  const { scroller, first, end, rowHeight, page } = useRowWindow(shown.length, ROW_REM, lead);
  const listId = useId();
  const rowId = (row: number) => `${listId}-${String(row)}`;
  const inOrder = () => [...places.keys()];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === ' ' && !event.ctrlKey) {
      // Choosing goes with the arrows, so Space stays what it is everywhere: play and pause.
      player.toggle();
    } else if (event.key === 'Enter' && selected !== null) {
      fragments.playFragment(selected);
    } else if (event.key === 'a' && event.ctrlKey) {
      fragments.selectMany(inOrder(), false);
    } else {
      const row = rowAfterKey(event.key, lead, shown.length, page);
      const next = row === null ? undefined : shown[row]?.fragment.id;
      if (next === undefined || event.ctrlKey) return;
      if (event.shiftKey) fragments.selectTo(next, inOrder());
      else fragments.select(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (id: FragmentId, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) fragments.toggle(id);
    else if (event.shiftKey) fragments.selectTo(id, inOrder());
    else fragments.select(id);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles['scroll']}
      tabIndex={0}
      aria-label={t('list')}
      aria-multiselectable
      aria-rowcount={shown.length}
      aria-activedescendant={lead >= first && lead < end ? rowId(lead) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles['list']} style={{ height: shown.length * rowHeight }}>
        {shown.slice(first, end).map((one, index) => (
          <FragmentRow
            key={one.fragment.id}
            shown={one}
            place={{
              id: rowId(first + index),
              row: first + index,
              top: (first + index) * rowHeight,
              height: rowHeight,
            }}
            isLead={one.fragment.id === selected}
            isSelected={selection.has(one.fragment.id)}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
}
