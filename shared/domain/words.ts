// Words: a short name in each language the program speaks. For names that belong to the subject
// (scales, anchors, codes); the sentences of the interface stand in the message catalogue.

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Words = { readonly [L in Language]: string };
