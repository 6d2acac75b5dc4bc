// Another key for the vault, cut off without warning at any moment: whoever opens it next has everything, under the one
// key or the other, and nothing is left half done.

import path from 'node:path';
import { fillVault, isFull, killWhileRekeying } from '../support/killed-rekey.ts';
import { told } from '../support/scenes.ts';
import { hasFormer } from '../../electron/host/vault/manifest.ts';
import { loadManifest } from '../../electron/host/vault/manifest-file.ts';
import { ANNA, BRAM, makeSoakWorld, sessionOf, soakHost, vaultFolderOf } from './support/host.ts';
import type { Soak } from './support/soak.ts';

const KILLS = { short: 10, long: 150 };
/** Some changes of 16 MB one after the other. */
const LONGEST_MS = 900;

export const rekeySoak: Soak = async ({ folder, short }) => {
  const kills = short ? KILLS.short : KILLS.long;
  const home = path.join(folder, 'home');
  const vault = vaultFolderOf(home);
  const made = await makeSoakWorld(home);
  await fillVault(sessionOf(made));
  await made.host.close();
  const broken = { keptOut: 0, lost: 0, damaged: 0, halfDone: 0 };
  let changes = 0;
  let halfway = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    changes += await killWhileRekeying(vault, ANNA, Math.random() * LONGEST_MS);
    if (await isHalfDone(vault)) halfway += 1;
    const assembled = soakHost(home);
    const opened = await assembled.host.call('vault.unlock', kill % 2 === 0 ? ANNA : BRAM);
    if (!opened.ok) broken.keptOut += 1;
    else {
      if (!(await isFull(sessionOf(assembled)))) broken.lost += 1;
      if (told(await assembled.handlers['vault.verify']({})).damage.length > 0) broken.damaged += 1;
    }
    await assembled.host.close();
    if (opened.ok && (await isHalfDone(vault))) broken.halfDone += 1;
  }
  return [
    {
      what: 'the vault given another key, and killed meanwhile',
      times: kills,
      broken,
      control: {
        what: 'killed with the manifest changed and the records not yet known to follow',
        times: kills,
        found: halfway,
      },
      more: { changesThatCameToTheirEnd: changes },
    },
  ];
};

async function isHalfDone(vault: string): Promise<boolean> {
  return hasFormer(told(await loadManifest(vault)).manifest);
}
