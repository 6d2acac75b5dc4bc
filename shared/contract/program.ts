// The program itself: preferences that must be known before a vault is open, and the tools it found.

import { z } from 'zod';
import { LANGUAGES, type Language } from '../domain/words.ts';
import { command, output, query } from './define.ts';
import { deskSettings } from './desk-fields.ts';
import type { DeskSettings } from './desk-settings.ts';
import { nothing } from './fields.ts';
import { LOCK_AFTER_MINUTES, type LockAfter } from './lock-after.ts';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Minutes without anybody after which an open vault is locked. */
  readonly lockAfter: LockAfter;
}

/** Which film tool is in use. `origin` tells where it came from; null where none was found. */
export interface FilmTool {
  readonly origin: 'setting' | 'system' | 'packaged' | 'ffmpeg-static' | 'ffmpeg-binary' | 'ffmpeg-installer';
  readonly version: string;
  readonly path: string;
  /** Things it cannot do, by our own test of it. */
  readonly lacks: readonly string[];
  /** An old build, good enough to work with but not to recommend. */
  readonly lastResort: boolean;
}

export interface About {
  readonly version: string;
  readonly shell: 'electron' | 'loopback';
  readonly filmTool: FilmTool | null;
}

export const programProcedures = {
  'program.about': query(nothing, output<About>()),
  /**
   * Somebody is there: the page tells so now and then, as long as it is true. `showing`: a film plays, as it is shown
   * to others.
   */
  'program.stir': command(z.strictObject({ showing: z.boolean().optional() }), output<null>()),
  'program.preferences': query(nothing, output<Preferences>()),
  'program.prefer': command(
    z.strictObject({
      language: z.enum(LANGUAGES).optional(),
      theme: z.enum(THEMES).optional(),
      lockAfter: z.literal(LOCK_AFTER_MINUTES).optional(),
    }),
    output<Preferences>(),
  ),
  /** Of the person who opened the vault. */
  'program.desk': query(nothing, output<DeskSettings>()),
  /** What is left out stays as it is. */
  'program.setDesk': command(deskSettings.partial(), output<DeskSettings>()),
};
