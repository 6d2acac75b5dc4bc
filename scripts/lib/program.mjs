// Runs the program itself: it owns the terminal, and its exit code becomes ours.

import { spawn } from 'node:child_process';
import { projectEnvironment, ROOT, say } from './install.mjs';

/** A window that fails this soon never opened: no sandbox helper, no permission, a missing library. */
export const OPENING_MS = 10_000;
/** The program's own refusal of its flags; see electron/shell/flags.ts. Another shell would refuse them too. */
const MISUSE_EXIT_CODE = 2;

/** Answers how it ended, and whether it was we who asked. */
function run(command, args) {
  return new Promise((resolve) => {
    const since = Date.now();
    let asked = false;
    const child = spawn(command, args, { cwd: ROOT, env: projectEnvironment(), stdio: 'inherit' });
    // A terminal's Ctrl+C reaches the program by itself; we only wait for it to end.
    const wait = () => {
      asked = true;
    };
    const forward = (signal) => {
      asked = true;
      child.kill(signal);
    };
    process.on('SIGINT', wait);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, forward);
    const end = (code, signal) => {
      for (const name of ['SIGTERM', 'SIGHUP']) process.off(name, forward);
      process.off('SIGINT', wait);
      const failed = code !== 0 && !asked;
      resolve({ code: code ?? (asked ? 0 : 1), signal, failed, tookMs: Date.now() - since });
    };
    child.on('error', () => end(1, null));
    child.on('exit', end);
  });
}

/** Runs the program; answers the exit code. */
export async function runProgram(command, args) {
  return (await run(command, args)).code;
}

/** The same where a window may fail to open: then `instead` is run. */
export async function runWindow(command, args, instead, openingMs = OPENING_MS) {
  const { code, failed, tookMs } = await run(command, args);
  if (!failed || code === MISUSE_EXIT_CODE || tookMs >= openingMs) return code;
  say('The app window could not be opened on this machine; the program opens in your browser instead.');
  return instead();
}
