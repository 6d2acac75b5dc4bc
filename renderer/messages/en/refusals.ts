// Every expected "no" of the program (English). The keys are the refusal codes, their dots as nesting;
// `safe` and `next` are left out where they would say nothing.

import { accessRefusals } from './refusals/access.ts';
import { backupRefusals } from './refusals/backup.ts';
import { codebookRefusals } from './refusals/codebook.ts';
import { consentRefusals } from './refusals/consent.ts';
import { filmRefusals } from './refusals/film.ts';
import { keepingRefusals } from './refusals/retention.ts';
import { liveRefusals } from './refusals/live.ts';
import { vaultRefusals } from './refusals/vault.ts';
import { workRefusals } from './refusals/work.ts';

export const refusals = {
  ...vaultRefusals,
  ...filmRefusals,
  ...workRefusals,
  ...liveRefusals,
  ...codebookRefusals,
  ...consentRefusals,
  ...backupRefusals,
  ...accessRefusals,
  ...keepingRefusals,
};
