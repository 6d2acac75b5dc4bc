// A vault with every payload in every field that keeps one, filled through the program's own gate.

import path from 'node:path';
import { asId, type CaseId, type PersonId } from '../../../shared/domain/ids.ts';
import type { ErasureRequest } from '../../../shared/domain/retention/erasure-request.ts';
import { importFilm } from '../../bench/support/import-film.ts';
import { sessionOf, soakHost } from '../../soak/support/host.ts';
import { clip } from '../../support/clips.ts';
import { told } from '../../support/scenes.ts';
import { FIELDS } from './fields.ts';
import type { Kept, World } from './kept.ts';
import { fitting, PAYLOADS } from './payloads.ts';

export const ME = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

/** Characters of the highest number. */
const NUMBER = String(PAYLOADS.length - 1).length;

export interface Filled {
  /** By field: what was kept, in the order of the payloads. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  /** Texts that came out otherwise than they went in. */
  readonly changed: readonly string[];
  readonly family: CaseId;
  readonly recording: string;
  readonly logs: { readonly csv: string; readonly fhir: string };
  readonly sheets: readonly string[];
  /** In the order of the payloads. */
  readonly requests: readonly string[];
}

/** Sheet notes need the rounds that come before them; names come before teams. */
export async function fillWorld(home: string): Promise<Filled> {
  const assembled = soakHost(home);
  const { handlers, host } = assembled;
  told(await handlers['vault.create']({ folder: 'suggested', ...ME }));
  const { id: caseId } = told(await handlers['cases.create']({ code: '' }));
  const film = await importFilm(
    { ...assembled, caseId: asId<CaseId>(caseId) },
    path.resolve(await clip('h264')),
  );
  const recording = told(
    await handlers['recordings.describe']({ id: film.id, title: 'film', activity: null }),
  );
  const person = { codeName: 'moeder', capacity: 'parent-with-authority', born: null } as const;
  const authority = { how: 'register', on: '2026-01-05' } as const;
  const { id } = told(await handlers['persons.add']({ caseId, ...person, authority, seenIn: 'all' }));
  const world: World = {
    assembled,
    me: sessionOf(assembled).me.id,
    caseId,
    personId: asId<PersonId>(id),
    recording,
  };
  const kept = new Map<string, readonly string[]>();
  const changed: string[] = [];
  for (const [field, one] of Object.entries(FIELDS)) {
    if ('put' in one) kept.set(field, await fillField(world, field, one, changed));
  }
  const period = { from: 0, to: Date.UTC(2100, 0) };
  const logs = {
    csv: told(await handlers['audit.export']({ format: 'csv', ...period })).text,
    fhir: told(await handlers['audit.export']({ format: 'fhir', ...period })).text,
  };
  const sheets = told(await handlers['tasks.list']({})).map(({ sheetId }) => sheetId);
  const explained = told(await handlers['retention.ofFamily']({ caseId })).requests;
  const explanations = kept.get('erasure.assess assessment explanation') ?? [];
  const requests = explanations.flatMap((text) =>
    explained.filter(({ assessed }) => isAbout(assessed, text)).map((request) => request.id),
  );
  await host.close();
  return { kept, changed, family: caseId, recording: recording.id, logs, sheets, requests };
}

function isAbout(assessed: ErasureRequest['assessed'], text: string): boolean {
  return assessed !== null && assessed.verdict !== 'granted' && assessed.explanation === text;
}

async function fillField(
  world: World,
  field: string,
  { characters, numbered, put, asKept = (text) => text }: Kept,
  changed: string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, payload] of PAYLOADS.entries()) {
    const text = numbered
      ? fitting(payload, characters - NUMBER) + String(index)
      : fitting(payload, characters);
    const meant = asKept(text);
    const got = await put(world, text, index);
    if (got !== meant) changed.push(`${field}: ${JSON.stringify(meant)} came back as ${JSON.stringify(got)}`);
    found.push(got);
  }
  return found;
}
