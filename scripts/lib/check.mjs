// The one `check`: types, lint, dependency boundaries, format. All of them are run, also after a failure, so
// that one look shows everything.

import { commandOf, runNode } from './install.mjs';

const LAYERS = ['shared', 'electron', 'renderer', 'tests', 'scripts'];

/** 0 when everything is well. */
export function check() {
  const results = [
    runNode([commandOf('typescript', 'tsc'), '-b']),
    runNode([commandOf('oxlint'), '--type-aware', '--deny-warnings']),
    runNode([commandOf('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.mjs', ...LAYERS]),
    runNode([commandOf('@biomejs/biome', 'biome'), 'format', '.']),
  ];
  return results.every((status) => status === 0) ? 0 : 1;
}
