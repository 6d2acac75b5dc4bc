// Fields that many procedures share, parsed and branded at the gate.

import { z } from 'zod';
import { asId, isRandomId, NAMED_ID, type AnyId, type NamedId } from '../domain/ids.ts';
import { TEAM_MAX_LENGTH } from '../domain/profile/profile.ts';
import { micros } from '../domain/time.ts';

export function randomId<T extends AnyId>() {
  return z
    .string()
    .refine(isRandomId)
    .transform((text) => asId<T>(text));
}

export function namedId<T extends NamedId>() {
  return z
    .string()
    .regex(NAMED_ID)
    .transform((text) => asId<T>(text));
}

const MICROS_PER_DAY = 86_400_000_000;

/** A moment on a recording; marks just outside the film are for the domain to cut. */
export const time = z.int().min(-MICROS_PER_DAY).max(MICROS_PER_DAY).transform(micros);

export const personName = z.string().max(200);
export const teamName = z.string().max(TEAM_MAX_LENGTH);
/** Passphrases are long but not endless: hashing cost must not be the caller's to choose. */
export const secret = z.string().max(1024);
export const shortText = z.string().max(200);
export const longText = z.string().max(10_000);
export const nothing = z.strictObject({});
