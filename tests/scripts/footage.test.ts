// The demo footage: stories hold together, and what is shipped is what the scripts describe.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogueEntry, fileOf, printCatalogue } from '../../scripts/footage/catalogue.ts';
import { onTier, type StoryEvent } from '../../scripts/footage/events.ts';
import { FILMS, type Film } from '../../scripts/footage/films.ts';
import { at, distance, reach } from '../../scripts/footage/geometry.ts';
import { PROFILES, type ProfileName } from '../../scripts/footage/profiles.ts';
import { Canvas } from '../../scripts/footage/raster.ts';
import { createPainter } from '../../scripts/footage/scene.ts';
import { box } from '../../scripts/footage/shapes.ts';
import { renderSound } from '../../scripts/footage/sound.ts';
import { tellStory } from '../../scripts/footage/story.ts';

const FOLDER = join(import.meta.dirname, '../../resources/demo');
const PROFILE_NAMES: ProfileName[] = [
  'attuned',
  'goodEnough',
  'inconsistent',
  'subdued',
  'intrusive',
  'absent',
];

const anyStory = record({
  seed: integer({ min: 1, max: 1_000_000 }),
  seconds: integer({ min: 5, max: 120 }),
  profile: constantFrom(...PROFILE_NAMES),
});

describe('a story', () => {
  it('is the same for the same seed and another for another seed', () => {
    assert(
      property(anyStory, (film) => {
        const story = tellStory(film);
        expect(tellStory(film)).toEqual(story);
        expect(tellStory({ ...film, seed: film.seed + 1 })).not.toEqual(story);
      }),
    );
  });

  it('stays within the film, in order, with one event at a time on a tier', () => {
    assert(
      property(anyStory, (film) => {
        const story = tellStory(film);
        expect(story.map((event) => event.startMs)).toEqual(
          story.map((event) => event.startMs).toSorted((a, b) => a - b),
        );
        for (const event of story) {
          expect(Number.isInteger(event.startMs) && Number.isInteger(event.endMs)).toBe(true);
          expect(event.startMs).toBeGreaterThanOrEqual(0);
          expect(event.endMs).toBeGreaterThan(event.startMs);
          expect(event.endMs).toBeLessThanOrEqual(film.seconds * 1000);
        }
        expect(overlaps(story)).toEqual([]);
      }),
    );
  });

  it('always says where both look', () => {
    assert(
      property(anyStory, (film) => {
        const story = tellStory(film);
        for (const tier of ['babyGaze', 'parentGaze'] as const) {
          const looks = onTier(story, tier);
          expect(looks.map((look) => look.startMs)).toEqual([
            0,
            ...looks.slice(0, -1).map((look) => look.endMs),
          ]);
          expect(looks.at(-1)?.endMs).toBe(film.seconds * 1000);
        }
      }),
    );
  });

  it('shows the profile: answers, intrusions and attention differ as told', () => {
    const seen = (profile: ProfileName): Record<'answered' | 'intrusions' | 'elsewhere', number> => {
      const story = tellStory({ seed: 5, seconds: 1200, profile });
      const lasting = (events: readonly StoryEvent[]): number =>
        events.reduce((sum, event) => sum + event.endMs - event.startMs, 0);
      const voices = onTier(story, 'babyVoice').filter((voice) => voice.code !== 'cry');
      const looks = onTier(story, 'parentGaze');
      return {
        answered:
          onTier(story, 'parentVoice').filter((voice) => voice.code === 'reply').length / voices.length,
        intrusions: onTier(story, 'parentVoice').filter((voice) => voice.code === 'prompt').length,
        elsewhere: lasting(looks.filter((look) => look.code === 'elsewhere')) / lasting(looks),
      };
    };
    const [attuned, inconsistent, intrusive, absent] = [
      seen('attuned'),
      seen('inconsistent'),
      seen('intrusive'),
      seen('absent'),
    ];
    expect(attuned.answered).toBeGreaterThan(inconsistent.answered);
    expect(inconsistent.answered).toBeGreaterThan(absent.answered);
    expect(attuned.intrusions).toBe(0);
    expect(intrusive.intrusions).toBeGreaterThan(inconsistent.intrusions);
    expect(attuned.elsewhere).toBeLessThan(0.1);
    expect(absent.elsewhere).toBeGreaterThan(0.6);
  });
});

