// Options (English).

import type { options as original } from '../nl/options.ts';
import type { Translation } from '../translation.ts';

export const options: Translation<typeof original> = {
  title: 'Options',
  display: {
    title: 'Language and display',
    language: 'Language',
    theme: 'Display',
    light: 'Light',
    dark: 'Dark',
    system: 'As the computer',
    textSize: 'Make text larger or smaller with the zoom of this window: Ctrl and + or −.',
  },
  vault: {
    title: 'Vault',
    folder: 'Folder',
    person: 'Opened by',
    check: 'Check the vault',
    checking: 'Checking the vault…',
    checkText: 'Reads all data and films back and compares them. That can take a while.',
    sound: 'Everything was read back and is in order.',
    unread:
      '{count, plural, one {You do not have the key of # recording: only the presence of its file was checked.} other {You do not have the keys of # recordings: only the presence of their files was checked.}}',
    damages: '{count, plural, one {# thing is not in order.} other {# things are not in order.}}',
    damagesNext: 'Do not go on working in this vault; put back a backup, or ask for help.',
    passphrase: 'Change passphrase',
    lock: 'Lock the vault',
    lockAfter: 'Lock by itself when nobody is there',
    minutes: 'after {count} minutes',
    lockAfterText:
      'A film that plays counts as use. While a film is being added or a backup is made, it is always ten minutes; the lock then stops that work.',
  },
  screen: {
    title: 'Looking along',
    share: 'A shared screen or wireless beamer may show this window',
    text: 'Otherwise the window is black there, and in screenshots. It holds until the vault is locked. On Linux the system cannot do this.',
  },
  damage: {
    manifest: 'Key file',
    database: 'Data',
    log: 'Log',
    set: 'List of what belongs in it',
    logLine: 'Log, line {line},',
    recording: 'Recording {code}',
    recordingUnknown: 'A recording',
    missing: 'is missing',
    unreadable: 'cannot be read',
    altered: 'was altered',
    incomplete: 'is not complete',
    unknownFile: 'unknown file in the folder',
    notRead: 'Recording {code}: not read back, you do not have its key',
  },
  passphrase: {
    title: 'Change passphrase',
    current: 'Present passphrase',
    next: 'New passphrase',
    submit: 'Change passphrase',
    done: 'Your passphrase has been changed.',
  },
  film: {
    title: 'Reading films',
    none: 'No helper program for films (ffmpeg) was found.',
    noneText:
      'Films that are already in the vault can be watched and scored. New films can be added only when ffmpeg is on this computer. Ask your administrator.',
    tool: 'Helper program',
    version: 'ffmpeg {version}',
    origin: 'Where it comes from',
    path: 'Location',
    origins: {
      setting: 'chosen in the settings',
      system: 'of this computer',
      packaged: 'delivered with Terugblik',
      staticBuild: 'installed along (ffmpeg-static)',
      binaryBuild: 'installed along (ffmpeg-binary)',
      installerBuild: 'installed along (ffmpeg-installer)',
    },
    lastResort: 'This is an old version. It works, but a newer one is safer and reads more kinds of films.',
    lacks: 'This version cannot do: {things}.',
  },
  keys: {
    title: 'Keys',
    text: 'On every screen the key ? shows which keys work there. You can change them, switch them off and print them.',
    show: 'Keys of this screen',
    change: 'Keys and steps',
  },
  about: {
    title: 'About Terugblik',
    version: 'Version {version}',
    electron: 'own window',
    loopback: 'in the browser',
    licence: 'Free software under the EUPL 1.2: everyone may use, read, change and pass it on.',
    support: 'Terugblik helps you look and give grounds. It gives no verdict on a parent or child.',
  },
};
