// The interval runs on the recording: one's own and those of others that may be seen, and the ways to change one's own.

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ScoredRun } from '../../../../../shared/contract/intervals.ts';
import type { IntervalRunId } from '../../../../../shared/domain/ids.ts';
import type { IntervalAnswer } from '../../../../../shared/domain/interval/interval-run.ts';
import type { Result } from '../../../../../shared/domain/result.ts';
import { queryKey } from '../../../../api/cache.ts';
import { useClient, type InputOf } from '../../../../api/client.ts';
import { useQuery } from '../../../../api/use-query.ts';
import { useDesk } from '../../desk/desk.ts';

export type Plan = Omit<InputOf<'intervals.plan'>, 'recordingId'>;

export type Score = (runId: IntervalRunId, position: number, answer: IntervalAnswer | null) => Promise<void>;

export interface Intervals {
  readonly mine: readonly ScoredRun[];
  readonly others: readonly ScoredRun[];
  /** Answers the new run, or null where it was refused. */
  readonly plan: (plan: Plan) => Promise<IntervalRunId | null>;
  /** Answers once the host took it, or refused. */
  readonly score: Score;
  /** Answers once the host's newest word is on the page. */
  readonly renew: () => Promise<void>;
  readonly remove: (runId: IntervalRunId) => Promise<void>;
}

export function useIntervals(): Intervals {
  const t = useTranslations('layout.intervals');
  const { opened, me, saving, notices } = useDesk();
  const client = useClient();
  const cache = useQueryClient();
  const recordingId = opened.recording.id;
  const answer = useQuery('intervals.list', { recordingId });
  const runs = answer.status === 'ready' ? answer.value : [];
  const sent = async <T>(saved: Promise<Result<T>>, subject: string): Promise<Result<T>> => {
    const result = await saving.track(saved, subject);
    if (!result.ok) notices.refuse(result.error);
    return result;
  };
  const renew = () => cache.invalidateQueries({ queryKey: queryKey('intervals.list', { recordingId }) });
  return {
    mine: runs.filter(({ run }) => run.raterId === me),
    others: runs.filter(({ run }) => run.raterId !== me),
    async plan(plan) {
      const planned = await sent(client.call('intervals.plan', { recordingId, ...plan }), 'intervals');
      await renew();
      return planned.ok ? planned.value.id : null;
    },
    async score(runId, position, meant) {
      const call = client.call('intervals.score', { runId, position, answer: meant });
      await sent(call, `interval ${runId} ${String(position)}`);
    },
    renew,
    async remove(runId) {
      const removed = await sent(client.call('intervals.remove', { runId }), `intervals ${runId}`);
      if (removed.ok) notices.show({ text: t('removed'), tone: 'calm' });
    },
  };
}
