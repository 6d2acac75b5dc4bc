// The English catalogue.

import type { nl } from '../nl/index.ts';
import type { Translation } from '../translation.ts';
import { access } from './access.ts';
import { actions } from './actions.ts';
import { agreement } from './agreement.ts';
import { annotate } from './annotate.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { beside } from './beside.ts';
import { codebooks } from './codebooks.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { figures } from './figures.ts';
import { fragmentList } from './fragment-list.ts';
import { home } from './home.ts';
import { importing } from './import.ts';
import { keyboard } from './keyboard.ts';
import { keys } from './keys.ts';
import { layout } from './layout.ts';
import { numbers } from './numbers.ts';
import { live } from './live.ts';
import { options } from './options.ts';
import { ownTable } from './own-table.ts';
import { people } from './people.ts';
import { refusals } from './refusals.ts';
import { retention } from './retention.ts';
import { rounds } from './rounds.ts';
import { score } from './score.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { vaultKeys } from './vault-keys.ts';

export const en: Translation<typeof nl> = {
  access,
  actions,
  agreement,
  annotate,
  audit,
  backup,
  beside,
  codebooks,
  common,
  consent,
  figures,
  fragmentList,
  home,
  importing,
  keyboard,
  keys,
  layout,
  numbers,
  live,
  options,
  ownTable,
  people,
  refusals,
  retention,
  rounds,
  score,
  shell,
  start,
  vaultKeys,
};
