// The chain: each line is tied to the one before it, and a head that is kept beside the database tells how far the
// chain went at least. What does not fit is told by kind and by line.

import { NO_LINE_YET, type AuditLine } from './audit-line.ts';

export interface LogFinding {
  readonly what: /** The line does not say what was written, or the one before it was written anew. */
    | 'line-altered'
    /** The first of the lines that are not there. */
    | 'line-missing'
    /** The log ends before this line, which was once written: an older copy, or its end was lost. */
    | 'end-missing'
    /** The file that tells how far the log went. */
    | 'head-missing'
    | 'head-altered'
    /** Pages of the log that cannot be read at all. */
    | 'unreadable';
  readonly seq: number | null;
}

/** How far the chain went when it was last anchored. `seq` 0: the log was about to begin. */
export interface LogHead {
  readonly seq: number;
  readonly mac: string;
}

export const LOG_BEGIN: LogHead = { seq: 0, mac: NO_LINE_YET };

/** The MAC that a line must bear after the line whose MAC is given. */
export type SealOf = (previousMac: string, line: AuditLine) => string;

export interface ChainCheck {
  /** The next lines, in their order. */
  take(lines: readonly AuditLine[]): void;
  /** Everything found, once all lines were taken. */
  findings(): readonly LogFinding[];
}

/** `from`: what the first line is tied to. `head`: null where its absence was told already. */
export function checkChain(from: LogHead, head: LogHead | null, sealOf: SealOf): ChainCheck {
  const found: LogFinding[] = [];
  let last = from;
  const meetsHead = (): void => {
    if (head !== null && last.seq === head.seq && last.mac !== head.mac) {
      found.push({ what: 'line-altered', seq: head.seq });
    }
  };
  meetsHead();
  return {
    take(lines) {
      for (const line of lines) {
        const follows = line.seq === last.seq + 1;
        if (!follows) found.push({ what: 'line-missing', seq: last.seq + 1 });
        else if (sealOf(last.mac, line) !== line.mac) found.push({ what: 'line-altered', seq: line.seq });
        last = { seq: line.seq, mac: line.mac };
        meetsHead();
      }
    },
    findings() {
      const isCut = head !== null && last.seq < head.seq;
      return isCut ? [...found, { what: 'end-missing', seq: last.seq + 1 }] : found;
    },
  };
}
