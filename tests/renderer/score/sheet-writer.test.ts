// The writer: one change after another, shown at once; nothing typed is lost.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Score } from '../../../shared/domain/score/score.ts';
import { createSheetWriter, TYPING_REST_MS, withAhead } from '../../../renderer/views/score/sheet-writer.ts';
import { scale, scoreOn, valued } from './sheets.ts';

const a = scale('a');

interface Call {
  readonly name: string;
  readonly answer: (result: Result<Score>) => void;
}

/** A host that answers when the test says so. */
function slowHost() {
  const calls: Call[] = [];
  const call = (name: string) =>
    new Promise<Result<Score>>((answer) => {
      calls.push({ name, answer });
    });
  const saved: Score[] = [];
  const tracked: Promise<unknown>[] = [];
  const writer = createSheetWriter({
    calls: {
      score: (_, verdict) => call(verdict.kind === 'value' ? `score ${verdict.value}` : verdict.kind),
      note: (_, note) => call(`note ${note}`),
      cite: (_, evidence) => call(`cite ${evidence.length}`),
    },
    onSaved: (score) => saved.push(score),
    track: (saving) => tracked.push(saving),
  });
  const names = () => calls.map(({ name }) => name);
  const answer = async (result: Result<Score>) => {
    calls.at(-1)?.answer(result);
    await settle();
  };
  const shown = () => withAhead([scoreOn('a')], writer.state().ahead)[0];
  return { writer, names, answer, saved, tracked, shown };
}

