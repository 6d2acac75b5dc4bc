// Slices: long work at the engine is cut up, so that the host answers others in between.

/** Lets waiting events through. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Answers a function to be awaited after each step; every so many steps it lets others go first. */
export function pacer(stepsPerSlice: number): () => Promise<void> {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps % stepsPerSlice === 0) await breathe();
  };
}
