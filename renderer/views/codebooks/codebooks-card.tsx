// CodebooksCard: the way to the code books.

import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { places } from '../places.ts';

export function CodebooksCard() {
  const t = useTranslations('codebooks');
  const [, go] = useLocation();
  return (
    <Card title={t('title')}>
      <p>{t('card')}</p>
      <div>
        <Button onPress={() => go(places.codebooks)}>{t('open')}</Button>
      </div>
    </Card>
  );
}
