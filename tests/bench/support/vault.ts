// The real host on a vault of its own.

import path from 'node:path';
import { assembleHost, type Assembled } from '../../../electron/host/host.ts';
import { hostConfig } from '../../../electron/host/locations.ts';
import type { KdfCost } from '../../../electron/host/ports.ts';
import { processPorts } from '../../../electron/host/process-ports.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { told } from '../../support/scenes.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Where guessing a passphrase is not what is measured. */
const CHEAP: KdfCost = { memoryKiB: 8, passes: 1, lanes: 1 };

export const PERSON = { name: 'Ans', passphrase: 'vijf losse woorden op papier' };
export const quietPorts = { ...processPorts(), log: { event: () => undefined } };

export interface BenchVault extends Assembled {
  readonly caseId: CaseId;
}

/** Open, with one case, and with its film tool found and tested. The caller closes the host. */
export async function openBenchVault(home: string): Promise<BenchVault> {
  const assembled = assemble(home, CHEAP);
  told(await assembled.handlers['vault.create']({ folder: 'suggested', ...PERSON }));
  const { id } = told(await assembled.handlers['cases.create']({ code: '' }));
  if ((await assembled.tools.find()) === null) throw new Error('this bench needs ffmpeg; none was found');
  return { ...assembled, caseId: id };
}

/** Makes a vault that costs what it costs a person, and closes it again; answers its folder. */
export async function makeVault(home: string): Promise<string> {
  const { host, handlers } = assemble(home, null);
  told(await handlers['vault.create']({ folder: 'suggested', ...PERSON }));
  const state = told(await handlers['vault.state']({}));
  await host.close();
  if (state.kind !== 'open') throw new Error('the vault just made is not open');
  return state.folder;
}

/** The vault it makes is the one that the program opens next time on this home. */
function assemble(home: string, passphraseCost: KdfCost | null): Assembled {
  const config = hostConfig({
    shell: 'loopback',
    version: 'bench',
    resources: path.join(ROOT, 'resources'),
    vaultFolder: null,
    packagedFilmTools: null,
    env: { TERUGBLIK_HOME: home },
    platform: process.platform,
  });
  return assembleHost(config, quietPorts, { passphraseCost, remember: true });
}
