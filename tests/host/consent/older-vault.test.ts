// A vault from before there was a consent register: it opens, its recordings count as not asked, and a reason is needed.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkGoingOn, checkUse, checkUseWithReason } from '../../../electron/host/consent/gate.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { told } from '../../support/scenes.ts';
import { openTemp, tempFolder } from '../../support/storage.ts';

const FILM: RecordingId = asId('d'.repeat(32));
const NOW = Date.UTC(2026, 10, 22);

it.each([10, 20])('a vault of version %i', async (version) => {
  const frozen = join(import.meta.dirname, '../../fixtures/vaults', `v${version}`);
  const path = join(tempFolder(), 'main.db');
  copyFileSync(join(frozen, 'main.db'), path);
  const key = Buffer.from(readFileSync(join(frozen, 'key.hex'), 'utf8').trim(), 'hex');
  const db = await openTemp(path, key);
  await db.read(async (reader) => {
    expect(await checkUse(reader, 'scoring', [FILM], NOW)).toEqual({
      ok: false,
      error: { code: 'consent.not-asked', purpose: 'scoring', recordingCode: 'V-0148' },
    });
    expect((await checkGoingOn(reader, 'scoring', FILM, NOW)).ok).toBe(true);
    const opened = told(await checkUseWithReason(reader, 'scoring', [FILM], 'op papier', NOW));
    expect(opened.unasked.map(({ code }) => code)).toEqual(['V-0148']);
  });
});
