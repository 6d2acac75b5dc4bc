// Refusals of backups, in words (English): what happened, what is safe, what a person can do.

import type { backupRefusals as original } from '../../nl/refusals/backup.ts';
import type { Translation } from '../../translation.ts';

const UNCHANGED = 'The vault and the backup before this one have not changed.';

export const backupRefusals: Translation<typeof original> = {
  backup: {
    'inside-vault': {
      happened: 'This folder lies within the vault itself.',
      safe: 'Nothing has changed.',
      next: 'Choose a folder on another disk, such as a USB disk.',
    },
    'cloud-synced': {
      happened: 'This folder is copied to the internet by {service}.',
      safe: 'Nothing was put into the folder.',
      next: 'Choose a folder on a disk that you can put away yourself.',
    },
    'same-disk': {
      happened: 'This folder stands on the same disk as the vault.',
      safe: 'Nothing has been put into the folder yet.',
      next: 'If that disk breaks or the computer is gone, you lose both the vault and the backup. Rather choose another disk, such as a USB disk.',
    },
    'folder-missing': {
      happened: 'The folder for the backup is not there.',
      safe: 'The vault has not changed.',
      next: 'Connect the disk, or choose another folder.',
    },
    'read-only': {
      happened: 'This folder may not be written to.',
      safe: UNCHANGED,
      next: 'Choose another folder, or ask the administrator for the right to write.',
    },
    'no-room': {
      happened: 'The backup does not fit: it needs {needed} MB and {free} MB is free.',
      safe: 'Nothing was written.',
      next: 'Make room on that disk, or choose another.',
    },
    full: {
      happened: 'The disk of the backup became full.',
      safe: UNCHANGED,
      next: 'Make room on that disk and try again.',
    },
    gone: {
      happened: 'The folder of the backup vanished while it was written.',
      safe: 'The vault has not changed.',
      next: 'Connect the disk again and make the backup anew.',
    },
    'not-verified': {
      happened: 'What was read back was not what had been written.',
      safe: 'The vault has not changed. This copy does not count.',
      next: 'Use another disk: this one cannot be trusted.',
    },
    none: {
      happened: 'There is no backup in this folder.',
      next: 'Choose the folder that was chosen when it was made, or connect that disk.',
    },
    damaged: {
      happened: 'The data in this backup is no longer what it was.',
      safe: 'Nothing was put back and nothing was overwritten.',
      next: 'Choose another moment, or another backup.',
    },
    stopped: {
      happened: 'Putting back was stopped.',
      safe: 'The backup has not changed. No vault was made.',
    },
  },
};
