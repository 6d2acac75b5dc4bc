// People (English).

import type { people as original } from '../nl/people.ts';
import type { Translation } from '../translation.ts';

export const people: Translation<typeof original> = {
  title: 'People',
  intro: 'Everyone who works with this vault has a name and a passphrase of their own.',
  you: 'You',
  columns: { name: 'Name', team: 'Team', since: 'Here since' },
  teamOf: 'Team of {name}',
  aboutTeams: 'A team may be left empty. Under Agreement you can look at one team at a time.',
  add: 'Add someone',
  onlyCoordinator: 'The coordinator can add people and choose their roles and team.',
  form: {
    title: 'Add someone',
    handOver:
      'Let the new colleague fill this in, at this computer. Nobody else needs to know the passphrase.',
    name: 'Name',
    passphrase: 'Passphrase of the new colleague',
    submit: 'Add',
    adding: 'Adding…',
  },
};
