// CodeKey: the key of a code, for as long as it works: not while single keys are off.

import { isInUse } from '../actions/index.ts';
import { KeyCap } from '../components/key-cap.tsx';
import { useDeskSettings } from '../state/desk-settings.tsx';

export function CodeKey({ chord }: { readonly chord: string }) {
  return isInUse(useDeskSettings(), chord) ? <KeyCap keys={chord} /> : null;
}
