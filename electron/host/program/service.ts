// What the page may ask of the program itself.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { FilmTool } from '../../../shared/contract/program.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { HostConfig } from '../api.ts';
import { shown, type PreferenceStore } from './preferences.ts';

export interface ProgramDeps {
  readonly config: Pick<HostConfig, 'version' | 'shell'>;
  readonly preferences: PreferenceStore;
  /** Null where none was found on this machine. */
  readonly filmTool: () => Promise<FilmTool | null>;
  readonly changed: () => void;
  /** Somebody is at the page. */
  readonly stir: () => void;
}

export type ProgramHandlers = Pick<
  AppHandlers,
  'program.about' | 'program.stir' | 'program.preferences' | 'program.prefer'
>;

export function createProgramHandlers(deps: ProgramDeps): ProgramHandlers {
  return {
    'program.about': async () => {
      const { version, shell } = deps.config;
      return ok({ version, shell, filmTool: await deps.filmTool() });
    },
    'program.stir': async () => {
      deps.stir();
      return ok(null);
    },
    'program.preferences': async () => ok(shown(await deps.preferences.read())),
    'program.prefer': async ({ language, theme, lockAfter }) => {
      const settings = await deps.preferences.change({
        ...(language === undefined ? {} : { language }),
        ...(theme === undefined ? {} : { theme }),
        ...(lockAfter === undefined ? {} : { lockAfter }),
      });
      deps.changed();
      return ok(shown(settings));
    },
  };
}
