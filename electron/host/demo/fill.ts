// The rows of a new demo vault, written in the one act around it: two families, thirteen films, a finished round
// of two people with notes and evidence, fragments prepared for a conversation, and an open task for a third.

import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Activity, Recording } from '../../../shared/domain/recording/recording.ts';
import { micros } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/domain/words.ts';
import { addCase } from '../cases/service.ts';
import type { ActRows } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import { addRecording } from '../recordings/service.ts';
import { layOutRound } from '../rounds/service.ts';
import type { DemoFilm } from './catalogue.ts';
import type { Cast, Filling, Filmed } from './filling.ts';
import type { KeptFilm } from './keep-films.ts';
import { LONG_FILM, markEvidence, markPrepared } from './fill-fragments.ts';
import { fillSheets } from './fill-sheets.ts';
import { FIRST_ROUND, SECOND_ROUND } from './words.ts';

export async function fillDemo(
  rows: ActRows,
  ports: FeatureDeps['ports'],
  cast: Cast,
  language: Language,
  kept: readonly KeptFilm[],
): Promise<void> {
  const filling: Filling = { rows, ports, cast, say: (words) => words[language] };
  const filmed = await fillRecordings(filling, kept);
  const prepared = await markPrepared(filling, filmed);
  const evidence = await markEvidence(filling, filmed);
  const { coordinator, colleague, newcomer } = cast;
  const scales = { instrumentId: AINSWORTH.id, scaleIds: AINSWORTH.usual };
  const first = await layOutRound(rows, ports, coordinator.id, {
    ...scales,
    name: filling.say(FIRST_ROUND),
    raterIds: [coordinator.id, colleague.id],
    recordingIds: filmed.map(({ recording }) => recording.id),
  });
  await fillSheets(filling, first, filmed, [...prepared, ...evidence]);
  await layOutRound(rows, ports, coordinator.id, {
    ...scales,
    name: filling.say(SECOND_ROUND),
    raterIds: [newcomer.id],
    recordingIds: longFilmOf(filmed),
  });
}

function longFilmOf(filmed: readonly Filmed[]): readonly RecordingId[] {
  return filmed.filter(({ film }) => film.id === LONG_FILM).map(({ recording }) => recording.id);
}

async function fillRecordings(filling: Filling, kept: readonly KeptFilm[]): Promise<readonly Filmed[]> {
  const { rows, ports } = filling;
  const cases = { A: await addCase(rows, ports, 'G-001'), B: await addCase(rows, ports, 'G-002') };
  const filmed: Filmed[] = [];
  for (const [index, one] of kept.entries()) {
    const code = `V-${String(index + 1).padStart(4, '0')}`;
    const recording = recordingOf(filling, one, cases[one.film.case], code);
    await addRecording(rows, recording, one.key, one.parts);
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
  };
}
