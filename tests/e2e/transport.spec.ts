// Moving the film: every way there is, by key and by button.

import { expect, test } from './support/journey.ts';
import { expectAt, expectPlaying, filmState, openExample } from './support/film.ts';
import { expectAccessible } from './support/steps.ts';
import type { Page } from '@playwright/test';

/** A four-minute film with fragments; its third begins at 14.5 s. */
const RECORDING = 'V-0004';

test('playing, speeds and steps', async ({ start }) => {
  const { page } = await start();
  await openExample(page, RECORDING);

  await test.step('J and L walk through the speeds; K keeps them, Space goes back to normal', async () => {
    await page.keyboard.press('l');
    await expect.poll(async () => (await filmState(page)).rate).toBe(1.25);
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('j');
    await expect.poll(async () => (await filmState(page)).rate).toBe(0.25);
    expect((await filmState(page)).muted).toBe(true);
    await page.keyboard.press('k');
    await expectPlaying(page, true);
    expect((await filmState(page)).rate).toBe(0.25);
    await page.keyboard.press('k');
    await expectPlaying(page, false);
    await page.keyboard.press('Space');
    await expectPlaying(page, true);
    expect((await filmState(page)).rate).toBe(1);
    await page.keyboard.press('Space');
    await expectPlaying(page, false);
    const keepsPitch = await page
      .locator('video')
      .evaluate((video: HTMLVideoElement) => video.preservesPitch);
    expect(keepsPitch).toBe(true);
  });

  await test.step('steps of a second, of five, and of a frame', async () => {
    await page.keyboard.press('Home');
    await expectAt(page, 0);
    await page.keyboard.press('ArrowRight');
    await expectAt(page, 1);
    await page.keyboard.press('Shift+ArrowRight');
    await expectAt(page, 6);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expectAt(page, 0);
    await page.keyboard.press('ArrowRight');
    for (const key of ['.', '.', 'Alt+ArrowRight', ',', 'Alt+ArrowLeft']) await page.keyboard.press(key);
    await expectAt(page, 1 + 1 / 25, 0.03);
    await page.keyboard.press('End');
    await expectAt(page, 240, 0.2);
  });

  await test.step('a held key goes further and further', async () => {
    await page.keyboard.press('Home');
    await expectAt(page, 0);
    for (let i = 0; i < 30; i += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    // 30 steps of one second, each 3 % longer than the one before.
    await expectAt(page, (1.03 ** 30 - 1) / 0.03, 0.5);
  });

  await test.step('a time that is typed', async () => {
    for (const [typed, seconds] of [
      ['1:32', 92],
      ['+5', 97],
      ['-2,5', 94.5],
      ['212', 212],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expectAt(page, seconds);
    }
  });

  await test.step('without a fragment R repeats the whole film from where it is', async () => {
    const before = (await filmState(page)).time;
    await page.keyboard.press('r');
    await expect(page.getByRole('button', { name: 'Herhalen' })).toHaveAttribute('aria-pressed', 'true');
    await expectAt(page, before);
    await expectPlaying(page, false);
    await page.keyboard.press('r');
    await expect(page.getByRole('button', { name: 'Herhalen' })).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('the rarer buttons stand in a row of their own', async () => {
    await page.getByRole('button', { name: 'Meer knoppen', exact: true }).click();
    const more = page.getByRole('toolbar', { name: 'Meer knoppen voor de film' });
    await more.getByRole('button', { name: '0,5×', exact: true }).click();
    await expect.poll(async () => (await filmState(page)).rate).toBe(0.5);
    await more.getByRole('button', { name: 'Naar het begin' }).click();
    await expectAt(page, 0);
    await expectAccessible(page);
    await page.keyboard.press('u');
    await expect(more).toBeHidden();
  });
});

test('fragments, stills, sound and the picture', async ({ start }) => {
  const { page } = await start();
  await openExample(page, RECORDING);

  await test.step('P plays the fragment once, from a second before it', async () => {
    await page.getByRole('row', { name: /^3\. Troosten/u }).click();
    await expectAt(page, 14.5, 0.2);
    await noteBeginnings(page);
    await page.keyboard.press('p');
    await expect.poll(() => began(page)).toBeCloseTo(13.5, 1);
    await expectAt(page, 19.3, 0.2);
    await expectPlaying(page, false);
  });

  await test.step('R goes round and round in it, at the speed there is', async () => {
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await page.keyboard.press('r');
    await expectPlaying(page, true);
    await expect.poll(async () => (await filmState(page)).time).toBeGreaterThan(18);
    await expect.poll(async () => (await filmState(page)).time).toBeLessThan(16);
    expect((await filmState(page)).rate).toBe(1.5);
    await page.keyboard.press('r');
    await page.keyboard.press('k');
    await expectPlaying(page, false);
  });

  await test.step('a still is the picture alone, and goes on where it was', async () => {
    const caption = page.getByRole('region', { name: 'Film', exact: true }).getByText(/^\d:\d\d,\d$/u);
    await page.keyboard.press('k');
    await expectPlaying(page, true);
    await page.keyboard.press('Shift+Space');
    await expectPlaying(page, false);
    await expect(caption).toBeHidden();
    await page.keyboard.press('Shift+Space');
    await expectPlaying(page, true);
    await expect(caption).toBeVisible();
    await page.keyboard.press('k');
  });

  await test.step('sound: softer, off, on', async () => {
    // From the list, which has arrows of its own, back to the film.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await filmState(page)).volume).toBeCloseTo(0.8, 5);
    await page.keyboard.press('m');
    await expect.poll(async () => (await filmState(page)).muted).toBe(true);
    await page.getByRole('button', { name: 'Geluid aan' }).click();
    await expect.poll(async () => (await filmState(page)).muted).toBe(false);
  });

  await test.step('sound that comes too early is played later, and stays so', async () => {
    await page.keyboard.press('u');
    const field = page.getByLabel('Geluid later (s)');
    await field.fill('0,4');
    await field.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await expectPlaying(page, true);
    await expect.poll(() => soundBehind(page)).toBeCloseTo(0.4, 1);
    expect((await filmState(page)).muted).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('audio').evaluate((one: HTMLAudioElement) => one.paused)).toBe(true);
    await field.fill('0');
    await field.press('Enter');
    await expect(page.locator('audio')).toHaveCount(0);
    expect((await filmState(page)).muted).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
  });

  await test.step('the picture comes closer, is moved, and is whole again', async () => {
    const shape = () =>
      page
        .locator('[data-closer]')
        .locator('> div')
        .evaluate((e) => e.style.transform);
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    const middle = await shape();
    expect(middle).toContain('scale(1.5625)');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    const aside = await shape();
    expect(aside).not.toBe(middle);
    const stage = await page.getByRole('region', { name: 'Film', exact: true }).boundingBox();
    if (stage === null) throw new Error('no stage');
    await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
    await page.mouse.down();
    await page.mouse.move(stage.x + stage.width / 2 + 60, stage.y + stage.height / 2);
    await page.mouse.up();
    expect(await shape()).not.toBe(aside);
    await page.keyboard.press('Alt+Home');
    await expect(page.locator('[data-closer]')).toHaveCount(0);
  });

  await test.step('over the whole screen there are buttons too', async () => {
    await page.keyboard.press('f');
    const over = page
      .getByRole('region', { name: 'Film', exact: true })
      .getByRole('toolbar', { name: 'Afspelen' });
    await over.getByRole('button', { name: 'Afspelen', exact: true }).click();
    await expectPlaying(page, true);
    await over.getByRole('button', { name: 'Pauze' }).click();
    await over.getByRole('button', { name: 'Volledig scherm sluiten' }).click();
    await expect(over).toBeHidden();
  });
});

test('typing, looking ahead and listening', async ({ start }) => {
  const { page } = await start();
  await openExample(page, RECORDING);

  await test.step('Ctrl+Space plays while typing, letters are letters, Escape gives the keys back', async () => {
    const search = page.getByPlaceholder('Zoek in fragmenten');
    await search.click();
    await page.keyboard.type('kl');
    await expect(search).toHaveValue('kl');
    await page.keyboard.press('Control+Space');
    await expectPlaying(page, true);
    await page.keyboard.press('Control+Space');
    await expectPlaying(page, false);
    await search.fill('');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Film', exact: true })).toBeFocused();
    await page.keyboard.press('k');
    await expectPlaying(page, true);
    await page.keyboard.press('k');
  });

  await test.step('the bar shows what is at the pointer, and goes there', async () => {
    const stage = await page.getByRole('region', { name: 'Film', exact: true }).boundingBox();
    if (stage === null) throw new Error('no stage');
    await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height - 4);
    await expect(page.getByText('2:00,0')).toBeVisible();
    await page.mouse.down();
    await expectAt(page, 120, 0.5);
    await page.mouse.move(stage.x + stage.width * 0.75, stage.y + stage.height - 4, { steps: 40 });
    await expectAt(page, 180, 0.5);
    await page.mouse.up();
    await expectPlaying(page, false);
  });

  await test.step('scrubbing leaves nothing waiting behind', async () => {
    await countFrameRequests(page);
    const stage = await page.getByRole('region', { name: 'Film', exact: true }).boundingBox();
    if (stage === null) throw new Error('no stage');
    await page.mouse.move(stage.x + 5, stage.y + stage.height - 4);
    await page.mouse.down();
    for (const share of [0.9, 0.1, 0.8, 0.2]) {
      await page.mouse.move(stage.x + stage.width * share, stage.y + stage.height - 4, { steps: 60 });
    }
    await page.mouse.up();
    await expectAt(page, 48, 0.5);
    // One follows the film, one may wait for the last seek.
    expect(await mostWaiting(page)).toBeLessThanOrEqual(2);
  });

  await test.step('who listens hears of marks, not of every jump', async () => {
    await countAnnouncements(page);
    for (const key of [
      'k',
      'k',
      'ArrowRight',
      'Shift+ArrowRight',
      '.',
      ',',
      'Home',
      'l',
      'Backspace',
      'm',
      'm',
    ]) {
      await page.keyboard.press(key);
    }
    await expectAt(page, 0);
    expect(await announcements(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('c');
    await expect
      .poll(() => announcements(page))
      .toEqual([expect.stringMatching(/^Fragment gemarkeerd, van 0:00,0 tot 0:05,0$/u)]);
  });
});

test('a mark takes the time its key went down, however late the page gets to it', async ({ start }) => {
  const { page } = await start();
  await openExample(page, RECORDING);
  for (const rate of [1, 2, 0.5]) {
    await page.getByRole('button', { name: /^Snelheid .* terug naar 1×$/u }).click();
    const key = rate > 1 ? 'l' : 'j';
    for (let i = 0; i < (rate === 1 ? 0 : rate === 2 ? 3 : 2); i += 1) await page.keyboard.press(key);
    await page.keyboard.press('k');
    await expectPlaying(page, true);
    const before = (await filmState(page)).time;
    await expect.poll(async () => (await filmState(page)).time).toBeGreaterThan(before + 0.3);
    const seen = await pressDuringHoldUp(page, 'o');
    expect(seen.lateMs).toBeGreaterThanOrEqual(HOLD_UP_MS);
    await page.keyboard.press('k');
    const running = page.getByText(/^Einde gezet op/u);
    const [, minutes = '', rest = ''] = /(\d+):(\d\d,\d)/u.exec(await running.innerText()) ?? [];
    const marked = Number(minutes) * 60 + Number(rest.replace(',', '.'));
    // Shown in tenths, rounded down; the film moves on a tenth of a second with every three frames.
    expect(Math.abs(marked + 0.05 - seen.time)).toBeLessThan(0.15 * Math.max(1, rate));
    await page.keyboard.press('Escape');
    await expect(running).toBeHidden();
  }
});

/** From here on notes where the film is when it begins to play, in seconds. */
function noteBeginnings(page: Page): Promise<void> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.addEventListener('play', () => {
      video.dataset['began'] = String(video.currentTime);
    });
  });
}

function began(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => Number(video.dataset['began']));
}

