// What the loopback shell answers itself: there are no system dialogs behind a browser, so a person types a
// path or hands the file's bytes to the page.

import { shellContract } from '../../../shared/contract/shell.ts';
import type { ShellHandlers } from '../../../shared/contract/index.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { Reception } from '../../host/api.ts';
import { type Call, createDispatch } from '../../host/dispatch.ts';
import type { Log } from '../../host/ports.ts';
import { typedPath } from './typed-path.ts';

export function createShellCall(reception: Reception, log: Log): Call {
  const handlers: ShellHandlers = {
    'shell.abilities': async () => ok({ kind: 'loopback', dialogs: false, typedPaths: true }),
    'shell.chooseFilms': async () => refuse({ code: 'not-allowed' }),
    'shell.chooseFolder': async () => refuse({ code: 'not-allowed' }),
    'shell.typedFilm': async ({ path }) => {
      const place = typedPath(path);
      return place === null ? refuse({ code: 'source.missing' }) : reception.film(place);
    },
    'shell.typedFolder': async ({ path }) => {
      const place = typedPath(path);
      return place === null ? refuse({ code: 'vault.folder-missing' }) : reception.folder(place);
    },
    'shell.offerUpload': ({ name, sizeBytes }) => reception.upload(name, sizeBytes),
    // A browser has no such thing.
    'shell.contentProtected': async () => ok(false),
    'shell.protectContent': async () => refuse({ code: 'not-allowed' }),
    // A browser prints by itself.
    'shell.savePdf': async () => refuse({ code: 'not-allowed' }),
    'shell.withdraw': async ({ id }) => {
      await reception.withdraw(id);
      return ok(null);
    },
  };
  return createDispatch(shellContract, handlers, log);
}
