// AgreementView: how far raters agree, in figures that say what they rest on. What counts is chosen above the tabs.

import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useLocation } from 'wouter';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Answered } from '../../shell/answered.tsx';
import { Page } from '../../shell/page.tsx';
import { places } from '../places.ts';
import { AGREEMENT_TABS, type AgreementChoices, type AgreementTab } from './address.ts';
import styles from './agreement.module.css';
import { OwnTableTab } from './own-table/own-table-tab.tsx';
import { type OwnTable, useOwnTable } from './own-table/use-own-table.ts';
import { StudyTabs } from './study-tabs.tsx';
import { TakingLogged } from './taking-logged.tsx';
import { TimelinesTab } from './timelines/timelines-tab.tsx';
import { usePlace, type AgreementPlace } from './use-place.ts';

export interface AgreementViewProps {
  readonly tab: AgreementTab;
  readonly choices: AgreementChoices;
}

export function AgreementView({ tab, choices }: AgreementViewProps) {
  const t = useTranslations('agreement');
  const [, goTo] = useLocation();
  const place = usePlace(tab, choices);
  // Kept here, so that another tab may be looked at meanwhile.
  const ownTable = useOwnTable();
  return (
    <Page
      title={t('title')}
      tools={
        isOfStudy(tab) && (
          <Button
            size="compact"
            icon={<FileText size={16} aria-hidden />}
            onPress={() => goTo(places.agreementReport(choices))}
          >
            {t('report.open')}
          </Button>
        )
      }
    >
      <Tabs
        className={styles['tabs'] ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => {
          const next = AGREEMENT_TABS.find((known) => known === key);
          if (next !== undefined) place.show(next);
        }}
      >
        <TabList className={styles['strip'] ?? ''} aria-label={t('tabs.label')}>
          {AGREEMENT_TABS.map((id) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {t(`tabs.${id}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={tab} id={tab} className={styles['panel'] ?? ''}>
          <Panel place={place} ownTable={ownTable} />
        </TabPanel>
      </Tabs>
    </Page>
  );
}

/** The other two look at something else than the scores of rounds. */
function isOfStudy(tab: AgreementTab): tab is 'overview' | 'scales' | 'methods' {
  return tab === 'overview' || tab === 'scales' || tab === 'methods';
}

interface PanelProps {
  readonly place: AgreementPlace;
  readonly ownTable: OwnTable;
}

function Panel({ place, ownTable }: PanelProps) {
  // Figures of a table from elsewhere are none of the vault's.
  if (place.tab === 'own-table') return <OwnTableTab table={ownTable} />;
  return (
    <TakingLogged>{place.tab === 'timelines' ? <TimelinesTab /> : <OfStudy place={place} />}</TakingLogged>
  );
}

function OfStudy({ place }: { readonly place: AgreementPlace }) {
  const possible = useQuery('agreement.choices', {});
  return <Answered answer={possible}>{(value) => <StudyTabs possible={value} place={place} />}</Answered>;
}
