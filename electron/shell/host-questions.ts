// Questions with answers over a one-way channel, numbered.

export interface Questions<A> {
  /** Asks by sending what `compose` makes of the fresh number. */
  ask(compose: (question: number) => void): Promise<A>;
  answer(question: number, answer: A): void;
}

export function createQuestions<A>(): Questions<A> {
  const waiting = new Map<number, (answer: A) => void>();
  let last = 0;
  return {
    ask(compose) {
      last += 1;
      const question = last;
      return new Promise((resolve) => {
        waiting.set(question, resolve);
        compose(question);
      });
    },
    answer(question, answer) {
      waiting.get(question)?.(answer);
      waiting.delete(question);
    },
  };
}
