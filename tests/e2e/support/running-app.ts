// The program as a journey holds it.

import type { Page } from '@playwright/test';

export interface RunningApp {
  readonly page: Page;
  /** Ends the program as its user would; the data folder stays. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}
