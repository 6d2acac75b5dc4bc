// Annotate screen (Dutch).

export const annotate = {
  title: 'Annoteren',
} as const;
