// Refusals of keeping and destroying, in words (English): what happened, what is safe, what a person can do.

import type { Translation } from '../../translation.ts';
import type {
  keepingRefusals as keepingOriginal,
  retentionRefusals as original,
} from '../../nl/refusals/retention.ts';

export const retentionRefusals: Translation<typeof original> = {
  'has-scores': {
    happened: 'Scores rest on this recording.',
    safe: 'The recording and the scores have not changed.',
    next: 'To destroy the footage, go to Keeping. The scores then stay.',
  },
  destroyed: {
    happened: 'The footage of recording {recordingCode} has been destroyed.',
    safe: 'Scores and forms are still there.',
    next: 'Keeping tells you when and why.',
  },
  restricted: {
    happened: 'Recording {recordingCode} may not be used now, because it is disputed.',
    safe: 'The recording is still there, and is not destroyed either.',
    next: 'The page of the family tells you why. Only the coordinator lifts this.',
  },
  'destroyed-before': {
    happened: 'This film was here as {recordingCode} and has been destroyed.',
    safe: 'Nothing was added.',
    next: 'What was destroyed does not come back. Talk to the coordinator.',
  },
};

export const keepingRefusals: Translation<typeof keepingOriginal> = {
  retention: {
    'sharing-undecided': {
      happened: 'Recording {recordingCode} is working material, and others are about to see it.',
      safe: 'Nothing has changed.',
      next: 'First choose whether it becomes part of the file, and write down why.',
    },
    held: {
      happened: 'This recording must stay for now.',
      safe: 'Nothing was destroyed.',
      next: 'The page of the family tells you why. Only the coordinator lifts this.',
    },
    'not-due': {
      happened: 'The day on which this recording must go has not come yet.',
      safe: 'Nothing was destroyed.',
      next: 'If it must go earlier, choose another reason.',
    },
    'file-stays': {
      happened: 'This recording is part of the file and must be kept.',
      safe: 'Nothing was destroyed.',
      next: 'If the family asks for it to be destroyed, write down that request on the page of the family.',
    },
    'reason-missing': {
      happened: 'The reason is missing.',
      safe: 'Nothing has changed.',
      next: 'Write down briefly why. Do not use names.',
    },
  },
  erasure: {
    assessed: {
      happened: 'This request has been decided already.',
      safe: 'The decision has not changed.',
    },
    'not-granted': {
      happened: 'This request cannot be carried out now.',
      safe: 'Nothing more was destroyed.',
      next: 'See whether there is a decision. If a recording was just added, try again.',
    },
    executed: {
      happened: 'This request has been carried out already.',
      next: 'The page of the family shows what was destroyed.',
    },
  },
};
