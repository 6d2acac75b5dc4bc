// A figure, printed as one JSON line on standard output; words for whoever watches go beside it.

import { isKept, isSharp, type Figure } from './soak.ts';

export function print(soak: string, seconds: number, figure: Figure): void {
  const line =
    'skipped' in figure
      ? { soak, what: figure.what, skipped: figure.skipped }
      : {
          soak,
          what: figure.what,
          times: figure.times,
          ...figure.broken,
          kept: isKept(figure),
          control: { ...figure.control, red: isSharp(figure) },
          seconds: Math.round(seconds),
          ...figure.more,
        };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
