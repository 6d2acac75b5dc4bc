// The rows of a new demo vault, written in the one act around it, with the year that lies behind them: two families,
// thirteen films, a finished round of two people with notes and evidence, a second one of three people half a year
// later, fragments prepared for a conversation on a film with two episodes, and an open task for the third.

import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Activity, Recording } from '../../../shared/domain/recording/recording.ts';
import { micros } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import { addCase } from '../cases/service.ts';
import { use } from '../codebooks/service.ts';
import type { ActRows } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import { placeInPast } from '../profiles/service.ts';
import { addRecording } from '../recordings/service.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import type { DemoFilm } from './catalogue.ts';
import { ROLES, type Cast, type Filling, type Filmed } from './filling.ts';
import type { KeptFilm } from './keep-films.ts';
import { fillRetention } from './fill-retention.ts';
import { markApart, markEvidence, markPrepared } from './fill-fragments.ts';
import { fillAccess } from './fill-access.ts';
import { layOutLongFilm } from './fill-episodes.ts';
import { fillConsents } from './fill-consents.ts';
import { fillFirstRound, fillRepeatedRound, layOutScoringAlong } from './fill-rounds.ts';
import { DEMO_COLLEAGUE, DEMO_COORDINATOR, DEMO_NEWCOMER } from './people.ts';

/** Answers the films that have been destroyed since. */
export async function fillDemo(
  rows: ActRows,
  ports: FeatureDeps['ports'],
  cast: Cast,
  language: Language,
  kept: readonly KeptFilm[],
): Promise<ReadonlySet<RecordingId>> {
  const say: Filling['say'] = (words) => words[language];
  const filling: Filling = { rows, ports, cast, madeAt: ports.clock(), say };
  await fillPeople(filling);
  const filmed = await fillRecordings(filling, kept);
  await fillConsents(filling, filmed);
  await layOutLongFilm(filling, filmed);
  const fragments = [
    ...(await markPrepared(filling, filmed)),
    ...(await markEvidence(filling, filmed)),
    ...(await markApart(filling, filmed)),
  ];
  await fillFirstRound(filling, filmed, fragments);
  await fillRepeatedRound(filling, filmed);
  await layOutScoringAlong(filling, filmed);
  return fillRetention(filling, filmed);
}

const PEOPLE = {
  coordinator: { person: DEMO_COORDINATOR, came: DAYS_AGO.colleaguesCame },
  colleague: { person: DEMO_COLLEAGUE, came: DAYS_AGO.colleaguesCame },
  newcomer: { person: DEMO_NEWCOMER, came: DAYS_AGO.newcomerCame },
} as const;

async function fillPeople(filling: Filling): Promise<void> {
  for (const role of ROLES) {
    const { person, came } = PEOPLE[role];
    const createdAt = daysAgo(filling, came).ports.clock();
    await placeInPast(filling.rows, filling.cast[role].id, { team: filling.say(person.team), createdAt });
  }
}

async function fillRecordings(made: Filling, kept: readonly KeptFilm[]): Promise<readonly Filmed[]> {
  const filling = daysAgo(made, DAYS_AGO.filmed);
  const { rows, ports } = filling;
  const cases = { A: await addCase(rows, ports, 'G-001'), B: await addCase(rows, ports, 'G-002') };
  await fillAccess(made, cases);
  const filmed: Filmed[] = [];
  for (const [index, one] of kept.entries()) {
    const code = `V-${String(index + 1).padStart(4, '0')}`;
    const recording = recordingOf(filling, one, cases[one.film.case], code);
    await addRecording(rows, recording, one.parts);
    const chosen = { recordingId: recording.id, codebookId: STANDARD_BOOK.id, profileId: null };
    await use(rows, ports, { ...chosen, chosenBy: filling.cast.coordinator.id });
    filmed.push({ film: one.film, recording });
  }
  return filmed;
}

const ACTIVITIES: Readonly<Record<DemoFilm['activity'], Activity>> = {
  badderen: 'bathing',
  voeden: 'feeding',
  verschonen: 'changing',
  spelen: 'play',
};

function recordingOf(filling: Filling, one: KeptFilm, careCase: CareCase, code: string): Recording {
  const { film, id, parts } = one;
  const { made } = film;
  return {
    id,
    caseId: careCase.id,
    code,
    title: filling.say(film.title),
    activity: ACTIVITIES[film.activity],
    importedAt: filling.ports.clock(),
    importedBy: filling.cast.coordinator.id,
    duration: micros(made.duration),
    width: made.width,
    height: made.height,
    frameCount: made.frameCount,
    variableFrameRate: made.variableFrameRate,
    hasSound: made.audioCodec !== null,
    sizeBytes: parts.get('original')?.sizeBytes ?? 0,
    sha256: film.sha256,
    format: made.format,
    videoCodec: made.videoCodec,
    audioCodec: made.audioCodec,
    playable: 'original',
    destroyedAt: null,
  };
}
