// TrackMenu: what the fragments are put under one another by.

import { Rows3 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { KeyHint } from '../../../components/key-cap.tsx';
import { TRACK_KINDS } from './tracks.ts';
import type { Tracks } from './use-tracks.ts';
import styles from './timeline.module.css';

const ICON = 18;

export function TrackMenu({ tracks: { kind, setKind } }: { readonly tracks: Tracks }) {
  const t = useTranslations('annotate.timeline');
  return (
    <span className={styles['menu']} data-on={kind === 'one' ? undefined : ''}>
      <MenuTrigger>
        <Button
          className={styles['menu-button'] ?? ''}
          aria-label={t('tracks', { kind: t(`kinds.${kind}`) })}
        >
          <Rows3 size={ICON} aria-hidden />
        </Button>
        <Popover className={styles['menu-list'] ?? ''}>
          <Menu
            selectionMode="single"
            selectedKeys={[kind]}
            onSelectionChange={(keys) => {
              const chosen = TRACK_KINDS.find((one) => keys !== 'all' && keys.has(one));
              if (chosen !== undefined) setKind(chosen);
            }}
          >
            {TRACK_KINDS.map((one) => (
              <MenuItem key={one} id={one} className={styles['menu-item'] ?? ''}>
                {t(`kinds.${one}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span aria-hidden className={styles['cap']}>
        <KeyHint keys="marking.tracks" />
      </span>
    </span>
  );
}
