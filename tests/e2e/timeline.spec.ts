// The timeline: zooming at the pointer, looking through the film, and fragments that are drawn, moved, trimmed and
// chosen with mouse and keys, saved and undone, also after a new start. The film's pictures say their own number.

import type { Locator } from '@playwright/test';
import { HEIGHT, readFrame, WIDTH } from '../bench/frames/barcode.ts';
import { CLIPS, FRAMES_PER_CLIP, makeClip } from '../bench/frames/numbered-clips.ts';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, expectAccessible, makeVault, openRecording, unlock } from './support/steps.ts';

const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const FILM_SECONDS = 40;
const PER_SECOND = FRAMES_PER_CLIP / FILM_SECONDS;

type Page = Parameters<typeof openRecording>[0];

test('a fragment is drawn, dragged, trimmed and chosen on the timeline; what was done is undone after a new start', async ({
  start,
  home,
}) => {
  test.setTimeout(180_000);
  const clip = CLIPS.find(({ name }) => name === '25 a second');
  if (clip === undefined) throw new Error('no such clip');
  const film = await makeClip(clip, home);
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [film]);
  await allAdded(page, 1);
  await openRecording(page, 'V-0001');

  await test.step('zooming with the wheel leaves the moment under the pointer where it is', async () => {
    const at = await pointAt(page, 13.22);
    await page.mouse.click(at.x, at.y);
    // 25 pictures a second.
    const before = 330;
    await expect.poll(() => frameShown(page)).toBe(before);
    for (let notch = 0; notch < 3; notch += 1) {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
    }
    await expect.poll(() => zoomShown(page)).toContain('0:07');
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => frameShown(page)).toBe(before);
    await page.keyboard.press('z');
  });

  await test.step('dragging over the ruler shows the picture of the place', async () => {
    const ruler = await boxOf(page.locator('#workspace-timeline canvas').nth(1));
    const xOf = (second: number) => ruler.x + (second / FILM_SECONDS) * ruler.width;
    await page.mouse.move(xOf(4), ruler.y + 5);
    await page.mouse.down();
    for (const second of [9, 17, 31.5]) await page.mouse.move(xOf(second), ruler.y + 5);
    // Half a picture to either side: a pixel is more than one.
    await expect.poll(() => frameShown(page)).toBeGreaterThan(31.5 * PER_SECOND - 2);
    expect(await frameShown(page)).toBeLessThan(31.5 * PER_SECOND + 2);
    await page.mouse.up();
  });

  await test.step('a fragment is drawn with its tool', async () => {
    await page.keyboard.press('d');
    await drag(page, 5, 9);
    await expect(page.getByText('1 fragment', { exact: true })).toBeVisible();
    await drag(page, 20, 24);
    await expect(page.getByText('2 fragmenten', { exact: true })).toBeVisible();
    await page.keyboard.press('d');
  });

  await test.step('an edge is dragged: saved, and undone', async () => {
    const middle = await pointAt(page, 7);
    await page.mouse.click(middle.x, middle.y);
    await expect(page.getByLabel('Einde', { exact: true })).toHaveValue(/^0:0(?:8,9|9,0)$/u);
    await drag(page, 9, 12);
    await expect(page.getByLabel('Einde', { exact: true })).toHaveValue(/^0:1(?:1,9|2,0)$/u);
    await page.keyboard.press('Control+z');
    await expect(page.getByLabel('Einde', { exact: true })).toHaveValue(/^0:0(?:8,9|9,0)$/u);
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByLabel('Einde', { exact: true })).toHaveValue(/^0:1(?:1,9|2,0)$/u);
  });

  await test.step('keys trim it by a picture and by a second', async () => {
    const before = await frameShownAfter(page, '[');
    expect(await frameShownAfter(page, ']')).toBe(before + 1);
    expect(await frameShownAfter(page, ']')).toBe(before + 2);
    expect(await frameShownAfter(page, 'Alt+]')).toBe(before + 2 + PER_SECOND);
    expect(await frameShownAfter(page, 'Alt+[')).toBe(before + 2);
    await page.getByRole('button', { name: 'Einde een seconde eerder' }).click();
    await expect(page.getByLabel('Einde', { exact: true })).toHaveValue(/^0:1(?:0,9|1,0)$/u);
  });

  await test.step('a box chooses what it touches, on the timeline and in the list alike', async () => {
    await page.keyboard.down('Shift');
    await drag(page, 3, 26, 'low');
    await page.keyboard.up('Shift');
    await expect(rows(page, { selected: true })).toHaveCount(2);
    const middle = await pointAt(page, 22);
    await page.keyboard.down('Control');
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.up('Control');
    await expect(rows(page, { selected: true })).toHaveCount(1);
  });

  await test.step('arrow keys go from fragment to fragment and say which', async () => {
    const lanes = page.getByRole('group', { name: 'Tijdlijn met 2 fragmenten' });
    await lanes.focus();
    await page.keyboard.press('ArrowDown');
    await expect(lanes.getByRole('status')).toHaveText(/^Fragment 2, van 0:(?:19,9|20,0) tot/u);
    await page.keyboard.press('Shift+ArrowUp');
    await expect(rows(page, { selected: true })).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step('tracks per person fold', async () => {
    await page.getByRole('button', { name: 'Sporen: alles bij elkaar' }).click();
    await page.getByRole('menuitemradio', { name: 'per persoon' }).click();
    const head = page.getByRole('button', { name: 'Ada, 2 fragmenten' });
    await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    await expectAccessible(page);
  });

  await test.step('after a new start the last act can be undone', async () => {
    await expect(page.getByText(/^Alles bewaard/u)).toBeVisible();
    await app.stop();
    const again = (await start()).page;
    await unlock(again, ADA);
    await openRecording(again, 'V-0001');
    await again.getByRole('group', { name: 'Tijdlijn met 2 fragmenten' }).focus();
    await again.keyboard.press('ArrowDown');
    await expect(again.getByLabel('Einde', { exact: true })).toHaveValue(/^0:1(?:0,9|1,0)$/u);
    await again.keyboard.press('Control+z');
    await expect(again.getByLabel('Einde', { exact: true })).toHaveValue(/^0:1(?:1,9|2,0)$/u);
  });
});

