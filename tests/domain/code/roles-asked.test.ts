// Of whom the codes of a book can be: nobody is offered that no code asks for.

import { expect, test } from 'vitest';
import { type Code, type CodedRole, rolesAsked } from '../../../shared/domain/code/code.ts';
import { asId } from '../../../shared/domain/ids.ts';

const code = (id: string, roles: readonly CodedRole[]): Code => ({
  id: asId(id),
  words: { nl: id, en: id },
  kind: 'state',
  colour: null,
  key: null,
  roles,
  modifiers: [],
});

test.each<[string, readonly Code[], readonly CodedRole[]]>([
  ['none', [code('a', [])], []],
  ['not both where no code has it', [code('a', ['child']), code('b', ['caregiver'])], ['caregiver', 'child']],
  ['each once', [code('a', ['both', 'child']), code('b', ['child'])], ['child', 'both']],
])('%s', (_, codes, roles) => {
  expect(rolesAsked(codes)).toEqual(roles);
});
