// Days by chance, for properties.

import fc from 'fast-check';

const MS_PER_DAY = 86_400_000;
const FROM = Date.UTC(2000, 0, 1);
const DAYS = 40_000;

export const day = fc.nat(DAYS).map((days) => new Date(FROM + days * MS_PER_DAY).toISOString().slice(0, 10));
