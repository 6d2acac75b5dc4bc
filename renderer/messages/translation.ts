// The shape another language must have: the same keys as the Dutch original, with texts of its own.

export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };
