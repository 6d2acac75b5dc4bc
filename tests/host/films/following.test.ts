// Keys go along with whatever changes who may see a film, in the same transaction.

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { giveKey } from '../../../electron/host/films/film-keys.ts';
import { takeKeysFrom } from '../../../electron/host/films/take-keys.ts';
import { withKeysFollowing } from '../../../electron/host/films/with-keys-following.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { told } from '../../support/scenes.ts';
import { KEY, openGrantScene, type GrantScene } from './grant-scene.ts';

let scene: GrantScene;
beforeEach(async () => {
  scene = await openGrantScene();
});
afterEach(() => scene.vault.close());

describe('keys follow', () => {
  const following = (name: string) => {
    const session = scene.vault.session(name);
    return withKeysFollowing(session.journal, session, scene.vault.ports);
  };
  const act = (name: string) =>
    ({ label: 'access.give', actor: scene.vault.profile(name).id, place: null, topics: [] }) as const;
  const relation = (who: string) => ({
    id: randomBytes(16).toString('hex'),
    case_id: scene.film.caseId,
    profile_id: scene.vault.profile(who).id,
    kind: 'care',
    since: 1,
    reason: '',
  });

  test('a relation that is given, and one that ends, in the same transaction', async () => {
    await scene.record();
    const given = relation('Bram');
    const journal = following('Ans');
    told(
      await journal.act(act('Ans'), async (rows) => {
        await rows.insert('case_relation', given);
        return ok(null);
      }),
    );
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    told(
      await journal.act(act('Ans'), async (rows) => {
        await rows.update('case_relation', given.id, {
          ended_at: 2,
          ended_by: scene.vault.profile('Ans').id,
        });
        return ok(null);
      }),
    );
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });

  test('but not an act that was refused', async () => {
    await scene.record();
    await following('Ans').act(act('Ans'), async (rows) => {
      await rows.insert('case_relation', relation('Bram'));
      return refuse({ code: 'not-allowed' });
    });
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });

  test('a recording that somebody is asked to score', async () => {
    await scene.record();
    const session = scene.vault.session('Ans');
    const [round, sheet] = ['1', '2'].map((digit) => digit.repeat(32));
    await scene.write((writer) =>
      writer.run(sql`
        insert into round (id, name, instrument_id, scale_ids, rater_ids, recording_ids, created_by, created_at)
        values (${round ?? ''}, 'r', 'ainsworth', '[]', '[]', '[]', ${session.me.id}, 1)`),
    );
    told(
      await following('Ans').act(act('Ans'), async (rows) => {
        await rows.insert('sheet', {
          id: sheet ?? '',
          round_id: round ?? '',
          recording_id: scene.film.id,
          rater_id: scene.vault.profile('Chris').id,
          submitted_at: null,
        });
        return ok(null);
      }),
    );
    expect(await scene.whoOpens()).toEqual(['Ans', 'Chris']);
  });
});

describe('whoever leaves', () => {
  const leave = (who: string, as: string) =>
    scene.write(async (writer) => {
      const { id } = scene.vault.profile(who);
      await writer.run(sql`insert into departure (id, at) values (${id}, 2)`);
      await writer.run(sql`delete from person_key where profile_id = ${id}`);
      return takeKeysFrom(writer, scene.vault.session(as), scene.vault.ports, id);
    });

  test('leaves without their boxes, also where they coordinated', async () => {
    await scene.write((writer) =>
      writer.run(sql`update profile set roles = 'coordinator' where id = ${scene.vault.profile('Bram').id}`),
    );
    await scene.record();
    expect(await scene.whoOpens()).toEqual(['Ans', 'Bram']);
    told(await leave('Bram', 'Ans'));
    expect(await scene.whoOpens()).toEqual(['Ans']);
  });

  test('does not leave with the only key of a film', async () => {
    await scene.relate('Bram');
    const holder = {
      id: scene.vault.profile('Bram').id,
      publicKey: scene.vault.session('Bram').keys.identity.publicKey,
    };
    await scene.write((writer) =>
      giveKey(
        writer,
        { vaultId: scene.vault.session('Ans').vaultId, random: randomBytes },
        { recordingId: scene.film.id, key: KEY },
        holder,
      ),
    );
    expect(await leave('Bram', 'Ans')).toEqual(
      refuse({ code: 'film.only-key', recordings: [scene.film.code] }),
    );
    expect(await scene.whoOpens()).toEqual(['Bram']);
  });
});
