// Refusals of access, in words (English): what happened, what is safe, what a person can do.

import type { Translation } from '../../translation.ts';
import type { accessRefusals as dutch } from '../../nl/refusals/access.ts';

export const accessRefusals: Translation<typeof dutch> = {
  access: {
    role: {
      happened: 'This belongs to another role than you have here.',
      safe: 'Nothing was changed.',
      next: 'Do you need it for your work? The coordinator can give you another role.',
    },
    'no-relation': {
      happened: 'You have no relation to this family.',
      safe: 'Nothing was shown. That it was tried is in the log.',
      next: 'Do you work with this family? Ask the coordinator for access.',
    },
    'emergency-while-scoring': {
      happened:
        'Emergency access is not possible while you still have a recording to score. This holds for every family.',
      safe: 'Nothing was shown, and your scores stay.',
      next: 'Call the coordinator, who can give you access.',
    },
    'no-emergency': {
      happened: 'Emergency access is not possible for this family now.',
      safe: 'Nothing was shown.',
      next: 'Call the coordinator, who can see what is possible.',
    },
    'no-such-family': {
      happened: 'There is no family with this code.',
      safe: 'Nothing was opened.',
      next: 'Check the code and try again.',
    },
    'reason-missing': {
      happened: 'The reason is missing, or very short.',
      safe: 'Nothing was opened.',
      next: 'Write in one or two sentences why it cannot wait.',
    },
    'own-coordinator': {
      happened: 'You cannot take the role of coordinator from yourself.',
      safe: 'Nothing was changed.',
      next: 'Make somebody else coordinator first. They can then take it from you.',
    },
    'role-missing': {
      happened:
        'This colleague does not have the role that goes with it: {kind, select, care {care worker} supervision {supervisor} intervision {care worker, supervisor or trainer} other {trainer or trainee}}.',
      safe: 'Nothing was changed.',
      next: 'Give that role first, at People, or choose another relation.',
    },
    already: {
      happened: 'This access is there already.',
      safe: 'Nothing was changed.',
    },
    'needs-end': {
      happened: 'This needs a last day that is still to come.',
      safe: 'Nothing was changed.',
      next: 'Choose until which day it is needed.',
    },
  },
};
