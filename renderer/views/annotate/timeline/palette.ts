// Palette: the colours of the theme for what is drawn on a canvas, which knows no stylesheet.

const NAMES = [
  'surface',
  'surface-3',
  'border-strong',
  'text',
  'text-muted',
  'primary',
  'selection',
  'accent',
  'accent-soft',
  'playhead',
  'track',
] as const;
export type ColourName = (typeof NAMES)[number];

export interface Palette extends Readonly<Record<ColourName, string>> {
  /** Colours 1…6; 0 is that of a fragment without a code. */
  readonly series: readonly string[];
  /** What can be read on each of them. */
  readonly onSeries: readonly string[];
}

const SERIES = [1, 2, 3, 4, 5, 6];
const INKS = { dark: '#1a1816', light: '#ffffff' };

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const series = [colour('border-strong'), ...SERIES.map((slot) => colour(`series-${String(slot)}`))];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each name of the list above
  const named = Object.fromEntries(NAMES.map((name) => [name, colour(name)])) as Record<ColourName, string>;
  return { ...named, series, onSeries: series.map(inkOn) };
}

/** Black or white, whichever is told better from `#rrggbb` (relative luminance, WCAG 2.2). */
export function inkOn(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [onDark, onLight] = [1.05 / (luminance + 0.05), (luminance + 0.05) / 0.06];
  return onDark > onLight ? INKS.light : INKS.dark;
}
