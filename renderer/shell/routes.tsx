// Which view stands at which address. The words of an address come from places.ts; ids are checked here, so
// that a view never gets something that is no id.

import { Redirect, Route, Switch } from 'wouter';
import { asId, isRandomId, type AnyId } from '../../shared/domain/ids.ts';
import type {
  CaseId,
  CodebookId,
  ErasureRequestId,
  LiveSessionId,
  RecordingId,
  SheetId,
} from '../../shared/domain/ids.ts';
import { AGREEMENT_TABS, readChoices } from '../views/agreement/address.ts';
import { AgreementView } from '../views/agreement/agreement-view.tsx';
import { ReportView } from '../views/agreement/report/report-view.tsx';
import { AnnotateView } from '../views/annotate/annotate-view.tsx';
import { CodebookView } from '../views/codebooks/codebook-view.tsx';
import { CodebooksView } from '../views/codebooks/codebooks-view.tsx';
import { FamilyView } from '../views/families/family-view.tsx';
import { HomeView } from '../views/home/home-view.tsx';
import { KeyboardView } from '../views/keyboard/keyboard-view.tsx';
import { AttachView } from '../views/live/attach/attach-view.tsx';
import { LiveView } from '../views/live/live-view.tsx';
import { NewLiveView } from '../views/live/new-live-view.tsx';
import { LogView } from '../views/log/log-view.tsx';
import { NumbersView } from '../views/numbers/numbers-view.tsx';
import { OptionsView } from '../views/options/options-view.tsx';
import { PeopleView } from '../views/people/people-view.tsx';
import { places } from '../views/places.ts';
import { LetterView } from '../views/retention/letter-view.tsx';
import { RecordView } from '../views/retention/record-view.tsx';
import { RetentionView } from '../views/retention/retention-view.tsx';
import { RoundsView } from '../views/rounds/rounds-view.tsx';
import { ScoreView } from '../views/score/score-view.tsx';
import { NewRecoveryView } from '../views/vault-keys/new-recovery-view.tsx';

export function Routes() {
  return (
    <Switch>
      <Route path={places.home} component={HomeView} />
      <Route path={places.rounds} component={RoundsView} />
      <Route path={places.people} component={PeopleView} />
      <Route path={places.options} component={OptionsView} />
      <Route path={places.codebooks} component={CodebooksView} />
      <Route path="/options/codebooks/:id">
        {({ id }) => withId<CodebookId>(id, (bookId) => <CodebookView key={id} id={bookId} />)}
      </Route>
      <Route path={places.keys} component={KeyboardView} />
      <Route path={places.log} component={LogView} />
      <Route path={places.recoveryKey} component={NewRecoveryView} />
      <Route path="/recordings/:id">
        {({ id }) =>
          withId<RecordingId>(id, (recordingId) => <AnnotateView key={id} recordingId={recordingId} />)
        }
      </Route>
      <Route path="/recordings/:id/numbers">
        {({ id }) =>
          withId<RecordingId>(id, (recordingId) => <NumbersView key={id} recordingId={recordingId} />)
        }
      </Route>
      <Route path="/families/:id">
        {({ id }) => withId<CaseId>(id, (caseId) => <FamilyView key={id} caseId={caseId} />)}
      </Route>
      <Route path="/families/:family/live">
        {({ family }) => withId<CaseId>(family, (caseId) => <NewLiveView key={family} caseId={caseId} />)}
      </Route>
      <Route path="/families/:family/live/:id">
        {({ id }) => withId<LiveSessionId>(id, (liveId) => <LiveView key={id} id={liveId} />)}
      </Route>
      <Route path="/families/:family/live/:id/film/:film">
        {({ id, film }) =>
          withId<LiveSessionId>(id, (liveId) =>
            withId<RecordingId>(film, (recordingId) => <AttachView id={liveId} recordingId={recordingId} />),
          )
        }
      </Route>
      <Route path="/families/:family/letter/:id">
        {({ family, id }) =>
          withId<CaseId>(family, (caseId) =>
            withId<ErasureRequestId>(id, (requestId) => <LetterView caseId={caseId} requestId={requestId} />),
          )
        }
      </Route>
      <Route path={places.retention} component={RetentionView} />
      <Route path={places.destructionRecord} component={RecordView} />
      <Route path="/sheets/:id">
        {({ id }) => withId<SheetId>(id, (sheetId) => <ScoreView key={id} sheetId={sheetId} />)}
      </Route>
      <Route path="/agreement/report/:choices?">
        {({ choices }) => <ReportView choices={readChoices(choices ?? '')} />}
      </Route>
      <Route path="/agreement/:tab?/:choices?">
        {({ tab, choices }) => (
          <AgreementView
            tab={AGREEMENT_TABS.find((known) => known === tab) ?? 'overview'}
            choices={readChoices(choices ?? '')}
          />
        )}
      </Route>
      <Route>
        <Redirect to={places.home} />
      </Route>
    </Switch>
  );
}

function withId<T extends AnyId>(text: string, show: (id: T) => React.ReactNode): React.ReactNode {
  return isRandomId(text) ? show(asId<T>(text)) : <Redirect to={places.home} />;
}
