// Refusals of code books, in words (English).

export const codebookRefusals = {
  codebook: {
    'not-published': {
      happened: 'This code book cannot be worked with now.',
      safe: 'Nothing has changed.',
      next: 'Choose a code book that is in use.',
    },
    'not-a-draft': {
      happened: 'This version of the code book is in use and does not change any more.',
      safe: 'The version is as it was.',
      next: 'Make a next version and change that.',
    },
    'of-the-program': {
      happened: 'This code book belongs to the program and cannot be changed.',
      safe: 'The code book is as it was.',
      next: 'Make a copy. That one is yours.',
    },
    'draft-exists': {
      happened: 'A next version is being made already.',
      safe: 'That version has not changed.',
      next: 'Go on in that one.',
    },
    'in-use': {
      happened: 'This code book has been worked with.',
      safe: 'The code book and what was marked with it are still there.',
      next: 'Put the code book away if nobody has to choose it any more.',
    },
    'not-ready': {
      happened:
        '{count, plural, one {1 thing has to be done to this code book first.} other {# things have to be done to this code book first.}}',
      safe: 'What you made is kept.',
      next: 'See at the top what has to be done.',
    },
    'file-unreadable': {
      happened: 'This file cannot be read as a code book.',
      safe: 'Nothing in the vault has changed.',
      next: 'Ask whoever made the file to save it again.',
    },
    'file-clashes': {
      happened: 'The vault has another code book with the same codes.',
      safe: 'That code book has not changed.',
      next: 'Take the file in as a copy. Then it gets codes of its own.',
    },
  },
} as const;
