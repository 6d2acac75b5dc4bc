// The coded events of a case: written out, or made by a generator.
import type { CodedEvent, CodedSession } from '../timeline/coded-session.ts';
import { generateSession } from '../timeline/event-generator.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';

export function sessionInput(input: JsonObject): CodedSession {
  if (input['generator'] !== undefined) return generated(objectOf(input['generator'], 'generator'));
  return {
    a: eventsOf(input['A'], 'A'),
    b: eventsOf(input['B'], 'B'),
    t0: numberOf(input['t0'] ?? 0, 't0'),
    t1: numberOf(input['t1'] ?? 0, 't1'),
  };
}

function eventsOf(value: unknown, name: string): CodedEvent[] {
  return listOf(value, name).map((item, index) => {
    const event = objectOf(item, `${name}[${index}]`);
    return {
      start: numberOf(event['start'], `${name}[${index}].start`),
      end: numberOf(event['end'], `${name}[${index}].end`),
      code: textOf(event['code'], `${name}[${index}].code`),
    };
  });
}

function generated(spec: JsonObject): CodedSession {
  const number = (key: string): number => numberOf(spec[key], `generator.${key}`);
  return generateSession({
    seed: number('seed'),
    n: number('n'),
    codes: listOf(spec['codes'], 'generator.codes').map((code) => textOf(code, 'a code')),
    dmin: number('dmin'),
    dmax: number('dmax'),
    gap: number('gap'),
    jitter: number('jitter'),
    pdrop: number('pdrop'),
    pconf: number('pconf'),
  });
}
