// What a person asks for when a film is imported.

import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Activity } from '../../../shared/domain/recording/recording.ts';
import type { FilmSource } from './film-source.ts';

export interface ImportOrder {
  readonly source: FilmSource;
  readonly caseId: CaseId;
  readonly title: string;
  readonly activity: Activity | null;
}
