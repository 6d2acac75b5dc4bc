// Run by a soak in a process of its own: opens the vault, marks, scores and plays, waits for the word to lock it, and
// stays alive after that so that its memory can be searched.

import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from '../../../electron/host/db/sql.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { micros } from '../../../shared/domain/time.ts';
import { SENSITIVITY, told } from '../../support/scenes.ts';
import { ANNA, sessionOf, soakHost } from '../support/host.ts';

const [home = ''] = process.argv.slice(2);
const assembled = soakHost(home);
const { host, handlers } = assembled;

createInterface({ input: process.stdin }).on('line', (word) => {
  if (word === 'lock') void lock();
  if (word === 'end') process.exit(0);
});
told(await host.call('vault.unlock', ANNA));
await useIt();
writeSync(1, 'open\n');

async function useIt(): Promise<void> {
  const row = await sessionOf(assembled).db.read((reader) => reader.first(sql`select id from recording`));
  const id = asId<RecordingId>(String(row?.['id']));
  told(await handlers['fragments.mark']({ recordingId: id, start: micros(0), end: micros(1000) }));
  const [task] = told(await handlers['tasks.list']({}));
  if (task === undefined) throw new Error('nothing to score');
  const verdict = { kind: 'value', value: 5 } as const;
  told(await handlers['sheets.score']({ sheetId: task.sheetId, scaleId: SENSITIVITY, verdict }));
  const { video } = told(await handlers['recordings.open']({ id }));
  const film = await host.media(new Request(`http://127.0.0.1/media/${video}`));
  if (film.status !== 200) throw new Error(`the film answers ${String(film.status)}`);
  await film.arrayBuffer();
}

async function lock(): Promise<void> {
  const before = performance.now();
  told(await handlers['vault.lock']({}));
  writeSync(1, `locked ${String(Math.round(performance.now() - before))}\n`);
}
