// MethodsTab: how the figures were worked out, to be copied into a report or a paper, in either language.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { methodsSentence } from '../../../../shared/domain/agreement/wording/index.ts';
import type { Language } from '../../../../shared/domain/words.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { copyText } from '../../../figures/copy-text.ts';
import { LANGUAGE_NAMES } from '../../../messages/index.ts';
import type { Finished } from '../../../statistics/use-statistics.ts';
import styles from '../agreement.module.css';
import { SEED, type Inquiry } from '../inquiry.ts';

export function MethodsTab({ finished }: { readonly finished: Finished<Inquiry> }) {
  const t = useTranslations('agreement.methods');
  const shown = useLocale();
  const [language, choose] = useState<Language>(shown);
  const [status, setStatus] = useState('');
  const paragraphs = useMethods(finished, language);
  const copy = async () => {
    const text = paragraphs.map(({ scale, text: body }) => `${scale}. ${body}`).join('\n\n');
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
      <RadioGroup
        label={t('language')}
        choices={(['nl', 'en'] as const).map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        value={language}
        onChange={choose}
      />
      <p role="status" className={styles['muted']}>
        {status}
      </p>
      <MethodsText paragraphs={paragraphs} language={language} />
      <p className={styles['muted']}>{t('seed', { seed: String(SEED) })}</p>
    </Card>
  );
}

export interface MethodsParagraph {
  readonly scale: string;
  readonly text: string;
}

/** One paragraph per scale: a sentence for each of its measures. */
export function useMethods(
  { task, value }: Finished<Inquiry>,
  language: Language,
): readonly MethodsParagraph[] {
  const about = useQuery('program.about', {});
  const version = about.status === 'ready' ? { version: about.value.version } : {};
  return task.scales.map(({ scale }, index) => ({
    scale: scale.name[language],
    text: (value[index]?.measures ?? [])
      .map(({ figure }) => methodsSentence(figure, language, version))
      .join(' '),
  }));
}

interface MethodsTextProps {
  readonly paragraphs: readonly MethodsParagraph[];
  readonly language: Language;
}

export function MethodsText({ paragraphs, language }: MethodsTextProps) {
  return (
    <div lang={language} className={styles['methods']}>
      {paragraphs.map(({ scale, text }) => (
        <section key={scale}>
          <h3>{scale}</h3>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
