// SecondFilm: plays along with the first once it is known how they lie on each other; until then, and while that is said
// anew, it goes by its own buttons.

import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedRecording } from '../../../../shared/contract/recordings.ts';
import type { RecordingId } from '../../../../shared/domain/ids.ts';
import type { FilmTie } from '../../../../shared/domain/sync/film-tie.ts';
import { useClient } from '../../../api/client.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useRefusalWords } from '../../../messages/refusals.ts';
import { followFilm, type Following } from '../../../player/follow-film.ts';
import { usePlayer, usePlayerState, type MountedPlayer } from '../../../player/use-player.ts';
import { Answered } from '../../../shell/answered.tsx';
import { useDesk } from '../desk/desk.ts';
import styles from './beside.module.css';
import { useSecondFilm } from './second-film-state.ts';
import { SetRight } from './set-right.tsx';

export interface SecondFilmProps {
  readonly otherId: RecordingId;
  /** Null: it is not tied to the first yet. */
  readonly tie: FilmTie | null;
  readonly mayTie: boolean;
}

export function SecondFilm({ otherId, ...rest }: SecondFilmProps) {
  const answer = useQuery('recordings.open', { id: otherId });
  return <Answered answer={answer}>{(opened) => <Opened opened={opened} {...rest} />}</Answered>;
}

interface OpenedProps extends Omit<SecondFilmProps, 'otherId'> {
  readonly opened: OpenedRecording;
}

function Opened({ opened: newest, ...rest }: OpenedProps) {
  const client = useClient();
  const [opened] = useState(newest);
  const [film] = useState(() => ({ url: client.mediaUrl(opened.video), frames: opened.frames }));
  const mounted = usePlayer(film);
  useEffect(() => mounted?.player.setSoundShift(newest.soundShift), [mounted, newest.soundShift]);
  return mounted === null ? null : <Playing mounted={mounted} opened={opened} {...rest} />;
}

interface PlayingProps extends OpenedProps {
  readonly mounted: MountedPlayer;
}

function Playing({ mounted: { player, screen }, opened, tie, mayTie }: PlayingProps) {
  const t = useTranslations('beside');
  const desk = useDesk();
  const failed = useTranslations('annotate.stage.failed');
  const words = useRefusalWords();
  const { status } = usePlayerState(player);
  const { large, enlarge } = useSecondFilm();
  const untie = useCommand('ties.remove');
  const [isSetting, setSetting] = useState(tie === null);
  const [following, setFollowing] = useState<Following>({ apart: null, outside: false });
  const [soundHere, setSoundHere] = useState(false);
  const mount = useCallback((element: HTMLElement | null) => element?.append(screen), [screen]);
  const { duration } = opened.recording;
  const follows = !isSetting && tie !== null ? tie.sync : null;
  const [offset, drift] = [follows?.offset ?? null, follows?.drift ?? null];
  useEffect(() => {
    if (offset === null || drift === null) return undefined;
    const options = { sync: { offset, drift }, duration, onChange: setFollowing };
    return followFilm(desk.player, player, options);
  }, [desk.player, player, offset, drift, duration]);
  useEffect(() => {
    player.setMuted(!soundHere);
    if (!soundHere) return undefined;
    const before = desk.player.state().muted;
    desk.player.setMuted(true);
    return () => desk.player.setMuted(before);
  }, [desk.player, player, soundHere]);
  return (
    <>
      {status === 'failed' && <ErrorPanel happened={failed('happened')} safe={failed('safe')} />}
      <div className={styles['picture']} hidden={status === 'failed'}>
        <div ref={mount} className={styles['screen']} />
        <div className={styles['caption']}>{!isSetting && <Apart following={following} />}</div>
      </div>
      {isSetting && mayTie ? (
        <SetRight player={player} opened={opened} tie={tie} onDone={() => setSetting(false)} />
      ) : (
        <div className={styles['buttons']}>
          <Button size="compact" aria-pressed={soundHere} onPress={() => setSoundHere(!soundHere)}>
            {soundHere ? t('soundFirst') : t('soundHere')}
          </Button>
          <Button size="compact" onPress={() => enlarge(large === 'first' ? 'second' : 'first')}>
            {large === 'first' ? t('enlarge') : t('shrink')}
          </Button>
          {mayTie && (
            <Button size="compact" onPress={() => setSetting(true)}>
              {t('setRight')}
            </Button>
          )}
          {mayTie && tie !== null && (
            <Button
              size="compact"
              look="quiet"
              isDisabled={untie.pending}
              onPress={() => void untie.run({ id: tie.id }).then(({ ok }) => ok && setSetting(true))}
            >
              {t('untie')}
            </Button>
          )}
        </div>
      )}
      {untie.refusal !== null && <ErrorPanel {...words(untie.refusal)} />}
    </>
  );
}

const US_PER_MS = 1_000;

/** As measured, from what both films painted. */
function Apart({ following: { apart, outside } }: { readonly following: Following }) {
  const t = useTranslations('beside');
  const { number } = useFormats();
  if (outside) return <Chip tone="info">{t('outside')}</Chip>;
  if (apart === null) return null;
  const ms = number(Math.abs(apart) / US_PER_MS, { maximumFractionDigits: 0 });
  const together = Math.abs(apart) <= 40 * US_PER_MS;
  return <Chip tone={together ? 'success' : 'warning'}>{t(together ? 'together' : 'apart', { ms })}</Chip>;
}
