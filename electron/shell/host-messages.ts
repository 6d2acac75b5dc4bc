// What Electron's main process and the host process say to each other. Both are ours and come in one
// package, so these messages are typed, not parsed.

import type { HostConfig } from '../host/api.ts';
import type { Result } from '../../shared/domain/result.ts';

/** About secrets of this computer, as base64: what is to be locked up, or was. */
export interface DeviceSecretAsk {
  readonly what: 'available' | 'protect' | 'reveal';
  readonly text: string;
}

/** Null: the system does not keep it, or does not give it back. `isAging`: it should be locked up anew. */
export type DeviceSecretAnswer = { readonly text: string; readonly isAging: boolean } | null;

/** Main → host. Ports travel beside the message. */
export type ToHost =
  | { readonly kind: 'start'; readonly config: HostConfig }
  | { readonly kind: 'page-port' }
  | { readonly kind: 'media-port' }
  | { readonly kind: 'chosen'; readonly question: number; readonly paths: readonly string[] }
  | { readonly kind: 'saved'; readonly question: number; readonly result: Result<boolean> }
  | { readonly kind: 'device-secret'; readonly question: number; readonly answer: DeviceSecretAnswer }
  /** A file dropped on the page, as the preload found its path. */
  | { readonly kind: 'offer-film'; readonly question: number; readonly path: string }
  | { readonly kind: 'call'; readonly question: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'close' };

/** Host → main. */
export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'choose'; readonly question: number; readonly what: 'films' | 'folder' }
  /** The page is to be saved as it prints: only the main process has it at hand. */
  | { readonly kind: 'save-pdf'; readonly question: number; readonly name: string }
  /** Only the main process may ask the system to keep a secret. */
  | { readonly kind: 'device-secret'; readonly question: number; readonly ask: DeviceSecretAsk }
  /** Nothing of the vault may stay in the page: it is locked, and not to be opened again at once. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'protect-content'; readonly on: boolean }
  | { readonly kind: 'answer'; readonly question: number; readonly result: Result<unknown> }
  | { readonly kind: 'closed' };
