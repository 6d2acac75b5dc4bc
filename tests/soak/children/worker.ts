// Run by a soak in a process of its own, to be killed at any moment: opens the vault, tells what it holds, and then
// goes on writing. Every act is told before it is begun and again when the host answered.

import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { isWrong } from '../../../shared/domain/vault/vault-state.ts';
import { leadingTo, type Act, type ActKind, type Actor } from '../support/acts.ts';
import { readFacts } from '../support/facts.ts';
import { sessionOf, soakHost } from '../support/host.ts';
import { told } from '../../support/scenes.ts';
import type { WorkerOrder, WorkerSays } from '../support/worker.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the soaks start this, with this
const order = JSON.parse(await text(process.stdin)) as WorkerOrder;
const say = (line: WorkerSays): unknown => writeSync(1, `${JSON.stringify(line)}\n`);

let number = order.from;
const assembled = soakHost(order.home);
const { handlers } = assembled;

const passphrase = await opened();
if (passphrase === null) process.exit(0);
const actor: Actor = {
  assembled,
  name: order.name,
  passphrase,
  next: () => (number += 1),
  edited: null,
};
await tellWhatIsThere();
for (const kind of order.first) await perform(kind);
for (;;) {
  const kind = order.afterwards[Math.floor(Math.random() * order.afterwards.length)];
  if (kind === undefined) break;
  await perform(kind);
}
await assembled.host.close();
process.exit(0);

/** The passphrase that opened it; null after telling that none did. */
async function opened(): Promise<string | null> {
  let refusal = '';
  for (const candidate of order.passphrases) {
    say({ say: 'try', kind: 'open', change: {} });
    const answer = await assembled.host.call('vault.unlock', { name: order.name, passphrase: candidate });
    if (answer.ok) return candidate;
    refusal = answer.error.code;
  }
  say({ say: 'shut', refusal });
  return null;
}

async function tellWhatIsThere(): Promise<void> {
  const damage = told(await handlers['vault.verify']({})).damage.filter(isWrong);
  const log = told(await handlers['audit.state']({})).found;
  const facts = Object.fromEntries(await readFacts(sessionOf(assembled)));
  const passphraseNow = actor.passphrase;
  say({
    say: 'open',
    facts,
    passphrase: passphraseNow,
    damage: [...damage, ...log].map((one) => JSON.stringify(one)),
  });
}

async function perform(wanted: ActKind): Promise<void> {
  try {
    for await (const { kind, act } of leadingTo(wanted, actor)) await tell(kind, act);
  } catch (error) {
    say({ say: 'bug', text: String(error) });
    throw error;
  }
}

async function tell(kind: ActKind, act: Act): Promise<void> {
  const { change, passphrase: next } = act;
  const facts = { kind, change, ...(next === undefined ? {} : { passphrase: next }) };
  say({ say: 'try', ...facts });
  if (order.early) say({ say: 'done', ...facts });
  const answer = await act.run();
  if (!order.early && answer.ok) say({ say: 'done', ...facts });
  if (!answer.ok) say({ say: 'refused', kind, refusal: answer.error.code });
}
