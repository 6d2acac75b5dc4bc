// Which film tool is in use, where it comes from, and what it cannot do.

import { useTranslations } from 'use-intl';
import type { FilmTool } from '../../../shared/contract/program.ts';
import { Card } from '../../components/card.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from './options.module.css';

const ORIGINS = {
  setting: 'setting',
  system: 'system',
  packaged: 'packaged',
  'ffmpeg-static': 'staticBuild',
  'ffmpeg-binary': 'binaryBuild',
  'ffmpeg-installer': 'installerBuild',
} as const satisfies Record<FilmTool['origin'], string>;

export function FilmToolCard({ tool }: { readonly tool: FilmTool | null }) {
  const t = useTranslations('options.film');
  if (tool === null) {
    return (
      <Card title={t('title')}>
        <ErrorPanel happened={t('none')} next={t('noneText')} />
      </Card>
    );
  }
  return (
    <Card title={t('title')}>
      <dl className={styles['facts']}>
        <dt>{t('tool')}</dt>
        <dd>{t('version', { version: tool.version })}</dd>
        <dt>{t('origin')}</dt>
        <dd>{t(`origins.${ORIGINS[tool.origin]}`)}</dd>
        <dt>{t('path')}</dt>
        <dd>{tool.path}</dd>
      </dl>
      {tool.lastResort && <Notice tone="warning">{t('lastResort')}</Notice>}
      {tool.lacks.length > 0 && (
        <Notice tone="warning">{t('lacks', { things: tool.lacks.join(', ') })}</Notice>
      )}
    </Card>
  );
}
