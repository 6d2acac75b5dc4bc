// Where things live on this machine. TERUGBLIK_HOME puts all of it under one folder (tests, a portable stick).

import os from 'node:os';
import path from 'node:path';
import type { HostConfig } from './api.ts';

export interface LocationInput {
  readonly shell: HostConfig['shell'];
  readonly version: string;
  /** Folder that holds `resources/demo`. */
  readonly resources: string;
  readonly vaultFolder: string | null;
  readonly packagedFilmTools: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

export function hostConfig(input: LocationInput): HostConfig {
  const home = input.env['TERUGBLIK_HOME'];
  const settings = home ?? path.join(configHome(input), 'Terugblik');
  return {
    settingsFolder: settings,
    suggestedVaultFolder: path.join(home ?? documents(input), 'Terugblik-kluis'),
    demoVaultFolder: path.join(settings, 'voorbeeld'),
    demoFilmsFolder: path.join(input.resources, 'demo'),
    vaultFolder: input.vaultFolder === null ? null : path.resolve(input.vaultFolder),
    shell: input.shell,
    version: input.version,
    packagedFilmTools: input.packagedFilmTools,
  };
}

function configHome({ platform, env }: LocationInput): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
}

/**
 * Not "Documents": on Windows that folder is often synchronised to a cloud without anybody noticing, and a
 * vault in there would be refused.
 */
function documents(input: LocationInput): string {
  return input.platform === 'win32' ? configHome(input) : os.homedir();
}
