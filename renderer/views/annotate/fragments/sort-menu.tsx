// SortMenu: in what order the list stands.

import { ArrowDownWideNarrow, Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { SORTS, type Sort } from './list-choice.ts';
import styles from './list-menus.module.css';

const ICON = 16;

export interface SortMenuProps {
  readonly sort: Sort;
  /** Only one's own fragments are here: nothing to sort by. */
  readonly alone: boolean;
  readonly onChange: (sort: Sort) => void;
}

export function SortMenu({ sort, alone, onChange }: SortMenuProps) {
  const t = useTranslations('fragmentList');
  const offered = SORTS.filter((one) => one !== 'person' || !alone);
  return (
    <MenuTrigger>
      <Button
        className={styles['button'] ?? ''}
        data-narrows={sort === 'time' ? undefined : ''}
        aria-label={t('sortedBy', { by: t(`sorts.${sort}`) })}
      >
        <ArrowDownWideNarrow size={ICON} aria-hidden />
        {t('sort')}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          aria-label={t('sort')}
          className={styles['menu'] ?? ''}
          selectionMode="single"
          selectedKeys={[sort]}
          onSelectionChange={(keys) => {
            const chosen = SORTS.find((one) => keys !== 'all' && keys.has(one));
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {offered.map((one) => (
            <MenuItem key={one} id={one} textValue={t(`sorts.${one}`)} className={styles['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles['check']}>{isSelected && <Check size={ICON} aria-hidden />}</span>
                  {t(`sorts.${one}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
