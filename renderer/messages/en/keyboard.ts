// The keys page (English).

import type { keyboard as original } from '../nl/keyboard.ts';
import type { Translation } from '../translation.ts';

export const keyboard: Translation<typeof original> = {
  title: 'Keys',
  search: 'Find an action or key',
  noneFound: 'No action found',
  print: 'Print',
  savePdf: 'Save as PDF',
  save: 'Save as table',
  fileName: 'keys.csv',
  pdfName: 'Keys.pdf',
  resetAll: 'Put all keys back',
  resetAllText: 'All actions get the keys that Terugblik came with. Steps and other choices stay.',
  resetOne: 'Put keys back: {action}',
  resetRefused: 'One of these keys belongs to another action now. Put that one back first.',
  changeOne: 'Change key: {action}',
  noKey: 'no key',
  columns: { group: 'Group', action: 'Action', keys: 'Keys' },
  dialog: {
    title: 'Key for “{action}”',
    press: 'Press the new key',
    waiting: 'Waiting for a key…',
    instead: 'Use this key',
    beside: 'Add it',
    none: 'No key',
    free: 'This key is free.',
    clash: 'This key belongs to {actions} now. If you use it here, it goes from there.',
    single: 'Single keys are off. This key works once you switch them on.',
    reserved: {
      page: 'This key is needed to move through the screen.',
      text: 'These keys belong to copying and pasting.',
      window: 'These keys belong to the window itself.',
    },
  },
  how: {
    title: 'How keys work',
    singleOff: 'Single keys off',
    singleText:
      'Then a letter, digit or sign alone does nothing. Useful with speech control, or if you sometimes hit a key by accident. Buttons and keys with Ctrl or Alt keep working.',
    numpad: 'Number pad moves the film',
    numpadText: 'Then 8 plays, 5 freezes, and 7 and 9 mark begin and end.',
  },
  steps: {
    title: 'Steps in the film',
    back: 'Small step back (s)',
    on: 'Small step on (s)',
    farBack: 'Large step back (s)',
    farOn: 'Large step on (s)',
    text: 'Hold the key and the steps grow longer.',
    wrong: 'Type a number from {least} to {most}.',
  },
};
