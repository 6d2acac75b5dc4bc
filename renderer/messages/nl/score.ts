// Score screen (Dutch).

export const score = {
  title: 'Scoren',
} as const;
