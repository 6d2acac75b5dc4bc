// The coded events of a case: written out, or made by a generator.
import { type CodedEvent, type CodedSession, NIL } from '../timeline/coded-session.ts';
import { generateSession } from '../timeline/event-generator.ts';
import { CaseError, type JsonObject, listOf, numberOf, objectOf, textOf, wholeNumberWithin } from './json.ts';
import { seedOf } from './ratings-input.ts';

/** What a generator is asked to make at most. */
const MOST_EVENTS = 100_000;

export function sessionInput(input: JsonObject): CodedSession {
  if (input['generator'] !== undefined) return generated(objectOf(input['generator'], 'generator'));
  const t0 = numberOf(input['t0'] ?? 0, 't0');
  const t1 = numberOf(input['t1'] ?? t0, 't1');
  if (t1 < t0) throw new CaseError('t1 lies before t0');
  return { a: eventsOf(input['A'], 'A'), b: eventsOf(input['B'], 'B'), t0, t1 };
}

function eventsOf(value: unknown, name: string): CodedEvent[] {
  return listOf(value, name).map((item, index) => {
    const event = objectOf(item, `${name}[${index}]`);
    const start = numberOf(event['start'], `${name}[${index}].start`);
    const end = numberOf(event['end'], `${name}[${index}].end`);
    const code = textOf(event['code'], `${name}[${index}].code`);
    if (end < start) throw new CaseError(`${name}[${index}] ends before it starts`);
    if (code === NIL) throw new CaseError(`${name}[${index}].code is ${NIL}, which stands for no event`);
    return { start, end, code };
  });
}

function generated(spec: JsonObject): CodedSession {
  const number = (key: string): number => numberOf(spec[key], `generator.${key}`);
  return generateSession({
    seed: seedOf(spec['seed'], 'generator.seed'),
    n: wholeNumberWithin(spec['n'], 0, MOST_EVENTS, 'generator.n'),
    codes: listOf(spec['codes'], 'generator.codes').map((code) => textOf(code, 'a code')),
    dmin: number('dmin'),
    dmax: number('dmax'),
    gap: number('gap'),
    jitter: number('jitter'),
    pdrop: number('pdrop'),
    pconf: number('pconf'),
  });
}
