// Inputs made of the contract itself, so that a procedure or field that is added is tried by itself: one good input for
// each procedure, and every place in it where a person's own words may stand.

import { z } from 'zod';

type Step = string | number;
export type Place = readonly Step[];

/** As much of JSON Schema (draft 2020-12) as the contract comes to. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly required?: readonly string[];
  readonly items?: Shape | false;
  readonly prefixItems?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly propertyNames?: { readonly pattern?: string };
  readonly additionalProperties?: Shape | false;
}

/** What strings of the contract look like: whatever the field refuses is not tried again. */
const STRINGS = [
  '0'.repeat(32),
  '2026-01-05',
  '2026-01',
  'sensitivity',
  '20260105T120000Z-00000000',
  'KeyA',
  'A',
  'x',
];
const ACTION = 'film.play';
const PLAIN = 'x';

/** An input that the schema takes. */
export function sampleOf(schema: z.ZodType): unknown {
  let sample = build(shapeOf(schema));
  const tries = new Map<string, number>();
  for (;;) {
    const parsed = schema.safeParse(sample);
    if (parsed.success) return sample;
    const place = placeOf(parsed.error.issues[0]);
    const key = JSON.stringify(place);
    const next = (tries.get(key) ?? 0) + 1;
    const text = STRINGS[next];
    if (text === undefined) throw new Error(`no sample for ${key}: ${z.prettifyError(parsed.error)}`);
    tries.set(key, next);
    sample = withValue(sample, place, text);
  }
}

/** Within a union the issue lies deeper than it says. */
function placeOf(issue: z.core.$ZodIssue | undefined): Place {
  const own = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? '' : step));
  if (issue?.code !== 'invalid_union') return own;
  const deeper = issue.errors
    .flat()
    .find((inner) => inner.code === 'custom' || inner.code === 'invalid_format');
  return deeper === undefined ? own : [...own, ...placeOf(deeper)];
}

/** Keys of the input that may not stay away. */
export function requiredKeys(schema: z.ZodType): readonly string[] {
  return shapeOf(schema).required ?? [];
}

/** Places in the sample that take any words at all, such as `probe`. */
export function textPlaces(schema: z.ZodType, probe: string): readonly Place[] {
  const sample = sampleOf(schema);
  return stringPlaces(sample).filter((place) => schema.safeParse(withValue(sample, place, probe)).success);
}

export function stringPlaces(value: unknown, above: Place = []): readonly Place[] {
  if (typeof value === 'string') return [above];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringPlaces(inner, [...above, key]));
}

/** A copy with another value at that place. */
export function withValue(whole: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((inner, index) =>
      String(index) === String(step) ? withValue(inner, rest, value) : inner,
    );
  }
  const inner = Object.entries(typeof whole === 'object' && whole !== null ? whole : {});
  return Object.fromEntries(
    inner.map(([key, own]) => [key, key === String(step) ? withValue(own, rest, value) : own]),
  );
}

function shapeOf(schema: z.ZodType): Shape {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod's own description of the schema
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

/** Strings stand wherever one may: of a choice the first with a string in it is taken. */
function build(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined)
    return build(choices.find((one) => one.type === 'string' && one.const === undefined) ?? choices[0] ?? {});
  const types = [shape.type].flat();
  if (types.includes('string')) return STRINGS[0];
  if (types.includes('array')) return buildList(shape);
  if (types.includes('object')) return buildObject(shape);
  if (types.includes('boolean')) return true;
  if (types.includes('integer') || types.includes('number')) return leastOf(shape);
  return null;
}

/** Whole, and not below nothing. */
function leastOf({ minimum = 0, exclusiveMinimum = -1 }: Shape): number {
  return Math.max(minimum, exclusiveMinimum + 1, 0);
}

function buildList({ prefixItems, items }: Shape): unknown {
  if (prefixItems !== undefined) return prefixItems.map(build);
  return items === undefined || items === false ? [] : [build(items)];
}

/** Names with a pattern are ids; without one, the names of actions. */
function keyFor({ pattern }: { readonly pattern?: string }): string {
  return pattern !== undefined && new RegExp(pattern, 'u').test(PLAIN) ? PLAIN : ACTION;
}

function buildObject({ properties = {}, propertyNames, additionalProperties }: Shape): unknown {
  const named = Object.entries(properties).map(([key, inner]) => [key, build(inner)] as const);
  const free =
    propertyNames === undefined || !additionalProperties
      ? []
      : [[keyFor(propertyNames), build(additionalProperties)] as const];
  return Object.fromEntries([...named, ...free]);
}
