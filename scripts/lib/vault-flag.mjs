// `--vault` as the person meant it: npm runs scripts from the project's folder, not from where they stand.

import path from 'node:path';

const JOINED = '--vault=';

/** The same flags with a relative vault folder made absolute; what names no folder is left for the program to refuse. */
export function resolveVault(flags, from) {
  const absolute = (folder) =>
    folder === '' || folder.startsWith('--') ? folder : path.resolve(from, folder);
  return flags.map((flag, at) => {
    if (flag.startsWith(JOINED)) return JOINED + absolute(flag.slice(JOINED.length));
    return flags[at - 1] === '--vault' ? absolute(flag) : flag;
  });
}
