// Procedures of the consent register.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { familyOf, overviewOf } from './family.ts';
import { remindersFor } from './reminders.ts';
import { addPerson, editPerson, removePerson } from './persons.ts';
import { affected, giveConsent, type OpenFilms, withdrawConsent } from './service.ts';

type Names = Extract<keyof AppHandlers, `consents.${string}` | `persons.${string}`>;

export interface ConsentHandlerDeps extends FeatureDeps {
  readonly films: OpenFilms;
}

export function createConsentHandlers(deps: ConsentHandlerDeps): Pick<AppHandlers, Names> {
  const { current, ports, films } = deps;
  return {
    'consents.ofFamily': withSession(current, (session, { caseId }) =>
      familyOf(session, caseId, ports.clock()),
    ),
    'consents.overview': withSession(current, (session, { purpose }) =>
      overviewOf(session, purpose, ports.clock()),
    ),
    'consents.reminders': withSession(current, (session) => remindersFor(session, ports.clock())),
    'consents.give': withSession(current, (session, gift) => giveConsent(session, ports, gift)),
    'consents.affected': withSession(current, (session, withdrawal) =>
      affected(session, withdrawal, ports.clock()),
    ),
    'consents.withdraw': withSession(current, (session, withdrawal) =>
      withdrawConsent(session, ports, films, withdrawal),
    ),
    'persons.add': withSession(current, (session, { caseId, ...details }) =>
      addPerson(session, ports, caseId, details),
    ),
    'persons.edit': withSession(current, (session, { id, ...details }) =>
      editPerson(session, ports, id, details),
    ),
    'persons.remove': withSession(current, (session, { id }) => removePerson(session, id)),
  };
}
