// Agreement screen (Dutch).

export const agreement = {
  title: 'Overeenstemming',
} as const;
