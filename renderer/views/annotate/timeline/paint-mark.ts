// How one mark looks: a block with the sign of its code group, its number and its name, or a pin for a moment.

import type { Mark } from './mark.ts';
import { isMoment } from './mark.ts';
import type { Pen } from './use-canvas.ts';

/** What holds for a mark now. */
export interface Look {
  /** 1, 2, 3 … in order of time, as in the list. */
  readonly number: number;
  /** The one that keys and fields are about. */
  readonly chosen: boolean;
  /** Chosen together with others. */
  readonly selected: boolean;
  /** Under the playhead. */
  readonly current: boolean;
  /** While two people are compared: the other does not have it, or gave it another code. */
  readonly differs: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** CSS pixels. */
const NARROWEST = 3;
const STRIPE = 4;
const RADIUS = 4;
const INSET = 1.5;
const PAD = 4;
/** Under a mark that the film is in. */
const CURRENT_BAR = 3;
/** An edge that is broken, as in the figures of agreement. */
const BROKEN = [5, 4];
const GRIP = { width: 5, inset: 4 };
/** In heights of a letter: narrower than this there is no room for words. */
const SIGN_ROOM = 2.6;
const NARROWEST_SIGN = 8;
const SIGN = { pad: 0.5, each: 0.8 };

export function paintMark(pen: Pen, mark: Mark, box: Box, look: Look): void {
  if (isMoment(mark)) paintPin(pen, mark, box, look);
  else paintBlock(pen, mark, box, look);
}

function paintBlock(pen: Pen, mark: Mark, box: Box, look: Look): void {
  const { context, palette } = pen;
  const width = Math.max(NARROWEST, box.right - box.left);
  const [top, height] = [box.top + INSET, box.height - 2 * INSET];
  const colour = palette.series[mark.series] ?? palette['border-strong'];
  context.fillStyle = look.selected ? palette.selection : palette.surface;
  context.strokeStyle = look.selected ? palette.primary : colour;
  context.lineWidth = look.chosen ? 3 : look.selected || look.differs ? 2 : 1;
  context.beginPath();
  context.roundRect(box.left, top, width, height, Math.min(RADIUS, width / 2));
  context.fill();
  context.setLineDash(look.differs ? BROKEN : []);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour;
  context.fillRect(box.left, top, Math.min(STRIPE, width), height);
  if (look.current) {
    context.fillStyle = palette.playhead;
    context.fillRect(box.left, top + height - CURRENT_BAR, width, CURRENT_BAR);
  }
  // What begins out of sight says its name where it comes into sight.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.left + width, pen.width)];
  if (right - left >= SIGN_ROOM * pen.letter)
    paintWords(pen, mark, { left: left + STRIPE, right, top, height }, look.number);
  else paintNarrow(pen, mark, { left, right, top, height }, look.number);
  if (look.chosen && mark.mine) paintGrips(pen, box.left, width, top, height);
}

function paintWords(pen: Pen, mark: Mark, { left, right, top, height }: Box, number: number): void {
  const { context, palette, letter } = pen;
  const room = right - left;
  if (height < letter) return;
  context.save();
  context.beginPath();
  context.rect(left, top, room - 2, height);
  context.clip();
  const used = mark.letter === '' ? 0 : paintSign(pen, mark, left + 2, top + height / 2);
  context.fillStyle = palette.text;
  context.font = pen.font;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillText(`${String(number)} ${mark.name}`, left + used + PAD, top + height / 2);
  context.restore();
}

/** No room for words: the whole block becomes its sign, as narrow as that can still be read. */
function paintNarrow({ context, palette, letter, font }: Pen, mark: Mark, box: Box, number: number): void {
  const room = box.right - box.left;
  if (room < NARROWEST_SIGN || box.height < letter) return;
  context.fillStyle = palette.series[mark.series] ?? palette['border-strong'];
  context.fillRect(box.left, box.top + 1, room - 1, box.height - 2);
  context.font = `600 ${font}`;
  context.fillStyle = palette.onSeries[mark.series] ?? palette.surface;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const sign = mark.letter === '' ? String(number) : mark.letter;
  context.fillText(sign, box.left + room / 2, box.top + box.height / 2, room - 2);
}

/** Answers how wide it is. */
function paintSign(
  { context, palette, letter, font }: Pen,
  mark: Mark,
  left: number,
  middle: number,
): number {
  context.font = `600 ${font}`;
  const width = letter * (SIGN.pad + SIGN.each * mark.letter.length);
  context.fillStyle = palette.series[mark.series] ?? palette['border-strong'];
  context.beginPath();
  context.roundRect(left, middle - letter * 0.65, width, letter * 1.3, 3);
  context.fill();
  context.fillStyle = palette.onSeries[mark.series] ?? palette.surface;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(mark.letter, left + width / 2, middle + 0.5);
  return width;
}

function paintPin(pen: Pen, mark: Mark, box: Box, look: Look): void {
  const { context, palette, letter } = pen;
  const middle = box.top + box.height / 2;
  const radius = Math.min(letter * 0.75, box.height / 2 - 1);
  context.fillStyle = palette.series[mark.series] ?? palette['border-strong'];
  context.fillRect(box.left - 1, box.top, 2, box.height);
  context.beginPath();
  context.moveTo(box.left, middle - radius);
  context.lineTo(box.left + radius, middle);
  context.lineTo(box.left, middle + radius);
  context.lineTo(box.left - radius, middle);
  context.closePath();
  context.fill();
  if (look.selected || look.chosen || look.current || look.differs) {
    context.strokeStyle = look.current && !look.chosen ? palette.playhead : palette.primary;
    context.lineWidth = look.chosen ? 3 : 2;
    context.setLineDash(look.differs ? BROKEN : []);
    context.stroke();
    context.setLineDash([]);
  }
  context.font = `600 ${pen.font}`;
  context.fillStyle = palette.onSeries[mark.series] ?? palette.surface;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(mark.letter, box.left, middle + 0.5);
}

function paintGrips(
  { context, palette }: Pen,
  left: number,
  width: number,
  top: number,
  height: number,
): void {
  for (const at of [left - 1, left + width + 1]) {
    context.fillStyle = palette.surface;
    context.strokeStyle = palette.text;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(at - GRIP.width / 2, top + GRIP.inset, GRIP.width, height - 2 * GRIP.inset, 2);
    context.fill();
    context.stroke();
  }
}
