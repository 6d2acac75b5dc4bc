// How a procedure is stated: once, as data. Client, handlers and names all follow from it.

import type { Result } from '../domain/result.ts';
import type { z } from 'zod';

/** A type without a value: outputs come from the host, which is trusted, and are not parsed again. */
export interface Output<T> {
  readonly type?: T;
}

export function output<T>(): Output<T> {
  return {};
}

export interface Procedure<I extends z.ZodType = z.ZodType, O = unknown> {
  /** A query leaves everything as it is; a command may change rows, files or the session. */
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: Output<O>;
}

export function query<I extends z.ZodType, O>(input: I, out: Output<O>): Procedure<I, O> {
  return { kind: 'query', input, output: out };
}

export function command<I extends z.ZodType, O>(input: I, out: Output<O>): Procedure<I, O> {
  return { kind: 'command', input, output: out };
}

export type Contract = Readonly<Record<string, Procedure>>;
export type Name<C extends Contract> = keyof C & string;
export type Input<C extends Contract, N extends Name<C>> = z.output<C[N]['input']>;
export type Reply<C extends Contract, N extends Name<C>> =
  C[N] extends Procedure<z.ZodType, infer O> ? O : never;

/** What the page calls. Nothing is thrown across: a refusal is part of the answer. */
export type Client<C extends Contract> = <N extends Name<C>>(
  name: N,
  input: Input<C, N>,
) => Promise<Result<Reply<C, N>>>;

/** What the host must have for every procedure of the contract; a missing one fails to compile. */
export type Handlers<C extends Contract> = {
  readonly [N in Name<C>]: (input: Input<C, N>) => Promise<Result<Reply<C, N>>>;
};
