// What a person gives of their own table: a file or pasted cells, and what kind of scores they are. Kept by the
// screen alone, and gone with it.

import { useMemo, useRef, useState } from 'react';
import type { MeasureId } from '../../../../shared/domain/agreement/report/measured.ts';
import type { ScaleLevel } from '../../../../shared/domain/agreement/report/scale-report.ts';
import { readScaleRange } from '../../../../shared/interop/scale-range.ts';
import { MAX_FILE_BYTES } from '../../../../shared/interop/table-limits.ts';
import type { StatisticsTask } from '../../../statistics/tasks.ts';
import { SEED } from '../inquiry.ts';

/** A file, or cells that were pasted. */
type Source =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cells'; readonly text: string };

export type TableTask = StatisticsTask<'table'> & { readonly kind: 'table' };

export function useOwnTable() {
  const [source, setSource] = useState<Source | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [cells, setCells] = useState('');
  const [level, setLevel] = useState<ScaleLevel>('ordinal');
  const [scaleText, setScaleText] = useState('');
  const [also, setAlso] = useState<readonly MeasureId[]>([]);
  const latest = useRef(0);
  const isScaleWrong = scaleText.trim() !== '' && readScaleRange(scaleText) === null;

  const task = useMemo((): TableTask | null => {
    if (source === null || isScaleWrong) return null;
    return {
      kind: 'table',
      question: {
        source: source.kind === 'file' ? source.bytes : source.text,
        level,
        scale: readScaleRange(scaleText),
        options: { seed: SEED, alsoMeasures: also },
      },
    };
  }, [source, level, scaleText, isScaleWrong, also]);

  const open = async (file: File) => {
    latest.current += 1;
    const turn = latest.current;
    const bytes = await firstBytes(file).catch(() => null);
    // Meanwhile another file, other cells or nothing may have been chosen.
    if (turn !== latest.current) return;
    setUnreadable(bytes === null ? file.name : null);
    setSource(bytes === null ? null : { kind: 'file', name: file.name, bytes });
  };
  const close = () => {
    latest.current += 1;
    setUnreadable(null);
    setSource(null);
  };
  const compute = () => {
    latest.current += 1;
    setUnreadable(null);
    setSource({ kind: 'cells', text: cells });
  };
  return {
    task,
    fileName: source?.kind === 'file' ? source.name : null,
    unreadable,
    open,
    close,
    cells,
    setCells,
    compute,
    level,
    setLevel,
    scaleText,
    setScaleText,
    isScaleWrong,
    also,
    setAlso,
  };
}

export type OwnTable = ReturnType<typeof useOwnTable>;

/** One byte more than fits shows that a file is too large, without reading the rest. */
async function firstBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
}
