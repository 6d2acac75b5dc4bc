// Refusals of the consent register, in words (English): what happened, what is safe, what a person can do.

import type { consentRefusals as original } from '../../nl/refusals/consent.ts';
import type { Translation } from '../../translation.ts';

const PURPOSE =
  '{purpose, select, guidance {filming and looking back together} scoring {scoring and discussing in the team} intervision {peer consultation outside the organisation} supervision {supervision of the worker} education {teaching and example recordings} research {research} clinician {feedback to the clinician} other {contact later about how it goes}}';

export const consentRefusals: Translation<typeof original> = {
  consent: {
    'not-asked': {
      happened: `No consent for ${PURPOSE} has been written down yet for recording {recordingCode}.`,
      safe: 'Nothing has changed.',
      next: 'Write the consent down with the family, or choose another recording.',
    },
    incomplete: {
      happened: `Consent for ${PURPOSE} is missing from somebody who is needed, for recording {recordingCode}.`,
      safe: 'Nothing has changed.',
      next: 'With the family you can see whose consent is still needed.',
    },
    withdrawn: {
      happened: `Consent for ${PURPOSE} was refused or withdrawn for recording {recordingCode}.`,
      safe: 'Its film, title, fragments and notes are closed for that. What had been submitted is kept.',
      next: 'Do not use this recording for it any more. Whoever works with the family sees with the family who said what.',
    },
    expired: {
      happened: `Consent for ${PURPOSE} has expired for recording {recordingCode}.`,
      safe: 'Nothing has changed.',
      next: 'Ask the family again, and write down what they say.',
    },
    'needs-recording': {
      happened: 'Consent for supervision or teaching is always about one recording.',
      safe: 'Nothing has been written down.',
      next: 'Choose the recording it is about.',
    },
    'reason-missing': {
      happened: 'The reason is missing.',
      safe: 'Nothing has changed.',
      next: 'Write down briefly why these recordings are used all the same.',
    },
  },
  person: {
    'code-name-taken': {
      happened: 'This code name is in use in this family already.',
      safe: 'Nothing has changed.',
      next: 'Choose another one, for example “parent B”.',
    },
    'sole-authority': {
      happened:
        'One parent of this family has authority alone, so there can be no second parent with authority.',
      safe: 'Nothing has changed.',
      next: 'Check who has authority, and change the parent who is not written down right.',
    },
    'has-consents': {
      happened: 'Consent of this person has been written down, so the person stays.',
      safe: 'Nothing has changed.',
      next: 'If something is not right, change the details.',
    },
  },
};
