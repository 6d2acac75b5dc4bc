import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFilmReception } from '../../../electron/host/import/reception.ts';
import { createUpload } from '../../../electron/host/import/upload.ts';
import { never } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const INTERRUPTED = { ok: false, error: { code: 'source.interrupted' } };
const NOT_FOUND = { ok: false, error: { code: 'not-found' } };

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  return (await Promise.race([promise, Promise.resolve(open)])) !== open;
}

describe('an upload', () => {
  test('hands each piece to the importer, and lets the sender wait until it is done with it', async () => {
    const upload = createUpload('film.mp4', 3, 1000);
    const first = upload.receive(0, bytes(1, 2));
    expect(await isSettled(first)).toBe(false);
    expect(await upload.source.next(never())).toEqual({ ok: true, value: bytes(1, 2) });
    expect(await isSettled(first)).toBe(false);
    const asking = upload.source.next(never());
    expect(await first).toEqual({ ok: true, value: null });
    const second = upload.receive(2, bytes(3));
    expect(await asking).toEqual({ ok: true, value: bytes(3) });
    expect(await upload.source.next(never())).toEqual({ ok: true, value: null });
    expect(await second).toEqual({ ok: true, value: null });
  });

  test.each([
    ['out of order', 1, bytes(1)],
    ['beyond the size it said', 0, bytes(1, 2, 3, 4)],
    ['of nothing', 0, bytes()],
  ])('refuses a piece %s', async (_name, offset, piece) => {
    const upload = createUpload('film.mp4', 3, 1000);
    expect(await upload.receive(offset, piece)).toEqual({
      ok: false,
      error: { code: 'input.invalid', path: 'offset' },
    });
  });

  test('refuses a second piece while the first is on its way', async () => {
    const upload = createUpload('film.mp4', 3, 1000);
    void upload.receive(0, bytes(1));
    expect(await upload.receive(1, bytes(2))).toMatchObject({ ok: false });
    await upload.source.next(never());
    expect(await upload.receive(1, bytes(2))).toMatchObject({ ok: false });
  });

  test('that the sender withdraws is interrupted, also while the importer waits', async () => {
    const upload = createUpload('film.mp4', 3, 1000);
    const waiting = upload.source.next(never());
    upload.withdraw();
    expect(await waiting).toEqual(INTERRUPTED);
    expect(await upload.receive(0, bytes(1))).toEqual(NOT_FOUND);
    expect(await upload.source.next(never())).toEqual(INTERRUPTED);
  });

  test('that the importer closes tells the sender that nobody wants it', async () => {
    const upload = createUpload('film.mp4', 3, 1000);
    const sending = upload.receive(0, bytes(1));
    await upload.source.close();
    await upload.source.close();
    expect(await sending).toEqual(NOT_FOUND);
    expect(await upload.receive(1, bytes(1))).toEqual(NOT_FOUND);
  });

  test('that was all taken ends well for the sender, whatever comes of it later', async () => {
    const upload = createUpload('film.mp4', 1, 1000);
    const sending = upload.receive(0, bytes(1));
    await upload.source.next(never());
    await upload.source.close();
    expect(await sending).toEqual({ ok: true, value: null });
  });

  test('stops waiting when the job is cancelled', async () => {
    const controller = new AbortController();
    const upload = createUpload('film.mp4', 3, 1000);
    const waiting = upload.source.next(controller.signal);
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    await expect(upload.source.next(controller.signal)).rejects.toThrow('cancelled');
  });

  describe('whose sender falls silent', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    test('is interrupted when patience is over, not before', async () => {
      const upload = createUpload('film.mp4', 3, 60_000);
      const first = upload.receive(0, bytes(1));
      await upload.source.next(never());
      const waiting = upload.source.next(never());
      await first;
      await vi.advanceTimersByTimeAsync(59_999);
      expect(await isSettled(waiting)).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await waiting).toEqual(INTERRUPTED);
    });
  });
});

describe('the reception of uploads', () => {
  test('knows an upload by its id, also while it is imported, and once', async () => {
    const reception = createFilmReception(randomBytes);
    const { id, name, sizeBytes } = told(await reception.upload('film.mp4', 2));
    expect({ name, sizeBytes }).toEqual({ name: 'film.mp4', sizeBytes: 2 });
    const film = reception.take(id);
    expect(film?.file).toBeNull();
    expect(reception.take(id)).toBeNull();
    const sending = reception.receive(id, 0, bytes(1, 2));
    expect(await film?.next(never())).toEqual({ ok: true, value: bytes(1, 2) });
    await film?.close();
    expect(await sending).toEqual({ ok: true, value: null });
  });

  test('has nothing of what was withdrawn, and refuses an empty file', async () => {
    const reception = createFilmReception(randomBytes);
    const { id } = told(await reception.upload('film.mp4', 2));
    await reception.withdraw(id);
    expect(reception.take(id)).toBeNull();
    expect(await reception.receive(id, 0, bytes(1))).toEqual(NOT_FOUND);
    expect(await reception.upload('empty.mp4', 0)).toEqual({ ok: false, error: { code: 'source.empty' } });
  });
});
