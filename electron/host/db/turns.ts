// Turns: first come, first served. One piece of work at a time, so that its awaits never mix with another's.

import { AsyncLocalStorage } from 'node:async_hooks';

export interface Turn {
  /** True once the work is over: what it handed out must not be used any more. */
  readonly over: boolean;
  /** Lets work end its turn early, for what it does afterwards; the next turn still waits for all of it. */
  end(): void;
}

export interface Turns {
  /** @throws Error when called from within a turn: it would wait for itself for ever. */
  take<T>(work: (turn: Turn) => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const mine = new AsyncLocalStorage<Turn>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      if (mine.getStore()?.over === false) {
        return Promise.reject(new Error('nested use: this work already has the turn'));
      }
      const run = last.then(() => inTurn(mine, work));
      last = run.then(nothing, nothing);
      return run;
    },
  };
}

async function inTurn<T>(mine: AsyncLocalStorage<Turn>, work: (turn: Turn) => Promise<T>): Promise<T> {
  let over = false;
  const turn: Turn = {
    get over() {
      return over;
    },
    end: () => {
      over = true;
    },
  };
  try {
    return await mine.run(turn, () => work(turn));
  } finally {
    turn.end();
  }
}

function nothing(): void {}
