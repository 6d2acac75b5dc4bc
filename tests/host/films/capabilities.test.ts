import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCapabilities, type Capability } from '../../../electron/host/films/capabilities.ts';
import type { Session } from '../../../electron/host/session.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { openTestVault } from '../../support/session.ts';

const ONE: RecordingId = asId('1'.repeat(32));
const TWO: RecordingId = asId('2'.repeat(32));
const HOUR_MS = 3_600_000;

const vault = await openTestVault(['Anna']);
await vault.close();

function bench() {
  let now = 0;
  const ended = new AbortController();
  const session: Session = { ...vault.session('Anna'), ended: ended.signal };
  let current: Session | null = session;
  const capabilities = createCapabilities(
    randomBytes,
    () => now,
    () => current,
  );
  const film = (recordingId: RecordingId, part: Capability['part']) => ({
    session,
    recordingId,
    part,
    contentType: 'video/mp4',
  });
  return {
    capabilities,
    film,
    pass: (ms: number) => void (now += ms),
    end: () => ended.abort(),
    become: (other: Session | null) => void (current = other),
    session,
  };
}

describe('a capability', () => {
  test('is 256 random bits, and leads to one part of one film', () => {
    const { capabilities, film } = bench();
    const token = capabilities.grant(film(ONE, 'original'));
    expect(token).toMatch(/^[0-9a-f]{64}$/u);
    expect(capabilities.find(token)).toMatchObject({ recordingId: ONE, part: 'original' });
    expect(capabilities.find('0'.repeat(64))).toBeNull();
    expect(capabilities.find('')).toBeNull();
  });

  test('is the same when asked again, and another for another part or film', () => {
    const { capabilities, film } = bench();
    const token = capabilities.grant(film(ONE, 'original'));
    expect(capabilities.grant(film(ONE, 'original'))).toBe(token);
    expect(capabilities.grant(film(ONE, 'cover'))).not.toBe(token);
    expect(capabilities.grant(film(TWO, 'original'))).not.toBe(token);
  });

  test('expires when it is not used, and lives on when it is', () => {
    const { capabilities, film, pass } = bench();
    const used = capabilities.grant(film(ONE, 'original'));
    const unused = capabilities.grant(film(TWO, 'original'));
    pass(11 * HOUR_MS);
    expect(capabilities.find(used)).not.toBeNull();
    pass(HOUR_MS);
    expect(capabilities.find(unused)).toBeNull();
    expect(capabilities.find(used)).not.toBeNull();
    pass(12 * HOUR_MS);
    expect(capabilities.find(used)).toBeNull();
  });

  test('ends with its session, whether it was ended, is gone or another has come', () => {
    const gone = bench();
    const token = gone.capabilities.grant(gone.film(ONE, 'original'));
    gone.become(null);
    expect(gone.capabilities.find(token)).toBeNull();
    gone.become(gone.session);
    expect(gone.capabilities.find(token), 'also when the session seems to come back').toBeNull();

    const ended = bench();
    const other = ended.capabilities.grant(ended.film(ONE, 'original'));
    ended.end();
    expect(ended.capabilities.find(other)).toBeNull();

    const follower = bench();
    const third = follower.capabilities.grant(follower.film(ONE, 'original'));
    follower.become({ ...follower.session });
    expect(follower.capabilities.find(third)).toBeNull();
  });

  test('is taken back with its film, and only with that', () => {
    const { capabilities, film } = bench();
    const parts = (['original', 'cover'] as const).map((part) => capabilities.grant(film(ONE, part)));
    const other = capabilities.grant(film(TWO, 'original'));
    capabilities.revoke(ONE);
    for (const token of parts) expect(capabilities.find(token)).toBeNull();
    expect(capabilities.find(other)).not.toBeNull();
    expect(parts).not.toContain(capabilities.grant(film(ONE, 'original')));
  });
});
