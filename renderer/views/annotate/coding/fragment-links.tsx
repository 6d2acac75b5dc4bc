// FragmentLinks: what a fragment is tied to, both ways, and taking a tie away.

import { Link2, Unlink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { FragmentLink } from '../../../../shared/domain/fragment/fragment-link.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useClient } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import type { ShownFragment } from '../workspace.ts';
import { useNameOf } from './use-name-of.ts';
import styles from './coding.module.css';

const ICON = 16;

/** Seen from its response or effect, and from the signal or response itself. */
const WORDS = {
  from: { answers: 'answers', effect: 'effect' },
  to: { answers: 'answeredBy', effect: 'hasEffect' },
} as const;

export function FragmentLinks({ shown: { fragment, mine } }: { readonly shown: ShownFragment }) {
  const t = useTranslations('annotate.coding.detail');
  const format = useFormats();
  const client = useClient();
  const nameOf = useNameOf();
  const { opened, fragments, saving, notices } = useDesk();
  const answer = useQuery('fragments.links', { recordingId: opened.recording.id });
  const links = answer.status === 'ready' ? answer.value : [];
  const tied = links.flatMap((link) => {
    const side = link.from === fragment.id ? 'from' : 'to';
    if (link[side] !== fragment.id) return [];
    const other = fragments.find(side === 'from' ? link.to : link.from);
    if (other === null) return [];
    const where = { label: nameOf(other), time: format.time(other.fragment.start) };
    return [{ link, what: t(WORDS[side][link.kind], where) }];
  });
  if (tied.length === 0) return null;
  const unlink = async ({ id }: FragmentLink) => {
    const result = await saving.track(client.call('fragments.unlink', { id }));
    if (!result.ok) notices.refuse(result.error);
  };
  return (
    <ul className={styles['links']} aria-label={t('links')}>
      {tied.map(({ link, what }) => (
        <li key={link.id} className={styles['link']}>
          <span>
            <Link2 size={ICON} aria-hidden /> {what}
          </span>
          {mine && (
            <IconButton label={t('unlink', { what })} onPress={() => void unlink(link)}>
              <Unlink size={ICON} aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}
