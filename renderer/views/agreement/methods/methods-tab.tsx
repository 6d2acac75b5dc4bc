// MethodsTab: how the figures were worked out, to be copied into a report or a paper, in either language.

import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { methodsSentence, softwareSentence } from '../../../../shared/domain/agreement/wording/index.ts';
import type { ReportedMeasure } from '../../../../shared/domain/agreement/report/scale-report.ts';
import type { Language } from '../../../../shared/domain/words.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { copyText } from '../../../figures/copy-text.ts';
import { LANGUAGE_NAMES } from '../../../messages/index.ts';
import type { Finished } from '../../../statistics/use-statistics.ts';
import styles from '../agreement.module.css';
import { rowNounOf, SEED, type Inquiry } from '../inquiry.ts';

export function MethodsTab({ finished }: { readonly finished: Finished<Inquiry> }) {
  const t = useTranslations('agreement.methods');
  const shown = useLocale();
  const [language, choose] = useState<Language>(shown);
  const [status, setStatus] = useState('');
  const [withAll, setWithAll] = useState(false);
  const methods = useMethods(finished, language, withAll ? undefined : 'main');
  const copy = async () => {
    setStatus((await copyText(asText(methods))) ? t('copied') : t('notCopied'));
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
      <Checkbox label={t('withAll')} isSelected={withAll} onChange={setWithAll} />
      <p role="status" className={styles['muted']}>
        {status}
      </p>
      <MethodsText methods={methods} />
      <p className={styles['muted']}>{t('seed', { seed: String(SEED) })}</p>
    </Card>
  );
}

export interface Methods {
  readonly language: Language;
  /** A sentence or more for each measure of each scale. */
  readonly scales: readonly { readonly name: string; readonly measures: readonly string[] }[];
  /** With what all of it was worked out. */
  readonly software: string;
}

/** `only`: the measures of this role; without it all of them. */
export function useMethods(
  { task, value }: Finished<Inquiry>,
  language: Language,
  only?: ReportedMeasure['role'],
): Methods {
  const about = useQuery('program.about', {});
  return {
    language,
    scales: task.scales.map((scores, index) => ({
      name: scores.scale.name[language],
      measures: (value[index]?.measures ?? [])
        .filter(({ role }) => only === undefined || role === only)
        .map(({ figure }) => methodsSentence(figure, language, { software: false, rows: rowNounOf(scores) })),
    })),
    software: softwareSentence(language, about.status === 'ready' ? about.value.version : undefined),
  };
}

function asText({ scales, software }: Methods): string {
  const paragraphs = scales.map(({ name, measures }) => [name, ...measures].join('\n'));
  return [...paragraphs, software].join('\n\n');
}

export function MethodsText({ methods: { language, scales, software } }: { readonly methods: Methods }) {
  return (
    <div lang={language} className={styles['methods']}>
      {scales.map(({ name, measures }) => (
        <section key={name}>
          <h3>{name}</h3>
          <ul className={styles['sentences']}>
            {measures.map((sentences) => (
              <li key={sentences}>{sentences}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{software}</p>
    </div>
  );
}
