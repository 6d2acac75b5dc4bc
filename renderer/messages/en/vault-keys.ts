// Keys of the vault: the recovery key, the computer, encrypting anew, and who leaves (English).

import type { vaultKeys as original } from '../nl/vault-keys.ts';
import type { Translation } from '../translation.ts';

export const vaultKeys: Translation<typeof original> = {
  title: 'Keys of the vault',
  passphrase: 'Your passphrase',
  passphraseHint: 'To be sure that it is you.',
  recovery: {
    title: 'Recovery key',
    current:
      'Whoever lost their passphrase gets everything back with the recovery key, including what was for that person alone.',
    without: 'Not yet for {names}: they need to open the vault just once for that.',
    outdated:
      'The recovery key is from an earlier version of Terugblik. It still opens the vault, but gives nobody back what was for that person alone. So please make a new one.',
    make: 'Make a new recovery key…',
    ask: 'There will be a new key on paper. The old one counts until you have typed over the new one, and no longer after that.',
    go: 'Show the new key',
  },
  sheet: {
    title: 'The new recovery key',
    why: 'You only see this key now. Print it or copy it by hand, twice.',
    where:
      'Keep the two copies in different places, locked away, and not near this computer. Do not keep it as a file or a photo.',
    lastGroup: 'Type over the last group from your paper',
    lastGroupHint: 'Four characters. Then you know that what is on paper can be read.',
    confirm: 'This key counts from now on',
    cancel: 'Keep the old key',
    done: 'The new recovery key counts. Destroy the paper with the old one.',
    back: 'To Options',
  },
  paper: {
    title: 'Recovery key of a Terugblik vault',
    text: 'This key opens the vault without a passphrase. Keep this sheet locked away, not near the computer.',
    copy: 'Copy',
    date: 'Date',
    initials: 'Initials',
    place: 'Kept at',
  },
  device: {
    title: 'On this computer only',
    bound: 'Your passphrase opens the vault on this computer only.',
    offered:
      'Your passphrase then works here only. Somebody with a copy of the vault who knows your passphrase still does not get in.',
    notHere:
      'Your passphrase can be made to open the vault on this computer only. Not here: that takes the program itself (not the browser), on a computer that can keep secrets.',
    bind: 'Bind to this computer…',
    unbind: 'Open on any computer again…',
    ask: 'After this your passphrase opens the vault on this computer only, under your own name on its system. Should the computer break, the recovery key is the only way in. Is it at hand?',
    askUnbind:
      'After this your passphrase opens the vault again on any computer that has a copy of the vault.',
    submit: 'Bind',
    submitUnbind: 'Let go',
    done: 'Done.',
  },
  rekey: {
    title: 'Encrypting anew',
    text: 'For when somebody may have copied the vault and knew a passphrase or the recovery key, or after somebody left.',
    last: 'Last done on {date}.',
    blocked: 'This is possible once these people have opened the vault one time: {names}.',
    start: 'Encrypt the vault anew…',
    ask: 'The vault gets a new key. Everybody keeps their own passphrase, and the recovery key stays the same. The vault closes for a moment and opens again.',
    warning:
      'Copies and backups from before today do not change: whoever has one, with a passphrase or recovery key of its time, can still open it. Did somebody know a passphrase? Have it changed first. Did somebody know the recovery key? Make a new one first, and then have everybody change their passphrase. Make a backup right after encrypting.',
    submit: 'Encrypt anew',
  },
  reminder: 'A new recovery key is needed: the present one is from an earlier version of Terugblik.',
  notKept:
    'Is the recovery key of this vault kept? Nobody has said so yet. If there is none, and everybody loses their passphrase, the vault never opens again.',
  kept: 'Yes, it is kept',
  notKeptGo: 'No, make a new one',
  reminderGo: 'To Options',
  leave: {
    action: 'Remove from the vault…',
    title: 'Remove {name} from the vault',
    ask: 'The passphrase of {name} will then no longer open the vault. Scores, notes and fragments stay, under their own name. This cannot be undone.',
    submit: 'Remove from the vault',
    done: '{name} can no longer enter the vault. Might {name} have a copy of the vault, or know the recovery key? Then encrypt the vault anew, under Options.',
    left: 'Left',
  },
};
