// What every part of the editor of one code book needs.

import { createContext, useContext } from 'react';
import type { BookEditor } from './use-book-editor.ts';

export interface EditorTools extends BookEditor {
  /** Names are written in both languages. */
  readonly both: boolean;
}

export const EditorContext = createContext<EditorTools | null>(null);

export function useEditor(): EditorTools {
  const tools = useContext(EditorContext);
  if (tools === null) throw new Error('useEditor needs an EditorContext around it');
  return tools;
}

/** For a new part of a book: as good as unique, also when books meet. */
export function freshId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
