// The command line: npm run -s cli -- COMMAND …

import { runAgreement } from './agreement.ts';
import { runDemo } from './demo.ts';
import { runImport } from './import.ts';
import type { Io } from './io.ts';
import { openFilmTools } from './open-host.ts';
import { runMedia } from './media.ts';
import { readBytes } from './read-bytes.ts';
import { USAGE } from './usage.ts';
import { runVerify } from './verify.ts';

const BAD_USE = 2;
const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
};

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  agreement: (args) => runAgreement(args, { ...io, readFile: readBytes }),
  media: (args) => runMedia(args, { ...io, tools: openFilmTools() }),
  demo: (args) => runDemo(args, io),
  import: (args) => runImport(args, io),
  verify: (args) => runVerify(args, io),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) io.stderr(USAGE);
process.exitCode = (await command?.(args)) ?? BAD_USE;
