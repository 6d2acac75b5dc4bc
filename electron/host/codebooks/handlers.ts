// Procedures of code books.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FeatureDeps } from '../feature.ts';
import { withSession } from '../session.ts';
import { knownCodes, listBooks, openBook } from './service.ts';
import { bookOfRecording, chooseBook } from './uses.ts';

type Names =
  | 'codebooks.list'
  | 'codebooks.open'
  | 'codebooks.codes'
  | 'codebooks.ofRecording'
  | 'codebooks.choose';

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
  };
}
