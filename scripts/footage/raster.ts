// A small anti-aliased rasteriser: filled polygons with exact area coverage, on a 24-bit picture.

import { at, from, type Point } from './geometry.ts';

export type Rgb = readonly [red: number, green: number, blue: number];
export type Polygon = readonly Point[];

export interface Placement {
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle?: number;
  readonly scale?: number;
}

export class Canvas {
  readonly width: number;
  readonly height: number;
  /** RGB, three bytes a pixel, row by row. */
  readonly pixels: Uint8ClampedArray;
  /** Change of winding from one pixel to the next; all zero between two shapes. */
  readonly #cover: Float64Array;
  readonly #stride: number;
  #place: (point: Point) => Point = (point) => point;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8ClampedArray(width * height * 3);
    this.#stride = width + 2;
    this.#cover = new Float64Array(this.#stride * height);
  }

  /** Draws with the origin moved, turned and scaled. */
  within(placement: Placement, draw: () => void): void {
    const outer = this.#place;
    const { x, y, angle = 0, scale = 1 } = placement;
    this.#place = (point) => outer(from(at(x, y), at(point.x * scale, point.y * scale), angle));
    draw();
    this.#place = outer;
  }

  /** Fills the union of the polygons; they must run the same way round. */
  paint(polygons: readonly Polygon[], colour: Rgb, alpha = 1): void {
    let [left, right, top, bottom] = [this.width, 0, this.height, 0];
    for (const polygon of polygons) {
      const points = polygon.map(this.#place);
      let last = points.at(-1);
      for (const point of points) {
        if (last !== undefined) this.#addEdge(last, point);
        last = point;
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        top = Math.min(top, point.y);
        bottom = Math.max(bottom, point.y);
      }
    }
    this.#sweep(left, right, top, bottom, colour, alpha);
  }

  #addEdge(a: Point, b: Point): void {
    if (a.y === b.y) return;
    const down = a.y < b.y;
    const [upper, lower] = down ? [a, b] : [b, a];
    const slope = (lower.x - upper.x) / (lower.y - upper.y);
    const firstRow = Math.max(0, Math.floor(upper.y));
    const endRow = Math.min(this.height, Math.ceil(lower.y));
    for (let row = firstRow; row < endRow; row++) {
      const y0 = Math.max(upper.y, row);
      const y1 = Math.min(lower.y, row + 1);
      const x0 = this.#inside(upper.x + (y0 - upper.y) * slope);
      const x1 = this.#inside(upper.x + (y1 - upper.y) * slope);
      this.#addSpan(row, Math.min(x0, x1), Math.max(x0, x1), down ? y1 - y0 : y0 - y1);
    }
  }

  #inside(x: number): number {
    return Math.min(this.width, Math.max(0, x));
  }

  /** Spreads a piece of edge of signed height over the pixels it crosses. */
  #addSpan(row: number, from: number, to: number, height: number): void {
    const start = row * this.#stride;
    const length = to - from;
    for (let column = Math.floor(from); column <= to && column <= this.width; column++) {
      const a = Math.max(from, column);
      const b = Math.min(to, column + 1);
      const share = length > 0 ? ((b - a) / length) * height : height;
      const past = (a + b) / 2 - column;
      this.#add(start + column, share * (1 - past));
      this.#add(start + column + 1, share * past);
      if (length === 0) return;
    }
  }

  #add(index: number, amount: number): void {
    this.#cover[index] = (this.#cover[index] ?? 0) + amount;
  }

  #sweep(left: number, right: number, top: number, bottom: number, colour: Rgb, alpha: number): void {
    const [red, green, blue] = colour;
    const { pixels } = this;
    const firstColumn = Math.min(this.width, Math.max(0, Math.floor(left)));
    const lastColumn = Math.min(this.width + 1, Math.floor(right) + 2);
    const lastRow = Math.min(this.height - 1, Math.floor(bottom));
    for (let row = Math.max(0, Math.floor(top)); row <= lastRow; row++) {
      let winding = 0;
      for (let column = firstColumn; column <= lastColumn; column++) {
        const index = row * this.#stride + column;
        winding += this.#cover[index] ?? 0;
        this.#cover[index] = 0;
        const opacity = Math.min(1, Math.abs(winding)) * alpha;
        if (column >= this.width || opacity < 1 / 512) continue;
        const i = (row * this.width + column) * 3;
        pixels[i] = mixByte(pixels[i], red, opacity);
        pixels[i + 1] = mixByte(pixels[i + 1], green, opacity);
        pixels[i + 2] = mixByte(pixels[i + 2], blue, opacity);
      }
    }
  }
}

function mixByte(below: number | undefined, above: number, opacity: number): number {
  const base = below ?? 0;
  return base + (above - base) * opacity;
}
