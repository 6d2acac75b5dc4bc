// What other features may use of keeping and destroying.

export { addChoice } from './choice-rows.ts';
export { holdToRow } from './hold-rows.ts';
export { eraseFilm, eraseFootage } from './erase-film.ts';
export { eraseFamily } from './erase-family.ts';
export { keptOne } from './keeping.ts';
export { policyOf } from './policy-rows.ts';
export { addDestructionRow, allDestructions } from './destruction-rows.ts';
