// After a withdrawal nothing of what a recording shows comes out of any procedure to those who came for that use: not
// the title, not a name or note of a fragment. Scores that were handed in stay in the file.

import { expect, test } from 'vitest';
import { ACCESS } from '../../../electron/host/access/procedures.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import { addRecording, refusalOf, sayYes, told } from '../../support/scenes.ts';
import { openTestVault } from '../../support/session.ts';
import { askCommands, askQueries, type Answered } from './probes.ts';
import { fragmentWords, makeWorld, PEOPLE, setSubmitted, TITLE, type Person, type World } from './world.ts';

const EVERY_ROLE = ['supervisor', 'trainer', 'worker'] as const;

const WORDS = [TITLE, ...PEOPLE.map(fragmentWords)];

async function withdrawn(world: World, purpose: Purpose): Promise<void> {
  const no = { personId: world.mother.id, purposes: [purpose], recordingId: world.film.id };
  told(await world.vault.as('Dirk')['consents.withdraw'](no));
}

async function wordsSeenBy(world: World, viewer: Person): Promise<readonly string[]> {
  const text = JSON.stringify(await askQueries({ host: world.vault.as(viewer), world, viewer }));
  return WORDS.filter((words) => text.includes(words));
}

/** `bram`: whether he still has to score it, and so looks at it for that alone. */
test.each<[string, Purpose, Person, 'open' | 'handed in', readonly string[]]>([
  ['care closes for who cares for the family', 'guidance', 'Dirk', 'handed in', []],
  ['and for a coordinator who does', 'guidance', 'Ans', 'handed in', []],
  [
    'care leaves who still has to score it their own marks',
    'guidance',
    'Bram',
    'open',
    [fragmentWords('Bram')],
  ],
  ['scoring closes for who still has to', 'scoring', 'Bram', 'open', []],
  ['scoring leaves care as it is', 'scoring', 'Dirk', 'handed in', WORDS],
  ['teaching leaves care as it is', 'education', 'Dirk', 'handed in', WORDS],
])('%s', async (_, purpose, viewer, bram, left) => {
  const world = await makeWorld([['Bram']]);
  const handedIn = bram === 'handed in' ? world.works.map(({ sheetId }) => sheetId) : [];
  await setSubmitted(world, new Set(handedIn));
  expect(await wordsSeenBy(world, viewer)).not.toEqual([]);
  await withdrawn(world, purpose);
  expect((await wordsSeenBy(world, viewer)).toSorted()).toEqual(left.toSorted());
  await world.vault.close();
});

test.each(['supervision', 'intervision', 'education'] as const)(
  'who comes for %s sees nothing before the family said yes to that',
  async (purpose) => {
    const vault = await openTestVault(['Ans', 'Sil'], { needToKnow: true, roles: { Sil: EVERY_ROLE } });
    const film = await addRecording(vault, 'Ans', { title: TITLE });
    const { caseId } = film;
    const kind = purpose === 'education' ? 'training' : purpose;
    const until = kind === 'intervision' ? '2026-02-01' : null;
    const relation = { caseId, profileId: vault.profile('Sil').id, kind, until } as const;
    told(await vault.as('Ans')['access.give'](relation));
    const sil = vault.as('Sil');
    const open = async () => refusalOf(await sil['recordings.open']({ id: film.id }));
    const listed = async () =>
      told(await sil['recordings.list']({})).map((row) => [row.closed, row.recording.title]);
    expect([await open(), await listed()]).toEqual(['consent.not-asked', [['no-consent', '']]]);
    await sayYes(vault, 'Ans', film);
    expect([await open(), await listed()]).toEqual(['none', [[null, expect.any(String)]]]);
    await vault.close();
  },
);

/** Sheets hold scores, which stay; undoing on a sheet is about these too. */
const OF_SCORES = new Set(['sheets.open', 'agreement.study']);

test('every procedure about what a recording shows is refused with the reason, and no command tells a word', async () => {
  const world = await makeWorld([['Bram']]);
  await setSubmitted(world, new Set(world.works.map(({ sheetId }) => sheetId)));
  await withdrawn(world, 'guidance');
  const asking = { host: world.vault.as('Dirk'), world, viewer: 'Dirk' } as const;
  const queries = await askQueries(asking);
  for (const [name, codes] of refusalsOf(queries)) {
    if (isAboutContent(name)) expect([name, codes]).toEqual([name, ['consent.withdrawn']]);
  }
  const scores = queries.filter(([name]) => OF_SCORES.has(name));
  for (const { words } of world.works) expect(JSON.stringify(scores)).toContain(words);
  const text = JSON.stringify(await askCommands(asking));
  for (const words of WORDS) expect(text).not.toContain(words);
  await world.vault.close();
});

function isAboutContent(name: string): boolean {
  const guard = Object.entries(ACCESS).find(([known]) => known === name)?.[1];
  const isOfContent = guard?.kind === 'asks' && guard.action.startsWith('content.');
  // Undoing is asked of several places at once, of which some are sheets.
  // What was coded at a visit closes once it lies on the recording: tested where live coding is.
  const isOfVisit = name.startsWith('live.');
  return isOfContent && !isOfVisit && name !== 'sheets.open' && !name.startsWith('history.');
}

function refusalsOf(answered: Answered): readonly (readonly [string, readonly string[]])[] {
  return answered.map(([name, answers]) => [
    name,
    [...new Set(answers.map((answer) => (answer.ok ? 'answered' : answer.error.code)))],
  ]);
}

test('the list tells that it was withdrawn, and the code alone', async () => {
  const world = await makeWorld([['Bram']]);
  await setSubmitted(world, new Set(world.works.map(({ sheetId }) => sheetId)));
  await withdrawn(world, 'guidance');
  const rows = told(await world.vault.as('Dirk')['recordings.list']({}));
  const row = rows.find(({ recording }) => recording.id === world.film.id);
  expect(row).toMatchObject({
    recording: { code: world.film.code, title: '', activity: null },
    cover: null,
    fragments: 0,
    closed: 'withdrawn',
  });
  expect(rows.filter(({ closed }) => closed !== null)).toHaveLength(1);
  await world.vault.close();
});

test('what a withdrawal is about counts the fragments, also for scoring', async () => {
  const world = await makeWorld([['Bram']]);
  await setSubmitted(world, new Set(world.works.map(({ sheetId }) => sheetId)));
  for (const purpose of ['guidance', 'scoring'] as const) {
    const no = { personId: world.mother.id, purposes: [purpose], recordingId: world.film.id };
    const { fragments } = told(await world.vault.as('Dirk')['consents.affected'](no));
    expect([purpose, fragments]).toEqual([purpose, PEOPLE.length]);
  }
  await world.vault.close();
});
