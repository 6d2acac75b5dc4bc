// Templates: books to start from.

import { CONTACT } from './contact.ts';
import { ELEMENTS } from './elements.ts';
import { FREE_START } from './free-start.ts';
import { SENSITIVITY_CHAIN } from './sensitivity-chain.ts';
import { TWO_COLOURS } from './two-colours.ts';

export const TEMPLATES = [ELEMENTS, CONTACT, SENSITIVITY_CHAIN, TWO_COLOURS, FREE_START] as const;
