// Keys for those who write a pane:
//
//   useActions('scoring', [
//     { id: 'next', label: t('next'), keys: ['N'], run: goToNextOpen },
//     { id: 'submit', label: t('submit'), keys: ['Ctrl+Enter'], whileTyping: true, run: submit },
//   ]);
//   return <section {...keyScope('scoring')}>…</section>;
//
// The actions live as long as the component does and always run their newest closure; no memo is needed.
// One capture-phase listener decides (choose-action.ts): never in a menu or dialog, in a text field only what
// says `whileTyping`, and never a key the focused control needs itself (Space on a button, arrows in a list).
// People give actions other keys (keymap.ts); `keys` are the ones it has of its own. A new action gets a line in
// catalogue.ts and its words in messages/nl/actions.ts, so that the keys page knows it too.
// Of two panes that want the same key the one with the focus wins, then the one shown last; `onlyInside` limits
// a key to its focused pane. Lists beside the player need `disallowTypeAhead`, or they eat letters that the
// dispatcher leaves. A shown key belongs on its button: <KeyHint keys="marking.clip" />; the help sheet (?) lists all.

export type { Action, Scope } from './action.ts';
export { known } from './catalogue.ts';
export { isInUse } from './keymap.ts';
export { ActionsProvider, keyScope, useActions, useCurrentActions, useKeymap } from './use-actions.tsx';
