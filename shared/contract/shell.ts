// What the shell itself answers, beside the host: choosing files and folders. In Electron these open the
// system's dialogs; in the browser the page types a path or hands over a file's bytes.

import { z } from 'zod';
import type { FolderId, SourceId } from '../domain/ids.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId, shortText } from './fields.ts';

/** A film that may be imported: the page knows its name and size, never its path. */
export interface OfferedSource {
  readonly id: SourceId;
  readonly name: string;
  readonly sizeBytes: number;
}

export interface OfferedFolder {
  readonly id: FolderId;
  /** As shown to the person who chose it. */
  readonly label: string;
  readonly holdsVault: boolean;
}

export interface ShellAbilities {
  readonly kind: 'electron' | 'loopback';
  /** The system's own dialogs can be opened. */
  readonly dialogs: boolean;
  /** A path can be typed. */
  readonly typedPaths: boolean;
}

const path = z.string().min(1).max(4096);

export const shellContract = {
  'shell.abilities': query(nothing, output<ShellAbilities>()),
  'shell.chooseFilms': command(nothing, output<readonly OfferedSource[]>()),
  'shell.chooseFolder': command(nothing, output<OfferedFolder | null>()),
  'shell.typedFilm': command(z.strictObject({ path }), output<OfferedSource>()),
  'shell.typedFolder': command(z.strictObject({ path }), output<OfferedFolder>()),
  /** The browser will send this file's bytes, piece by piece, in order. */
  'shell.offerUpload': command(
    z.strictObject({ name: shortText, sizeBytes: z.int().min(0) }),
    output<OfferedSource>(),
  ),
  /** Whether what is shown stays out of screen recordings and shared screens, where the system can do that. */
  'shell.contentProtected': query(nothing, output<boolean>()),
  /** For a beamer or a shared screen; it holds until the vault is locked. */
  'shell.protectContent': command(z.strictObject({ on: z.boolean() }), output<boolean>()),
  /** Asks where, and writes the page as it prints as a PDF; false when the person changed their mind. */
  'shell.savePdf': command(z.strictObject({ name: shortText }), output<boolean>()),
  'shell.withdraw': command(z.strictObject({ id: randomId<SourceId>() }), output<null>()),
};
export type ShellContract = typeof shellContract;
