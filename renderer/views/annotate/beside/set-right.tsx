// SetRight: both films are put at one and the same moment, once or twice; that is how they lie on each other.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedRecording } from '../../../../shared/contract/recordings.ts';
import { secondsPerHour, syncOf, type CommonPoint } from '../../../../shared/domain/sync/clock-sync.ts';
import type { FilmTie } from '../../../../shared/domain/sync/film-tie.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useRefusalWords } from '../../../messages/refusals.ts';
import type { Player } from '../../../player/player.ts';
import { useDesk } from '../desk/desk.ts';
import styles from './beside.module.css';
import { OwnMoves } from './own-moves.tsx';

export interface SetRightProps {
  readonly player: Player;
  readonly opened: OpenedRecording;
  readonly tie: FilmTie | null;
  readonly onDone: () => void;
}

export function SetRight({ player, opened, tie, onDone }: SetRightProps) {
  const t = useTranslations('beside');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const { time, number } = useFormats();
  const desk = useDesk();
  const save = useCommand('ties.set');
  const [points, setPoints] = useState<readonly CommonPoint[]>([]);
  const [first, second] = points;
  const sync = first === undefined ? null : syncOf(first, second ?? null);
  const gained = sync?.ok === true ? secondsPerHour(sync.value) : 0;
  const same = () => {
    const point = { at: player.moment().time, on: desk.player.moment().time };
    setPoints(first === undefined ? [point] : [first, point]);
  };
  const submit = async () => {
    if (sync?.ok !== true) return;
    const ids = { recordingId: desk.opened.recording.id, otherId: opened.recording.id };
    if ((await save.run({ ...ids, sync: sync.value })).ok) onDone();
  };
  return (
    <div className={styles['setting']}>
      <p>{t(first === undefined ? 'howFirst' : 'howSecond')}</p>
      <OwnMoves player={player} duration={opened.recording.duration} />
      <div className={styles['buttons']}>
        <Button size="compact" look="primary" onPress={same}>
          {t('same')}
        </Button>
        <Button size="compact" isDisabled={sync?.ok !== true || save.pending} onPress={() => void submit()}>
          {t('keep')}
        </Button>
        {tie !== null && (
          <Button size="compact" look="quiet" onPress={onDone}>
            {common('cancel')}
          </Button>
        )}
      </div>
      <output>
        {points.map((point, index) => (
          <p key={`${String(point.at)}-${String(point.on)}`}>
            {t('point', { number: String(index + 1), on: time(point.on), at: time(point.at) })}
          </p>
        ))}
        {sync?.ok === true && second !== undefined && (
          <p>
            {t(gained < 0 ? 'driftBehind' : 'drift', {
              seconds: number(Math.abs(gained), { maximumFractionDigits: 2 }),
            })}
          </p>
        )}
      </output>
      {sync?.ok === false && <ErrorPanel {...words(sync.error)} />}
      {save.refusal !== null && <ErrorPanel {...words(save.refusal)} />}
    </div>
  );
}
