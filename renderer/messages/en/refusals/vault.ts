// Refusals of the vault and its people, in words (English): what happened, what is safe, what a person can do.

import type { vaultRefusals as original } from '../../nl/refusals/vault.ts';
import type { Translation } from '../../translation.ts';

export const vaultRefusals: Translation<typeof original> = {
  vault: {
    none: {
      happened: 'No vault has been chosen yet.',
      next: 'Choose a folder with a vault, or make a new vault.',
    },
    locked: {
      happened: 'The vault is locked.',
      safe: 'Everything that was saved is safe inside it.',
      next: 'Open the vault with your name and passphrase.',
    },
    'wrong-key': {
      happened: 'This name and passphrase do not belong together.',
      next: '{wait, plural, =0 {Check capitals and spaces and try again.} one {Check capitals and spaces. You can try again in # second.} other {Check capitals and spaces. You can try again in # seconds.}}',
    },
    wait: {
      happened: 'A wrong passphrase was entered a few times.',
      safe: 'The vault has stayed closed.',
      next: '{wait, plural, one {You can try again in # second.} other {You can try again in # seconds.}}',
    },
    'wrong-recovery-key': {
      happened: 'This recovery key and name do not fit this vault.',
      safe: 'Nothing has changed.',
      next: 'Compare the key character by character with what was written down, and check the name.',
    },
    exists: {
      happened: 'There is already a vault in this folder.',
      safe: 'That vault has not changed.',
      next: 'Open the existing vault, or choose another folder.',
    },
    'folder-not-empty': {
      happened: 'This folder is not empty.',
      safe: 'Nothing in the folder has changed.',
      next: 'Choose an empty or a new folder for the vault.',
    },
    'folder-missing': {
      happened: 'This folder is not there (any more).',
      next: 'Connect the disk that holds the folder, or choose another folder.',
    },
    'folder-read-only': {
      happened: 'This folder cannot be written to.',
      safe: 'What was already saved has not changed.',
      next: 'Choose another folder, or ask your administrator for permission to write.',
    },
    'folder-cloud-synced': {
      happened: '{service} copies this folder to the internet.',
      safe: 'Nothing was put in the folder.',
      next: 'Choose a folder that is only on this computer.',
    },
    'in-use': {
      happened: 'The vault is already open in another window or program.',
      safe: 'Nothing has changed.',
      next: 'Close the other window and try again.',
    },
    'newer-version': {
      happened: 'This vault was made with a newer version of Terugblik.',
      safe: 'The vault has not changed.',
      next: 'Update Terugblik on this computer and open the vault again.',
    },
    damaged: {
      happened:
        '{part, select, manifest {The key file of the vault is damaged.} database {The data of the vault are damaged.} other {A recording in the vault is damaged.}}',
      safe: 'Nothing will be overwritten.',
      next: 'Put back a backup of the vault, or ask for help before you go on.',
    },
    'not-demo': {
      happened: 'This can only be done in the example.',
      safe: 'Your own vault has not changed.',
    },
    'other-device': {
      happened: 'This passphrase opens the vault on another computer only.',
      safe: 'The vault has stayed closed.',
      next: 'Open the vault on that computer, or use the recovery key here and choose a new passphrase.',
    },
  },
  device: {
    unavailable: {
      happened: 'This computer cannot keep a secret to go with your passphrase.',
      safe: 'Your passphrase opens the vault as before.',
    },
  },
  recovery: {
    mistyped: {
      happened: 'This is not the last group of the new recovery key.',
      safe: 'The old recovery key still counts.',
      next: 'Compare what you wrote down or printed with the key on the screen.',
    },
    outdated: {
      happened: 'The recovery key of this vault is from an earlier version.',
      safe: 'Nothing has changed.',
      next: 'Make a new recovery key first.',
    },
  },
  rekey: {
    'people-missing': {
      happened: 'Not everybody can be given a new key yet: {people}.',
      safe: 'Nothing has changed.',
      next: 'Have them open the vault once, or remove them from it.',
    },
  },
  passphrase: {
    'too-short': {
      happened: 'This passphrase is too short.',
      next: 'Use at least {minimum} characters, for example five or six separate words.',
    },
    'too-common': {
      happened: 'This passphrase is too easy to guess.',
      next: 'Choose a few separate words that have nothing to do with each other or with you.',
    },
  },
  profile: {
    'name-empty': {
      happened: 'No usable name was filled in.',
      next: 'Fill in a name of at most 60 characters.',
    },
    'name-taken': {
      happened: 'This name is already in use in this vault.',
      next: 'Add a surname or a letter.',
    },
    yourself: {
      happened: 'You cannot remove yourself from the vault.',
      next: 'Ask another coordinator.',
    },
    'last-coordinator': {
      happened: 'At least one coordinator must be left.',
      safe: 'Nothing has changed.',
      next: 'Make somebody else a coordinator first.',
    },
  },
  disk: {
    full: {
      happened: 'The disk is full.',
      safe: 'What was already saved is still saved.',
      next: 'Make room on this disk and try again.',
    },
    failed: {
      happened: 'The disk could not be read or written.',
      safe: 'What was already saved has not changed.',
      next: 'Check that the disk is well connected and try again.',
    },
  },
};
