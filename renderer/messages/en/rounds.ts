// Rounds (English).

import type { rounds as original } from '../nl/rounds.ts';
import type { Translation } from '../translation.ts';

export const rounds: Translation<typeof original> = {
  title: 'Rounds',
  intro:
    'In a round several people score the same recordings without seeing each other’s scores. A recording opens as soon as every rater has submitted it. If you rate as well, you see the scores of others only once you are done with the whole round.',
  none: 'No rounds yet',
  noneText: 'The coordinator makes a round and chooses recordings, raters and scales.',
  make: 'Make a round',
  columns: {
    name: 'Round',
    raters: 'Raters',
    revealed: 'Open to you',
    made: 'Made on',
    action: 'Action',
  },
  revealed: '{revealed} of {all}',
  agreement: 'Agreement',
  agreementOf: 'Agreement of {name}',
  form: {
    title: 'Make a round',
    name: 'Name of the round',
    nameHint: 'For example the month or the purpose. No names of families.',
    recordings: 'Recordings',
    raters: 'Raters',
    scalesHint: 'The two usual scales are already chosen.',
    all: 'Choose all recordings',
    noneChosen: 'Choose no recording',
    noRecordings: 'There are no recordings yet. Add a film first.',
    alone: 'With one rater no agreement can be calculated.',
    summary:
      '{recordings, plural, one {# recording} other {# recordings}} · {people, plural, one {# rater} other {# raters}} · {scales, plural, one {# scale} other {# scales}}',
    submit: 'Start the round',
  },
};
