// What comes over the wire from the page, parsed before anything is done with it.

import { z } from 'zod';

const procedureName = z.string().max(100);

/** The `PortCall` of wire.ts. */
export const portCall = z.strictObject({
  kind: z.literal('call'),
  id: z.int().min(0),
  name: procedureName,
  input: z.unknown(),
});

/** `POST /session`: a one-time code, from the address line or from this tab's former page. */
export const sessionRequest = z.strictObject({ code: z.string().max(64) });

/** `POST /call`. JSON leaves a key out that is undefined. */
export const callRequest = z.strictObject({ name: procedureName, input: z.unknown().optional() });
