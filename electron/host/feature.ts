// What every feature is made of: the open session and the host's ports.

import { asId, type AnyId } from '../../shared/domain/ids.ts';
import type { Ports, RandomBytes } from './ports.ts';
import type { CurrentSession } from './session.ts';

export interface FeatureDeps {
  readonly current: CurrentSession;
  readonly ports: Pick<Ports, 'clock' | 'randomBytes'>;
}

const ID_BYTES = 16;

export function newId<T extends AnyId>(randomBytes: RandomBytes): T {
  return asId<T>(randomBytes(ID_BYTES).toString('hex'));
}
