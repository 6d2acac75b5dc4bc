// ReportView: the agreement of a study as it goes on paper. Always in light colours; the buttons stay on screen.

import { ArrowLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import type { AgreementStudy, StudyChoices, StudyFilter } from '../../../../shared/contract/agreement.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useRefusalWords } from '../../../messages/refusals.ts';
import { Answered } from '../../../shell/answered.tsx';
import { Page } from '../../../shell/page.tsx';
import { Worked } from '../../../statistics/worked.tsx';
import { places } from '../../places.ts';
import type { AgreementChoices } from '../address.ts';
import { REPORT_RESAMPLES } from '../inquiry.ts';
import { knownChoices, studyFilterOf } from '../study-filter.ts';
import { TakingLogged } from '../taking-logged.tsx';
import { useStudyFigures } from '../use-study-figures.ts';
import { ReportPages } from './report-pages.tsx';
import styles from './report.module.css';

export function ReportView({ choices }: { readonly choices: AgreementChoices }) {
  const t = useTranslations('agreement');
  const [, goTo] = useLocation();
  const possible = useQuery('agreement.choices', {});
  return (
    <Page title={t('report.open')}>
      <div className={styles['tools']}>
        <Button
          icon={<ArrowLeft size={16} aria-hidden />}
          onPress={() => goTo(places.agreement('overview', choices))}
        >
          {t('report.back')}
        </Button>
      </div>
      <Answered answer={possible}>
        {(value) => {
          const filter = studyFilterOf(choices, value);
          if (filter === null) return <Notice>{t('empty.never')}</Notice>;
          return <Filtered filter={filter} possible={value} choices={knownChoices(choices, value)} />;
        }}
      </Answered>
    </Page>
  );
}

interface FilteredProps {
  readonly filter: StudyFilter;
  readonly possible: StudyChoices;
  readonly choices: AgreementChoices;
}

function Filtered({ filter, ...rest }: FilteredProps) {
  const answer = useQuery('agreement.study', filter);
  const about = useQuery('program.about', {});
  return (
    <Answered answer={answer}>
      {(study) => (
        <Answered answer={about}>
          {({ version }) => <Report study={study} version={version} {...rest} />}
        </Answered>
      )}
    </Answered>
  );
}

interface ReportProps extends Omit<FilteredProps, 'filter'> {
  readonly study: AgreementStudy;
  readonly version: string;
}

function Report({ study, ...rest }: ReportProps) {
  const t = useTranslations('agreement');
  const formats = useFormats();
  const figures = useStudyFigures(study, { resamples: REPORT_RESAMPLES, also: rest.choices.also });
  if (study.rows.length === 0) return <Notice>{t('empty.filtered')}</Notice>;
  return (
    <Worked figures={figures}>
      {(finished) => (
        <>
          <div className={styles['tools']}>
            <p>{t('report.intro', { resamples: formats.number(REPORT_RESAMPLES) })}</p>
            <SaveButton />
          </div>
          <TakingLogged>
            <ReportPages finished={finished} {...rest} />
          </TakingLogged>
        </>
      )}
    </Worked>
  );
}

/** In the program's own window a PDF is saved; a browser prints, also to a PDF. */
function SaveButton() {
  const t = useTranslations('agreement.report');
  const formats = useFormats();
  const words = useRefusalWords();
  const abilities = useQuery('shell.abilities', {});
  const taken = useCommand('audit.taken');
  const save = useCommand('shell.savePdf');
  const [saved, setSaved] = useState(false);
  const inWindow = abilities.status === 'ready' && abilities.value.kind === 'electron';
  const press = async () => {
    setSaved(false);
    const told = await taken.run({ what: 'report', recordingId: null });
    if (!told.ok) return;
    if (!inWindow) return window.print();
    const result = await save.run({ name: t('fileName', { date: formats.date(Date.now()) }) });
    return setSaved(result.ok && result.value);
  };
  return (
    <>
      <Button
        look="primary"
        icon={<Printer size={16} aria-hidden />}
        isDisabled={taken.pending || save.pending}
        onPress={() => void press()}
      >
        {t(inWindow ? 'save' : 'print')}
      </Button>
      {saved && <Notice tone="success">{t('saved')}</Notice>}
      {taken.refusal !== null && <ErrorPanel {...words(taken.refusal)} />}
      {save.refusal !== null && <ErrorPanel {...words(save.refusal)} />}
    </>
  );
}