function rows(page: Page, { selected }: { readonly selected: boolean }): Locator {
  return page.getByRole('grid', { name: 'Fragmenten' }).getByRole('row', { selected });
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}

/** Where a second of the film lies on the lanes, while the whole film is shown; a mouse knows whole pixels. */
async function pointAt(page: Page, second: number, height: 'top' | 'low' = 'top') {
  const { x, y, width, height: high } = await boxOf(page.locator('[data-lanes] canvas'));
  return { x: Math.round(x + (second / FILM_SECONDS) * width), y: height === 'top' ? y + 12 : y + high - 4 };
}

async function drag(page: Page, from: number, to: number, begins: 'top' | 'low' = 'top'): Promise<void> {
  const [one, other] = [await pointAt(page, from, begins), await pointAt(page, to)];
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await page.mouse.move((one.x + other.x) / 2, other.y);
  await page.mouse.move(other.x, other.y);
  await page.mouse.up();
}

async function zoomShown(page: Page): Promise<string> {
  return (await page.getByRole('slider', { name: 'Inzoomen' }).getAttribute('aria-valuetext')) ?? '';
}

/** The number in the picture that the film shows; −1 while none can be read. */
async function frameShown(page: Page): Promise<number> {
  const pixels = await page.locator('video').evaluate(
    (video: HTMLVideoElement, { width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context?.drawImage(video, 0, 0, width, height);
      return [...(context?.getImageData(0, 0, width, height).data ?? [])];
    },
    { width: WIDTH, height: HEIGHT },
  );
  return readFrame(Uint8ClampedArray.from(pixels)) ?? -1;
}

/** Once the picture has come to rest after a key. */
async function frameShownAfter(page: Page, key: string): Promise<number> {
  const before = await frameShown(page);
  await page.keyboard.press(key);
  await expect.poll(() => frameShown(page)).not.toBe(before);
  return frameShown(page);
}
