// The program as a journey holds it.

import type { Page } from '@playwright/test';

export interface RunningApp {
  readonly page: Page;
  /** All that the program said in its technical log so far. */
  readonly said: () => string;
  /** In the open import dialog: hands a film in as the person of this shell does. */
  offerFilm(path: string): Promise<void>;
  /** Ends the program as its user would; the data folder stays. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}
