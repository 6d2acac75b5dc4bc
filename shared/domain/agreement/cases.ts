// Runs the cases of a case file: {id, measure, input, options} in, {id, result} or {id, error} out.
import { CaseError, type CaseResult, isObject, listOf, objectOf, optional } from './cases/json.ts';
import { MEASURES } from './measures.ts';

export type CaseOutcome =
  | { readonly id: string; readonly result: CaseResult }
  | { readonly id: string; readonly error: string };

/**
 * Every case of the file, which is a list of cases or an object with a list `cases`.
 * A case that fails does not stop the others. Throws CaseError when there is no list of cases.
 */
export function runCases(file: unknown): CaseOutcome[] {
  const cases = isObject(file) ? file['cases'] : file;
  return listOf(cases, 'cases').map((one, index) => runCase(one, index));
}

function runCase(one: unknown, index: number): CaseOutcome {
  const id = idOf(isObject(one) ? one['id'] : undefined) ?? `case ${index + 1}`;
  try {
    return { id, result: resultOf(one) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function idOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

function resultOf(one: unknown): CaseResult {
  const { measure: name, input, options } = objectOf(one, 'the case');
  const measure = typeof name === 'string' ? MEASURES.get(name) : undefined;
  if (measure === undefined) throw new CaseError(`there is no measure ${JSON.stringify(name) ?? 'given'}`);
  return measure(
    objectOf(input, 'input'),
    optional(options, (present) => objectOf(present, 'options'), {}),
  );
}
