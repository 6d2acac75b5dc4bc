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
// Of two panes that want the same key the one with the focus wins, then the one shown last; `onlyInside` limits
// a key to its focused pane. Lists beside the player need `disallowTypeAhead`, or they eat letters that the
// dispatcher leaves. A shown key belongs on its button: <KeyCap keys="C" />; the help sheet (?) lists all.

export type { Action, Scope } from './action.ts';
export { ActionsProvider, keyScope, useActions, useCurrentActions } from './use-actions.tsx';
