// Turns a drawing on the page into a file that stands by itself: the light palette on white, every style written
// out as an attribute, nothing that points outside, nothing that was only there to be pressed.

import styles from './figure-card.module.css';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
/** Of about the same width, where the typeface of the program is not there. */
const FALLBACK_FONTS = "'Source Sans Pro', 'Segoe UI', Arial, Helvetica, sans-serif";
const SHAPE_STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray'] as const;
const TEXT_STYLES = ['fill', 'font-size', 'font-weight'] as const;
const TEXT_ELEMENTS = new Set(['text', 'tspan']);
/** What has no look of its own. */
const BARE_ELEMENTS = new Set(['g', 'title']);
/** Written as they stand: a file for print is not for pressing, and its names are no longer needed. */
const DROPPED = ['class', 'style', 'role', 'tabindex', 'aria-hidden', 'aria-pressed', 'aria-label'];

export function standaloneSvg(drawing: SVGSVGElement): string {
  const onPaper = document.createElement('div');
  onPaper.className = styles['paper'] ?? '';
  onPaper.dataset['theme'] = 'light';
  const copy = document.importNode(drawing, true);
  onPaper.append(copy);
  document.body.append(onPaper);
  forgetChoice(copy);
  writeStyles(copy);
  onPaper.remove();
  frame(copy, drawing.getAttribute('aria-label') ?? '');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** What is chosen on the screen at this moment is no part of the figure. */
function forgetChoice(svg: SVGSVGElement): void {
  for (const mark of svg.querySelectorAll('[data-choice]')) mark.remove();
  for (const chosen of svg.querySelectorAll('[data-chosen]')) chosen.removeAttribute('data-chosen');
}

function writeStyles(svg: SVGSVGElement): void {
  svg.setAttribute(
    'font-family',
    `${getComputedStyle(svg).fontFamily.split(',')[0] ?? ''}, ${FALLBACK_FONTS}`,
  );
  for (const line of svg.querySelectorAll<SVGTextContentElement>('text, tspan')) keepLength(line);
  // All looks are read before any is written, because what is written is inherited.
  const looks = [...svg.querySelectorAll('*')].map((element) => ({ element, look: lookOf(element) }));
  for (const { element, look } of looks) {
    if (isUnseen(look)) element.remove();
    write(element, look);
    tidy(element);
  }
}

function lookOf(element: Element): Readonly<Record<string, string>> {
  if (BARE_ELEMENTS.has(element.tagName)) return {};
  const computed = getComputedStyle(element);
  const names = TEXT_ELEMENTS.has(element.tagName) ? TEXT_STYLES : SHAPE_STYLES;
  return Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]));
}

/** Another typeface is wider or narrower: the words keep the room that they have on the page. */
function keepLength(line: SVGTextContentElement): void {
  const isWhole = line.tagName === 'text' ? line.querySelector('tspan[x]') === null : line.hasAttribute('x');
  const length = line.getComputedTextLength();
  if (!isWhole || length === 0) return;
  write(line, { textLength: length.toFixed(1), lengthAdjust: 'spacingAndGlyphs' });
}

/** Places to press and rings of the keyboard. */
function isUnseen({ fill, stroke }: Readonly<Record<string, string>>): boolean {
  return stroke === 'none' && (fill === 'none' || fill === 'rgba(0, 0, 0, 0)');
}

function tidy(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (DROPPED.includes(name) || name.startsWith('data-')) element.removeAttribute(name);
  }
}

/** Its own size with a white margin around it, and its sentence as a title. */
function frame(svg: SVGSVGElement, sentence: string): void {
  tidy(svg);
  const { width, height } = svg.viewBox.baseVal;
  const title = document.createElementNS(SVG, 'title');
  title.textContent = sentence;
  const ground = document.createElementNS(SVG, 'rect');
  const size = { width: String(width + 2 * MARGIN), height: String(height + 2 * MARGIN) };
  write(svg, { ...size, viewBox: `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}` });
  write(ground, { x: String(-MARGIN), y: String(-MARGIN), ...size, fill: '#ffffff' });
  svg.prepend(title, ground);
}

function write(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
