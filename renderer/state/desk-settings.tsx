// The desk settings of the person at the page, and changing them.

import { DEFAULT_DESK, type DeskSettings } from '../../shared/contract/desk-settings.ts';
import type { InputOf } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { useQuery } from '../api/use-query.ts';

/** Until they are known, and should they not be had: as the program comes. */
export function useDeskSettings(): DeskSettings {
  const answer = useQuery('program.desk', {});
  return answer.status === 'ready' ? answer.value : DEFAULT_DESK;
}

/** What is left out stays as it is. */
export function useChangeDesk(): (part: InputOf<'program.setDesk'>) => Promise<boolean> {
  const { run } = useCommand('program.setDesk');
  return async (part) => (await run(part)).ok;
}
