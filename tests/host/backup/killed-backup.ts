// A process of its own that makes a backup and kills itself, without any warning, at a step: `HOME STEP`.

import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { createCourse } from '../../../electron/host/backup/course.ts';
import { makeBackup } from '../../../electron/host/backup/make-backup.ts';
import { withRun } from '../../../electron/host/backup/run.ts';
import { processPorts } from '../../../electron/host/process-ports.ts';
import { told } from '../../support/scenes.ts';
import { ANNA, startProgram } from './world.ts';

const [home = '', step = ''] = process.argv.slice(2);
const world = startProgram(home);
told(await world.handlers['vault.unlock'](ANNA));
const vault = world.vault.opened();
if (vault === null) throw new Error('not open');
let steps = 0;
const report = () => {
  if (steps === Number(step)) process.kill(process.pid, 'SIGKILL');
  steps += 1;
};
const ports = { ...processPorts(), clock: () => Date.UTC(2026, 0, 6, 9) };
const course = createCourse(report, new AbortController().signal);
await withRun({ ports, disk: nodeDisk, version: '1' }, vault, world.disk, (run) => makeBackup(run, course));
process.stdout.write(`whole after ${String(steps)}`);
process.exit(0);
