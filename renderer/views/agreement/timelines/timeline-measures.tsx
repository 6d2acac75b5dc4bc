// TimelineMeasures: the coefficients of two timelines in a table and in plain words, and each code by itself.

import { useLocale, useTranslations } from 'use-intl';
import type { CodeAgreement } from '../../../../shared/domain/agreement/timeline/timeline-report.ts';
import { Card } from '../../../components/card.tsx';
import { useNumbers } from '../../../figures/use-numbers.ts';
import { useFormats } from '../../../messages/formats.ts';
import styles from '../agreement.module.css';
import { Cautions, SharedCautions, sharedCautions } from '../cautions.tsx';
import { csvOf, DataTable, type DataColumn } from '../data-table.tsx';
import { useFigureWords } from '../words.ts';
import type { TimelineCardProps } from './tracks-card.tsx';
import { SaveCsv } from './save-csv.tsx';
import { useCodes } from './use-codes.ts';
import { useMeasureColumns } from './use-measure-columns.ts';
import { useSettingWords } from './use-setting-words.ts';

/** Per second, in which durations are shown and saved. */
const MILLISECONDS = 1000;

export function TimelineMeasures({ inquiry, report }: TimelineCardProps) {
  const t = useTranslations('agreement.timelines');
  const words = useFigureWords();
  const shared = sharedCautions(report.measures);
  const { codes } = useCodes(inquiry);
  const language = useLocale();
  const settings = useSettingWords(inquiry.settings);
  const measureColumns = useMeasureColumns(inquiry.settings);
  const codeColumns = useCodeColumns(inquiry);
  const perCode = inOrder(report.perCode, codes);
  const file = { code: inquiry.study.recordingCode };
  return (
    <>
      <Card
        title={t('plain')}
        action={
          <SaveCsv
            name={t('measuresFile', file)}
            csv={() => csvOf(measureColumns, report.measures, language)}
          />
        }
      >
        <p className={styles['muted']}>{t('settings', settings)}</p>
        <ul className={styles['sentences']}>
          {report.measures.map((figure) => (
            <li key={figure.measure}>
              <p>{words.sentence(figure)}</p>
              <Cautions cautions={figure.cautions.filter((caution) => !shared.includes(caution))} />
            </li>
          ))}
        </ul>
        <SharedCautions cautions={shared} />
      </Card>
      <Card
        title={t('perCode')}
        action={<SaveCsv name={t('perCodeFile', file)} csv={() => csvOf(codeColumns, perCode, language)} />}
      >
        <DataTable caption={t('perCode')} columns={codeColumns} rows={perCode} rowKey={({ code }) => code} />
      </Card>
    </>
  );
}

/** As in the code book, what has no code last. */
function inOrder(
  perCode: readonly CodeAgreement[],
  codes: readonly { readonly id: string }[],
): readonly CodeAgreement[] {
  return codes.flatMap(({ id }) => perCode.filter(({ code }) => code === id));
}

function useCodeColumns(inquiry: TimelineCardProps['inquiry']): readonly DataColumn<CodeAgreement>[] {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const numbers = useNumbers();
  const { nameOf } = useCodes(inquiry);
  const names = { a: inquiry.study.a.rater.name, b: inquiry.study.b.rater.name };
  const seconds = (milliseconds: number) =>
    t('seconds', { seconds: formats.number(milliseconds / MILLISECONDS, { maximumFractionDigits: 1 }) });
  const share = (value: number | null) =>
    value === null
      ? numbers.coefficient(null)
      : formats.number(value, { style: 'percent', maximumFractionDigits: 0 });
  return [
    { id: 'code', header: t('code'), value: ({ code }) => nameOf(code) },
    { id: 'countA', header: t('countOf', { name: names.a }), numeric: true, value: ({ countA }) => countA },
    { id: 'countB', header: t('countOf', { name: names.b }), numeric: true, value: ({ countB }) => countB },
    {
      id: 'durationA',
      header: t('durationOf', { name: names.a }),
      numeric: true,
      value: ({ durationA }) => durationA / MILLISECONDS,
      show: ({ durationA }) => seconds(durationA),
    },
    {
      id: 'durationB',
      header: t('durationOf', { name: names.b }),
      numeric: true,
      value: ({ durationB }) => durationB / MILLISECONDS,
      show: ({ durationB }) => seconds(durationB),
    },
    {
      id: 'overlap',
      header: t('overlap'),
      numeric: true,
      value: ({ overlap }) => overlap,
      show: ({ overlap }) => share(overlap),
    },
    {
      id: 'kappa',
      header: t('kappa'),
      numeric: true,
      value: ({ kappa }) => kappa,
      show: ({ kappa }) => numbers.coefficient(kappa),
    },
  ];
}
