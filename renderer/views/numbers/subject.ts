// What the numbers on the page are about: one person's coded events on one recording.

import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import type { DataColumn } from '../agreement/data-table.tsx';
import type { NamedCodes } from './use-named-codes.ts';

export interface Subject {
  readonly recordingCode: string;
  readonly duration: Micros;
  readonly person: string;
  /** In order of start. */
  readonly events: readonly CodedEvent[];
  readonly links: readonly FragmentLink[];
  readonly codes: NamedCodes;
}

export const SMALL_COUNT = 5;

/** Stands in every line of a file, so that a line says by itself what it is about. */
export function aboutColumns<Row>(
  { recordingCode, person }: Subject,
  headers: { readonly recording: string; readonly person: string },
): readonly DataColumn<Row>[] {
  return [
    { id: 'recording', header: headers.recording, only: 'file', value: () => recordingCode },
    { id: 'person', header: headers.person, only: 'file', value: () => person },
  ];
}

export function inSeconds(micros: number | null | undefined): number | null {
  return micros === null || micros === undefined ? null : micros / 1_000_000;
}
