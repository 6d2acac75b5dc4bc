// Where a command writes.

export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}
