// Procedures of code books.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { exportBook, importBook } from './exchange.ts';
import {
  createBook,
  editBook,
  followBook,
  publishBook,
  removeDraft,
  restoreBook,
  retireBook,
} from './keep.ts';
import { knownCodes, listBooks, openBook } from './service.ts';
import { bookOfRecording, chooseBook } from './uses.ts';

type Names =
  | 'codebooks.list'
  | 'codebooks.open'
  | 'codebooks.codes'
  | 'codebooks.ofRecording'
  | 'codebooks.choose'
  | 'codebooks.create'
  | 'codebooks.edit'
  | 'codebooks.publish'
  | 'codebooks.next'
  | 'codebooks.retire'
  | 'codebooks.restore'
  | 'codebooks.remove'
  | 'codebooks.export'
  | 'codebooks.import';

export function createCodebookHandlers({ current, ports }: FeatureDeps): Pick<AppHandlers, Names> {
  return {
    'codebooks.list': withSession(current, listBooks),
    'codebooks.open': withSession(current, (session, { id }) => openBook(session, id)),
    'codebooks.codes': withSession(current, knownCodes),
    'codebooks.ofRecording': withSession(current, (session, { recordingId }) =>
      bookOfRecording(session, recordingId),
    ),
    'codebooks.choose': withSession(current, (session, { recordingId, codebookId }) =>
      chooseBook(session, ports, recordingId, codebookId),
    ),
    'codebooks.create': withSession(current, (session, { from }) => createBook(session, ports, from)),
    'codebooks.edit': withSession(current, (session, { id, content, note }) =>
      editBook(session, id, content, note),
    ),
    'codebooks.publish': withSession(current, (session, { id }) => publishBook(session, ports, id)),
    'codebooks.next': withSession(current, (session, { id }) => followBook(session, ports, id)),
    'codebooks.retire': withSession(current, (session, { id }) => retireBook(session, id)),
    'codebooks.restore': withSession(current, (session, { id }) => restoreBook(session, id)),
    'codebooks.remove': withSession(current, (session, { id }) => removeDraft(session, id)),
    'codebooks.export': withSession(current, (session, { id }) => exportBook(session, id)),
    'codebooks.import': withSession(current, (session, { text, asCopy }) =>
      importBook(session, ports, text, asCopy),
    ),
  };
}
