// JobButton: stops a job, or takes one that is over off the list.

import { X } from 'lucide-react';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { useCommand } from '../../api/use-command.ts';
import { IconButton } from '../../components/icon-button.tsx';

export function JobButton({ job, label }: { readonly job: Job; readonly label: string }) {
  const cancel = useCommand('jobs.cancel');
  const dismiss = useCommand('jobs.dismiss');
  return (
    <IconButton
      label={label}
      isDisabled={cancel.pending || dismiss.pending}
      onPress={() => void (isOver(job) ? dismiss : cancel).run({ id: job.id })}
    >
      <X size={18} aria-hidden />
    </IconButton>
  );
}