interface Seen {
  /** Where the film was when the key went down, by its own clock. */
  readonly time: number;
  /** How much later the page heard of the key. */
  readonly lateMs: number;
}

const HOLD_UP_MS = 900;

/** A key that goes down now and is only heard when the page has done with something else. */
function pressDuringHoldUp(page: Page, key: string): Promise<Seen> {
  return page.evaluate(
    ([pressed, holdUp]) =>
      new Promise<Seen>((resolve) => {
        const video = document.querySelector('video');
        if (video === null) throw new Error('no film');
        video.requestVideoFrameCallback((_now, { mediaTime, expectedDisplayTime }) => {
          const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true });
          const time = mediaTime + ((event.timeStamp - expectedDisplayTime) * video.playbackRate) / 1000;
          while (performance.now() < event.timeStamp + holdUp);
          const lateMs = performance.now() - event.timeStamp;
          (document.activeElement ?? document.body).dispatchEvent(event);
          resolve({ time, lateMs });
        });
      }),
    [key, HOLD_UP_MS] as const,
  );
}

/** Seconds that the sound played apart is behind the picture. */
function soundBehind(page: Page): Promise<number> {
  return page.evaluate(() => {
    const video = document.querySelector('video');
    const sound = document.querySelector('audio');
    if (video === null || sound === null || sound.paused) return Number.NaN;
    return video.currentTime - sound.currentTime;
  });
}

