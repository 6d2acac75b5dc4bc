// The films a person has put forward but not yet added: each is known to the host by an id, never by a path.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OfferedSource } from '../../../shared/contract/shell.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { useClient } from '../../api/client.ts';

/** A file that could not even be put forward. */
export interface RefusedFile {
  readonly name: string;
  readonly refusal: Refusal;
}

export interface OfferedFilms {
  readonly films: readonly OfferedSource[];
  readonly refused: readonly RefusedFile[];
  readonly offer: (files: readonly File[]) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly type: (path: string) => Promise<Result<OfferedSource>>;
  readonly withdraw: (film: OfferedSource) => void;
  /** Being imported from now on: no longer ours to withdraw. */
  readonly release: () => void;
}

export function useOfferedFilms(first: readonly File[]): OfferedFilms {
  const client = useClient();
  const [films, setFilms] = useState<readonly OfferedSource[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const add = (more: readonly OfferedSource[]) => setFilms((known) => [...known, ...more]);

  const offer = async (files: readonly File[]) => {
    for (const file of files) {
      const result = await client.offerFile(file);
      if (result.ok) add([result.value]);
      else setRefused((known) => [...known, { name: file.name, refusal: result.error }]);
    }
  };
  const offerFirst = useEffectEvent(() => void offer(first));
  const offeredFirst = useRef(false);
  useEffect(() => {
    if (offeredFirst.current) return;
    offeredFirst.current = true;
    offerFirst();
  }, []);

  return {
    films,
    refused,
    offer,
    async choose() {
      const result = await client.call('shell.chooseFilms', {});
      if (result.ok) add(result.value);
      else setRefused((known) => [...known, { name: '', refusal: result.error }]);
    },
    async type(path) {
      const result = await client.call('shell.typedFilm', { path });
      if (result.ok) add([result.value]);
      return result;
    },
    withdraw(film) {
      setFilms((known) => known.filter(({ id }) => id !== film.id));
      void client.call('shell.withdraw', { id: film.id });
    },
    release: () => setFilms([]),
  };
}
