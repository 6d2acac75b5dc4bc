// FilterMenu: what the list is narrowed to, several at once.

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Check } from 'lucide-react';
import { keyOf, type Filter } from './list-choice.ts';
import type { FilterSection } from './use-filter-sections.ts';
import styles from './list-menus.module.css';

const ICON = 16;

export interface FilterMenuProps {
  readonly sections: readonly FilterSection[];
  readonly filters: readonly Filter[];
  readonly onChange: (filters: readonly Filter[]) => void;
}

export function FilterMenu({ sections, filters, onChange }: FilterMenuProps) {
  const t = useTranslations('fragmentList');
  const choices = sections.flatMap((section) => section.choices);
  return (
    <MenuTrigger>
      <Button
        className={styles['button'] ?? ''}
        data-narrows={filters.length > 0 ? '' : undefined}
        aria-label={t('filterCount', { count: filters.length })}
      >
        <ListFilter size={ICON} aria-hidden />
        {t('filter')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          aria-label={t('filter')}
          className={styles['menu'] ?? ''}
          selectionMode="multiple"
          selectedKeys={filters.map(keyOf)}
          onSelectionChange={(keys) =>
            onChange(
              choices
                .filter((choice) => keys === 'all' || keys.has(keyOf(choice)))
                .map(({ facet, value }) => ({ facet, value })),
            )
          }
        >
          {sections.map(({ id, label, choices: here }) => (
            <MenuSection key={id} className={styles['section'] ?? ''}>
              <Header className={styles['header'] ?? ''}>{label}</Header>
              {here.map((choice) => (
                <MenuItem
                  key={keyOf(choice)}
                  id={keyOf(choice)}
                  textValue={choice.label}
                  className={styles['item'] ?? ''}
                >
                  {({ isSelected }) => (
                    <>
                      <span className={styles['check']}>
                        {isSelected && <Check size={ICON} aria-hidden />}
                      </span>
                      {choice.label}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