describe('the figures', () => {
  it('never stretch a limb, however far the hand wants to go', () => {
    assert(
      property(integer({ min: -400, max: 400 }), integer({ min: -400, max: 400 }), (x, y) => {
        const { joint, end } = reach(at(0, 0), at(x, y), { upper: 66, lower: 62, bend: 1 });
        expect(distance(at(0, 0), joint)).toBeCloseTo(66, 6);
        expect(distance(joint, end)).toBeCloseTo(62, 6);
      }),
    );
  });

  it('are drawn with exact area coverage at the edges', () => {
    const canvas = new Canvas(3, 1);
    canvas.paint([box(0.25, 0, 1.5, 1)], [200, 200, 200]);
    expect([...canvas.pixels]).toEqual([150, 150, 150, 150, 150, 150, 0, 0, 0]);
  });

  it('look the same twice, and differ when the baby turns away', () => {
    const film = filmOf('b3-feeding');
    const story = tellStory(film);
    const away = onTier(story, 'babyGaze').find((look) => look.code === 'away');
    const turned = ((away?.startMs ?? 0) + (away?.endMs ?? 0)) / 2;
    const paint = createPainter(film, story);
    const first = Buffer.from(paint(turned));
    expect(Buffer.from(paint(0)).equals(first)).toBe(false);
    expect(Buffer.from(createPainter(film, story)(turned)).equals(first)).toBe(true);
  });

  it('are heard as long as they are seen, louder while a voice sounds', () => {
    const film = filmOf('a3-feeding');
    const story = tellStory(film);
    const sound = renderSound(film, story);
    expect(sound.length).toBe(film.seconds * 48_000 * 2);
    const reply = onTier(story, 'parentVoice')[0];
    const loudest = (startMs: number, endMs: number): number => {
      const samples = new Int16Array(
        sound.buffer.slice(sound.byteOffset + startMs * 96, sound.byteOffset + endMs * 96),
      );
      return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    };
    expect(loudest(reply?.startMs ?? 0, reply?.endMs ?? 0)).toBeGreaterThan(4 * loudest(0, 300));
    const peakDb = 20 * Math.log10(loudest(0, film.seconds * 1000) / 32_768);
    expect(peakDb).toBeGreaterThan(-12);
    expect(peakDb).toBeLessThan(-6);
  });
});

describe('the shipped films', () => {
  const catalogue: Catalogue = JSON.parse(readFileSync(join(FOLDER, 'films.json'), 'utf8'));

  it('are the thirteen films of the list, with the events that the scripts tell', () => {
    const expected = FILMS.map((film, i) =>
      catalogueEntry(film, tellStory(film), catalogue.films[i]?.sha256 ?? 'none'),
    );
    expect(catalogue.films).toEqual(expected);
    expect(readFileSync(join(FOLDER, 'films.json'), 'utf8')).toBe(printCatalogue(expected));
  });

  it.each(FILMS.map((film) => [film.id, fileOf(film)]))('%s has the bytes of its entry', (id, file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(FOLDER, file)))
      .digest('hex');
    expect(catalogue.films.find((entry) => entry.id === id)?.sha256).toBe(hash);
  });

  it('are all there is in the folder', () => {
    const films = readdirSync(FOLDER).filter((name) => name.endsWith('.mp4'));
    expect(films.toSorted()).toEqual(FILMS.map(fileOf).toSorted());
  });

  it('are one long film and twelve short ones, of two families and every way of answering', () => {
    const long = FILMS.filter((film) => film.seconds >= 180);
    expect(long.map((film) => film.seconds)).toEqual([240]);
    const short = FILMS.filter((film) => film.seconds < 180).map((film) => film.seconds);
    expect(short).toHaveLength(12);
    expect(Math.min(...short)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...short)).toBeLessThanOrEqual(30);
    expect(new Set(FILMS.map((film) => film.case))).toEqual(new Set(['A', 'B']));
    expect(new Set(FILMS.map((film) => film.profile))).toEqual(new Set(Object.keys(PROFILES)));
    expect(new Set(FILMS.map((film) => film.seed)).size).toBe(FILMS.length);
  });
});

function filmOf(id: string): Film {
  const film = FILMS.find((candidate) => candidate.id === id);
  if (film === undefined) throw new Error(`no film ${id}`);
  return film;
}

function overlaps(story: readonly StoryEvent[]): string[] {
  return story.flatMap((event, i) =>
    story
      .slice(i + 1)
      .filter(
        (other) => other.tier === event.tier && other.startMs < event.endMs && event.startMs < other.endMs,
      )
      .map((other) => `${event.tier} ${event.startMs} ${other.startMs}`),
  );
}
