// Which saves were refused and not made good since. A later save of something else does not undo a refusal.

/** What a save is about, for example one field; the same words for the same thing. */
export type Subject = string;

/** Of what leaves nothing unsaved on the page when it is refused, such as undo: it stands until the next answer. */
export const PASSING: Subject = 'passing';

export type Standing = ReadonlySet<Subject>;

export function afterAnswer(standing: Standing, subject: Subject, accepted: boolean): Standing {
  const next = new Set(standing);
  next.delete(PASSING);
  if (accepted) next.delete(subject);
  else next.add(subject);
  return next;
}