/** Lets everything run that waits for an answer only. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a verdict', () => {
  it('is shown at once and handed over once the host has it', async () => {
    const { writer, names, answer, saved, shown } = slowHost();
    writer.score(a, valued(4));
    expect(shown()?.verdict).toEqual(valued(4));
    await settle();
    expect(names()).toEqual(['score 4']);
    await answer(ok(scoreOn('a', valued(4))));
    expect(saved).toEqual([scoreOn('a', valued(4))]);
    expect(writer.state().ahead.size).toBe(0);
  });

  it('waits for the one before it, which does not undo it', async () => {
    const { writer, names, answer, shown } = slowHost();
    writer.score(a, valued(4));
    writer.score(a, valued(5));
    await settle();
    expect(names()).toEqual(['score 4']);
    await answer(ok(scoreOn('a', valued(4))));
    expect(shown()?.verdict).toEqual(valued(5));
    expect(names()).toEqual(['score 4', 'score 5']);
  });

  it('that is refused gives way to what the host has, and the refusal is told', async () => {
    const { writer, answer, saved, shown } = slowHost();
    writer.score(a, valued(4));
    await settle();
    await answer(refuse({ code: 'disk.full' }));
    expect(shown()?.verdict).toEqual({ kind: 'open' });
    expect(saved).toEqual([]);
    expect(writer.state()).toMatchObject({ refusal: { code: 'disk.full' }, canRetry: false });
  });
});

describe('a note', () => {
  it('is sent once, after a pause in typing', async () => {
    const { writer, names, shown } = slowHost();
    writer.note(a, 'ru');
    vi.advanceTimersByTime(TYPING_REST_MS - 1);
    writer.note(a, 'rustig');
    vi.advanceTimersByTime(TYPING_REST_MS - 1);
    await settle();
    expect(names()).toEqual([]);
    expect(shown()?.note).toBe('rustig');
    vi.advanceTimersByTime(1);
    await settle();
    expect(names()).toEqual(['note rustig']);
  });

  it('counts as unsaved from its first letter until the host has it', async () => {
    const { writer, answer, tracked } = slowHost();
    writer.note(a, 'r');
    expect(tracked).toHaveLength(1);
    let done = false;
    const watched = Promise.all(tracked).then(() => (done = true));
    writer.flush();
    await settle();
    expect(done).toBe(false);
    await answer(ok(scoreOn('a', undefined, 'r')));
    await expect(watched).resolves.toBe(true);
    expect(tracked).toHaveLength(1);
  });

  it('is sent at once by a flush, and not again by the pause', async () => {
    const { writer, names } = slowHost();
    writer.note(a, 'weg');
    writer.flush();
    vi.advanceTimersByTime(TYPING_REST_MS * 2);
    await settle();
    expect(names()).toEqual(['note weg']);
  });

  it('goes before whatever is done in turn', async () => {
    const { writer, names, answer } = slowHost();
    writer.note(a, 'eerst');
    const task = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const done = writer.inTurn(task);
    await settle();
    expect(names()).toEqual(['note eerst']);
    expect(task).not.toHaveBeenCalled();
    await answer(ok(scoreOn('a', undefined, 'eerst')));
    await done;
    expect(task).toHaveBeenCalledOnce();
  });

  it('that is refused stays in its field and can be sent again', async () => {
    const { writer, names, answer, shown } = slowHost();
    writer.note(a, 'blijft');
    writer.flush();
    await settle();
    await answer(refuse({ code: 'disk.full' }));
    expect(shown()?.note).toBe('blijft');
    expect(writer.state().canRetry).toBe(true);
    writer.retry();
    await settle();
    expect(names()).toEqual(['note blijft', 'note blijft']);
    await answer(ok(scoreOn('a', undefined, 'blijft')));
    expect(writer.state()).toEqual({ ahead: new Map(), refusal: null, canRetry: false });
    writer.retry();
    await settle();
    expect(names()).toHaveLength(2);
  });

  it('that is typed on while it is sent is not cut back by the answer', async () => {
    const { writer, answer, shown } = slowHost();
    writer.note(a, 'een');
    writer.flush();
    await settle();
    writer.note(a, 'een twee');
    await answer(ok(scoreOn('a', undefined, 'een')));
    expect(shown()?.note).toBe('een twee');
  });
});

describe('a refusal', () => {
  const full = refuse({ code: 'disk.full' });

  it('of a note is not forgotten when something else is saved', async () => {
    const { writer, answer } = slowHost();
    writer.note(a, 'blijft');
    writer.flush();
    await settle();
    await answer(full);
    writer.score(a, valued(4));
    await settle();
    await answer(ok(scoreOn('a', valued(4))));
    expect(writer.state()).toMatchObject({ refusal: { code: 'disk.full' }, canRetry: true });
  });

  it('holds up handing in until the note is kept, which is tried first', async () => {
    const { writer, names, answer } = slowHost();
    writer.note(a, 'blijft');
    writer.flush();
    await settle();
    await answer(full);
    const submit = vi.fn<() => Promise<string>>(() => Promise.resolve('ingediend'));
    const refusedAgain = writer.onceKept(submit);
    await settle();
    expect(names()).toEqual(['note blijft', 'note blijft']);
    await answer(full);
    await expect(refusedAgain).resolves.toBeNull();
    expect(submit).not.toHaveBeenCalled();
    const kept = writer.onceKept(submit);
    await settle();
    await answer(ok(scoreOn('a', undefined, 'blijft')));
    await expect(kept).resolves.toBe('ingediend');
  });

  it('of a verdict that is still on its way holds up handing in as well', async () => {
    const { writer, answer } = slowHost();
    writer.score(a, valued(4));
    const submit = vi.fn<() => Promise<string>>(() => Promise.resolve('ingediend'));
    const handedIn = writer.onceKept(submit);
    await settle();
    await answer(full);
    await expect(handedIn).resolves.toBeNull();
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('different fields of one score', () => {
  it('run ahead on their own', async () => {
    const { writer, answer, shown } = slowHost();
    writer.score(a, valued(4));
    writer.note(a, 'bij 2:10');
    await settle();
    await answer(ok(scoreOn('a', valued(4))));
    expect(writer.state().ahead.get(a)).toEqual({ note: 'bij 2:10' });
    expect(shown()?.note).toBe('bij 2:10');
  });
});
