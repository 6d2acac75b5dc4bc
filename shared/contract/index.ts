// All that page and host may say to each other.

import { accessProcedures } from './access.ts';
import { agreementProcedures } from './agreement.ts';
import { auditProcedures } from './audit.ts';
import { backupProcedures } from './backup.ts';
import { codebookProcedures } from './codebooks.ts';
import { codingProcedures } from './coding.ts';
import { consentProcedures } from './consent.ts';
import type { Client, Handlers } from './define.ts';
import { episodeProcedures } from './episodes.ts';
import { fragmentProcedures } from './fragments.ts';
import { intervalProcedures } from './intervals.ts';
import { keyProcedures } from './keys.ts';
import { liveProcedures } from './live.ts';
import { programProcedures } from './program.ts';
import { recordingProcedures } from './recordings.ts';
import { retentionProcedures } from './retention.ts';
import { scoringProcedures } from './scoring.ts';
import type { ShellContract } from './shell.ts';
import { tieProcedures } from './ties.ts';
import { vaultProcedures } from './vault.ts';

export const contract = {
  ...vaultProcedures,
  ...accessProcedures,
  ...keyProcedures,
  ...recordingProcedures,
  ...fragmentProcedures,
  ...episodeProcedures,
  ...intervalProcedures,
  ...codebookProcedures,
  ...codingProcedures,
  ...liveProcedures,
  ...tieProcedures,
  ...scoringProcedures,
  ...agreementProcedures,
  ...consentProcedures,
  ...retentionProcedures,
  ...auditProcedures,
  ...backupProcedures,
  ...programProcedures,
};

export type AppContract = typeof contract;
export type AppClient = Client<AppContract>;
export type AppHandlers = Handlers<AppContract>;
export type ShellClient = Client<ShellContract>;
export type ShellHandlers = Handlers<ShellContract>;
