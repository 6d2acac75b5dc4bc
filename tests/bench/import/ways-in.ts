// Three ways a film's bytes get to the disk, each timed and each leaving nothing behind.

import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { newId } from '../../../electron/host/feature.ts';
import { copyIn } from '../../../electron/host/import/copy-in.ts';
import { fileFilm } from '../../../electron/host/import/file-film.ts';
import { lookAtFile } from '../../../electron/host/import/source-file.ts';
import { told } from '../../support/scenes.ts';
import { timed } from '../support/take-turns.ts';
import { importFilm, type PhaseBegin } from '../support/import-film.ts';
import type { BenchVault } from '../support/vault.ts';

export interface Intake {
  readonly milliseconds: number;
  readonly phases: readonly PhaseBegin[];
}

const PIECE_BYTES = 1024 * 1024;
const KEY_BYTES = 32;

/** As a person would import it; then removed, because the same film twice would be refused. */
export async function importAndRemove(vault: BenchVault, film: string): Promise<Intake> {
  const { id, ...intake } = await importFilm(vault, film);
  told(await vault.handlers['recordings.remove']({ id }));
  return intake;
}

/** The import's own copying and sealing, without looking at the film and without making anything of it. */
export async function fillContainer({ vault }: BenchVault, film: string): Promise<Intake> {
  const session = vault.current();
  if (session === null) throw new Error('the vault is locked');
  const source = fileFilm(told(await lookAtFile(film)));
  const container = await session.films.create(newId(randomBytes), randomBytes(KEY_BYTES));
  try {
    const copying = await timed(async () => {
      told(await copyIn(source, container, session.ended, () => undefined));
    });
    const sealing = await timed(() => container.seal());
    const phases: readonly PhaseBegin[] = [
      { phase: 'copying', at: 0 },
      { phase: 'verifying', at: copying },
    ];
    return { milliseconds: copying + sealing, phases };
  } finally {
    await source.close();
    await container.discard();
  }
}

export async function copyPlain(from: string, to: string): Promise<Intake> {
  const milliseconds = await timed(async () => {
    const source = await open(from, 'r');
    const target = await open(to, 'w');
    const piece = new Uint8Array(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, piece.length);
      if (bytesRead === 0) break;
      await target.write(piece, 0, bytesRead);
    }
    await target.sync();
    await Promise.all([source.close(), target.close()]);
  });
  await rm(to);
  return { milliseconds, phases: [] };
}
