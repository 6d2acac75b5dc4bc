// LogCard: the way to the log, for whom it is there.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { places } from '../places.ts';

export function LogCard() {
  const t = useTranslations('audit.card');
  const mayRead = useMay('log.read');
  const [, go] = useLocation();
  if (!mayRead) return null;
  return (
    <Card title={t('title')}>
      <p>{t('text')}</p>
      <div>
        <Button onPress={() => go(places.log)}>{t('open')}</Button>
      </div>
    </Card>
  );
}
