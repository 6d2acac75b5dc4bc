// What the page may ask of the program itself.

import type { Input } from '../../../shared/contract/define.ts';
import type { AppContract, AppHandlers } from '../../../shared/contract/index.ts';
import type { FilmTool } from '../../../shared/contract/program.ts';
import { DEFAULT_DESK, type DeskSettings } from '../../../shared/contract/desk-settings.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { HostConfig } from '../api.ts';
import { withSession, type CurrentSession } from '../session.ts';
import { shown, type PreferenceStore, type Settings } from './preferences.ts';

export interface ProgramDeps {
  readonly config: Pick<HostConfig, 'version' | 'shell'>;
  readonly current: CurrentSession;
  readonly preferences: PreferenceStore;
  /** Null where none was found on this machine. */
  readonly filmTool: () => Promise<FilmTool | null>;
  readonly changed: () => void;
  /** Somebody is at the page. */
  readonly stir: (showing: boolean) => void;
}

export type ProgramHandlers = Pick<
  AppHandlers,
  | 'program.about'
  | 'program.stir'
  | 'program.preferences'
  | 'program.prefer'
  | 'program.desk'
  | 'program.setDesk'
>;

/** Of so many people the desk is kept; of the example's people too, so the oldest have to go some time. */
const MOST_DESKS = 30;

export function createProgramHandlers(deps: ProgramDeps): ProgramHandlers {
  return {
    'program.about': async () => {
      const { version, shell } = deps.config;
      return ok({ version, shell, filmTool: await deps.filmTool() });
    },
    'program.stir': async ({ showing = false }) => {
      deps.stir(showing);
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
    'program.desk': withSession(deps.current, async ({ me }) => {
      return ok(deskOf(await deps.preferences.read(), me.id));
    }),
    'program.setDesk': withSession(deps.current, async ({ me }, part: DeskChange) => {
      const { desks } = await deps.preferences.change((settings) => {
        const desk = withChange(deskOf(settings, me.id), part);
        return { desks: withDesk(settings.desks, me.id, desk) };
      });
      deps.changed();
      return ok(deskOf({ desks }, me.id));
    }),
  };
}

type DeskChange = Input<AppContract, 'program.setDesk'>;

function deskOf({ desks }: Pick<Settings, 'desks'>, person: string): DeskSettings {
  return desks.find((one) => one.person === person)?.desk ?? DEFAULT_DESK;
}

function withChange(desk: DeskSettings, part: DeskChange): DeskSettings {
  return {
    keys: part.keys ?? desk.keys,
    singleKeys: part.singleKeys ?? desk.singleKeys,
    numpad: part.numpad ?? desk.numpad,
    steps: part.steps ?? desk.steps,
    reaction: part.reaction ?? desk.reaction,
    holdKeys: part.holdKeys ?? desk.holdKeys,
  };
}

function withDesk(desks: Settings['desks'], person: string, desk: DeskSettings): Settings['desks'] {
  const others = desks.filter((other) => other.person !== person);
  return [...others, { person, desk }].slice(-MOST_DESKS);
}
