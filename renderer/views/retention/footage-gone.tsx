// FootageGone: says beside a recording that its film was destroyed, and when; nothing where it is there.

import { FilmIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Chip } from '../../components/chip.tsx';
import { useFormats } from '../../messages/formats.ts';

export interface FootageGoneProps {
  /** UTC milliseconds; null: the film is there. */
  readonly destroyedAt: number | null;
}

export function FootageGone({ destroyedAt }: FootageGoneProps) {
  const words = useGoneWords();
  if (destroyedAt === null) return null;
  return <Chip icon={<FilmIcon size={14} aria-hidden />}>{words(destroyedAt)}</Chip>;
}

/** The same as a sentence. */
export function useGoneWords(): (destroyedAt: number) => string {
  const t = useTranslations('retention');
  const formats = useFormats();
  return (destroyedAt) => t('gone', { date: formats.date(destroyedAt) });
}
