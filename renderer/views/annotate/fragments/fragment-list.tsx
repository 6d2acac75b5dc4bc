// FragmentList: choose with the arrows or a click, Enter or a double click plays.

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { GridList } from 'react-aria-components/GridList';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { FragmentRow } from './fragment-row.tsx';
import styles from './fragments.module.css';

export function FragmentList({ shown }: { readonly shown: readonly ShownFragment[] }) {
  const t = useTranslations('annotate.fragments');
  const { fragments, player } = useDesk();
  const byId = (key: unknown) => shown.find(({ fragment }) => fragment.id === key)?.fragment.id ?? null;

  // In the list choosing goes with the arrows, so Space stays what it is everywhere: play and pause.
  const onSpace = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || !isRow(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    player.toggle();
  };
  return (
    <div className={styles['scroll']} onKeyDownCapture={onSpace}>
      <GridList
        className={styles['list'] ?? ''}
        aria-label={t('list')}
        items={shown.map((item) => ({ ...item, id: item.fragment.id }))}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        // Letters are keys of the player.
        disallowTypeAhead
        escapeKeyBehavior="none"
        selectedKeys={fragments.selected === null ? [] : [fragments.selected]}
        onSelectionChange={(keys) => {
          const id = keys === 'all' ? null : byId([...keys][0]);
          if (id !== null && id !== fragments.selected) fragments.select(id);
        }}
        onAction={(key) => {
          const id = byId(key);
          if (id !== null) fragments.playFragment(id);
        }}
      >
        {(item) => <FragmentRow shown={item} />}
      </GridList>
    </div>
  );
}

function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'row';
}
