// A whole number from 0 up to and without `below`, by the browser's own chance, each as likely as any other.

const RANGE = 2 ** 32;

export function pickByChance(below: number): number {
  // What would make the first numbers likelier than the last is drawn again.
  const fair = RANGE - (RANGE % below);
  const drawn = new Uint32Array(1);
  for (;;) {
    const [number = 0] = crypto.getRandomValues(drawn);
    if (number < fair) return number % below;
  }
}
