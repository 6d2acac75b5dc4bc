// Purposes: what a recording may be used for, each with a consent of its own. A consent for one is none for another.

export const PURPOSES = [
  /** Filming, and looking back with this family. */
  'guidance',
  /** Scoring and discussing within the own team. */
  'scoring',
  /** Peer consultation with people from outside the organisation. */
  'intervision',
  /** Supervision and training of the worker. */
  'supervision',
  /** Teaching others, and reference films with reference scores. */
  'education',
  'research',
  /** Feedback to the clinician who treats the parent. */
  'clinician',
  /** Getting in touch later, to hear how it went. */
  'contact',
] as const;

export type Purpose = (typeof PURPOSES)[number];

/**
 * Consent for supervision and for teaching is about one recording that exists and that people have seen or been told
 * of; a general consent beforehand does not count (NVGzP, 2019).
 */
const TARGETED: ReadonlySet<Purpose> = new Set<Purpose>(['supervision', 'education']);

export function needsRecording(purpose: Purpose): boolean {
  return TARGETED.has(purpose);
}
