// Nothing leaves: the whole program in a network of its own, where every packet is counted and every name that is asked
// for is written down. The same probes on a page without our policy show that the counting counts.

import path from 'node:path';
import type { Measured } from './egress/inside.ts';
import { PROBES } from './egress/probes.ts';
import { runSealed, whyNotSealed } from './egress/sealed-network.ts';
import { expect, test } from './support/journey.ts';

/**
 * In an ordinary browser these ask for a name in spite of the content policy, which has no word for them: a page that
 * leads away, and a call between browsers. A script of our own does neither, and no other runs.
 */
const LEFT_TO_THE_BROWSER = [
  'frame',
  'form',
  'form to a frame',
  'click on a link',
  'location',
  'other window',
  'refresh',
  'call by stun',
  'call by turn',
];
/** An ordinary browser talks to its maker by itself. */
const OF_ITS_MAKER = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/u;

const why = whyNotSealed();
test.skip(why !== null, `NOTHING WAS COUNTED: ${why ?? ''}`);

test('no packet leaves during a whole journey, whatever a script in the page tries', async ({ home }) => {
  test.setTimeout(240_000);
  const { sealed, ordinary, naive } = await measure(home);
  const names = Object.keys(PROBES);
  process.stdout.write(
    `egress: ${JSON.stringify({
      probes: names.length,
      sealed: { packets: sealed.packets, left: sealed.left.length },
      ordinary: { left: ordinary.left.length, ofItsMaker: ordinary.otherNames },
      control: { packets: naive.packets, left: naive.left.length },
    })}\n`,
  );
  expect(sealed).toEqual({ packets: 0, left: [], otherNames: [] });
  expect(ordinary.otherNames.filter((name) => !OF_ITS_MAKER.test(name))).toEqual([]);
  expect(LEFT_TO_THE_BROWSER).toEqual(expect.arrayContaining([...ordinary.left]));
  expect(naive.left).toEqual(names);
  expect(naive.packets).toBeGreaterThan(0);
});

interface All {
  readonly sealed: Measured;
  readonly ordinary: Measured;
  readonly naive: Measured;
}

async function measure(home: string): Promise<All> {
  const said = await runSealed(home, path.join(import.meta.dirname, 'egress/inside.ts'), []);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own script wrote it
  return JSON.parse(said) as All;
}