/** From here on counts how many frame callbacks wait at once. */
function countFrameRequests(page: Page): Promise<void> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => {
    const waiting = new Set<number>();
    const ask = video.requestVideoFrameCallback.bind(video);
    const cancel = video.cancelVideoFrameCallback.bind(video);
    video.requestVideoFrameCallback = (callback) => {
      const handle = ask((now, frame) => {
        waiting.delete(handle);
        callback(now, frame);
      });
      waiting.add(handle);
      const most = Number(video.dataset['mostWaiting'] ?? 0);
      video.dataset['mostWaiting'] = String(Math.max(most, waiting.size));
      return handle;
    };
    video.cancelVideoFrameCallback = (handle) => {
      waiting.delete(handle);
      cancel(handle);
    };
  });
}

function mostWaiting(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => Number(video.dataset['mostWaiting']));
}

/** From here on notes what comes into places that are read out. */
function countAnnouncements(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const watcher = new MutationObserver(() => {
      const texts = [
        ...document.querySelectorAll('output:not([aria-live="off"]), [role="status"], [role="alert"]'),
      ].map((place) => place.textContent);
      for (const text of texts) if (text !== '' && said.at(-1) !== text) said.push(text);
    });
    for (const place of document.querySelectorAll(
      'output:not([aria-live="off"]), [role="status"], [role="alert"]',
    )) {
      watcher.observe(place, { childList: true, subtree: true, characterData: true });
    }
  });
}

function announcements(page: Page): Promise<readonly string[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there by `countAnnouncements`
  return page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}
