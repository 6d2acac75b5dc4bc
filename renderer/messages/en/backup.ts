// Backups (English).

import type { backup as original } from '../nl/backup.ts';
import type { Translation } from '../translation.ts';

export const backup: Translation<typeof original> = {
  title: 'Backup',
  text: 'A backup stands on another disk, such as a USB disk. It is encrypted with the same keys as the vault. What was destroyed in the vault leaves the backup as well, the next time one is made.',
  folder: 'Place',
  last: 'Last backup',
  never: 'No backup has been made yet.',
  made: '{date}, {time}: {films, plural, =0 {without films} one {# film} other {# films}}, read back and the same',
  copied: '{count, plural, =0 {No film was new.} one {# film was new.} other {# films were new.}}',
  leftOut:
    'These films are not whole in the vault and could not go along: {codes}. Have the vault checked. What the backup held of them before has stayed.',
  away: 'The folder is not there now. Connect the disk, or choose another place.',
  begin: 'Make a backup',
  hereAnyway: 'On this disk anyway',
  onVaultDisk:
    'The backup stands on the same disk as the vault. If that disk breaks or the computer is gone, you lose both. Choose another place, such as a USB disk.',
  test: 'Test the backup',
  testText:
    'Testing reads everything in the backup back and opens every film to its last piece. That can take a while.',
  which: 'Which backup to test',
  choose: 'Choose another place',
  chooseFirst: 'First choose where the backup goes.',
  folderHint:
    'For example E:\\ or /media/disk. Not within the vault, and not in a folder that is copied to the internet.',
  busy: 'Working…',
  tested: 'Last test',
  testedWell: '{date}, {time}: everything was read back and is in order',
  testedBad:
    '{count, plural, one {# thing is not in order in the backup.} other {# things are not in order in the backup.}}',
  testedSafe: 'The vault itself has not changed.',
  testedNext: 'Make a new backup. What is wrong in the copy is then copied again.',
  disk: {
    title: 'Disk of this computer',
    on: 'The disk of the vault is encrypted.',
    off: 'The disk of the vault is not encrypted, as far as can be seen. The vault itself is; ask your administrator to encrypt the disk as well.',
    unknown: 'Whether the disk of the vault is encrypted cannot be seen here. Ask your administrator.',
  },
  reminder: {
    never: 'There is no backup of this vault yet.',
    old: 'The last backup is of {date}.',
    go: 'To the backup',
  },
  job: {
    backup: 'Make a backup',
    test: 'Test the backup',
    queued: 'Waits for the work before it',
    made: 'The backup was made and read back.',
    tested: 'The test is done. What came of it stands under Options.',
    cancelled: 'Stopped. The backup before it has stayed.',
    cancel: '{name}: stop',
    dismiss: '{name}: take off the list',
    phases: {
      waiting: 'Waiting',
      records: 'Copying the data',
      films: 'Copying films',
      readingBack: 'Reading back and comparing',
      tidying: 'Finishing',
    },
  },
  restore: {
    title: 'Put a vault back from a backup',
    text: 'Your vault comes into a new folder. The backup, and a vault that is still there, stay as they are.',
    from: 'Where is the backup?',
    fromHint: 'The folder that you chose when it was made, for example E:\\ or /media/disk.',
    vault: 'Which vault',
    vaultChoice: 'last backup of {date}, {time}',
    set: 'From which moment',
    moment: '{date}, {time}',
    into: 'Where does the vault come?',
    intoHint: 'A new or empty folder, for example D:\\Terugblik.',
    name: 'Your name in that vault',
    passphrase: 'Your passphrase of that time',
    by: 'What do you open it with?',
    byPassphrase: 'With my passphrase of that time',
    byRecoveryKey: 'With the recovery key',
    newPassphrase: 'New passphrase',
    recoveryText: 'You choose a new passphrase straight away. The recovery key stays the same.',
    submit: 'Put the vault back',
    busy: 'Putting back and comparing',
    percent: '{percent} %',
    stop: 'Stop',
    done: 'The vault was put back and is open.',
    destroyedAgain:
      '{count, plural, one {# recording that was destroyed later has been destroyed again.} other {# recordings that were destroyed later have been destroyed again.}}',
    withoutFilm: 'The film of these recordings was not whole in the backup: {codes}. Their data is there.',
    continue: 'To the vault',
  },
};
