// Saving in React: one for as long as its screen stands; its status for the one place that shows it.

import { useState, useSyncExternalStore } from 'react';
import { createSaving, type Saving, type SavingStatus } from './saving.ts';

export type { Saving } from './saving.ts';

/** `onSave` is told before each change is sent; it must stay the same function. */
export function useSaving(onSave: () => void): Saving {
  const [saving] = useState(() => createSaving(onSave, () => Date.now()));
  return saving;
}

export function useSavingStatus({ watch, status }: Saving): SavingStatus {
  return useSyncExternalStore(watch, status);
}
