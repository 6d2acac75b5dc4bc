// Where one is on the agreement screen, and how to go elsewhere on it. A change of the filter takes the place of
// the former address: the way back leads out of the screen, not through every choice.

import { useLocation } from 'wouter';
import { places } from '../places.ts';
import type { AgreementChoices, AgreementTab } from './address.ts';

export interface AgreementPlace {
  readonly tab: AgreementTab;
  readonly choices: AgreementChoices;
  readonly change: (part: Partial<AgreementChoices>) => void;
  readonly show: (tab: AgreementTab, part?: Partial<AgreementChoices>) => void;
}

export function usePlace(tab: AgreementTab, choices: AgreementChoices): AgreementPlace {
  const [, goTo] = useLocation();
  return {
    tab,
    choices,
    change: (part) => goTo(places.agreement(tab, { ...choices, ...part }), { replace: true }),
    show: (next, part = {}) => goTo(places.agreement(next, { ...choices, ...part })),
  };
}
