// TimelineMethods: how the measures of two timelines were worked out, to be copied into a report or a paper.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { methodsSentence, softwareSentence } from '../../../../shared/domain/agreement/wording/index.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { copyText } from '../../../figures/copy-text.ts';
import styles from '../agreement.module.css';
import type { TimelineCardProps } from './tracks-card.tsx';
import { useSettingWords } from './use-setting-words.ts';

export function TimelineMethods(props: TimelineCardProps) {
  const t = useTranslations('agreement.methods');
  const [status, setStatus] = useState('');
  const { settings, measures, software } = useMethods(props);
  const copy = async () => {
    const text = [settings, measures.join('\n'), software].join('\n\n');
    setStatus((await copyText(text)) ? t('copied') : t('notCopied'));
  };
  return (
    <Card
      title={t('title')}
      action={
        <Button size="compact" onPress={() => void copy()}>
          {t('copy')}
        </Button>
      }
    >
      <p role="status" className={styles['muted']}>
        {status}
      </p>
      <div className={styles['methods']}>
        <p>{settings}</p>
        <ul className={styles['sentences']}>
          {measures.map((sentences) => (
            <li key={sentences}>{sentences}</li>
          ))}
        </ul>
        <p>{software}</p>
      </div>
    </Card>
  );
}

/** Without names: such a text leaves the team. */
function useMethods({ inquiry, report }: TimelineCardProps) {
  const t = useTranslations('agreement.timelines');
  const language = useLocale();
  const about = useQuery('program.about', {});
  return {
    settings: t('methodsText', useSettingWords(inquiry.settings)),
    measures: report.measures.map((figure) => methodsSentence(figure, language, { software: false })),
    software: softwareSentence(language, about.status === 'ready' ? about.value.version : undefined),
  };
}
