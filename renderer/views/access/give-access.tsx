// GiveAccess: to whom, why, and until when.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  GIVEN_KINDS,
  NEEDS_END,
  ROLES_WITHIN,
  type GivenKind,
} from '../../../shared/domain/access/relation.ts';
import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';

const FORM = 'give-access';

export interface GiveAccessProps {
  readonly careCase: CareCase;
  readonly people: readonly Profile[];
  readonly onClose: () => void;
}

export function GiveAccess({ careCase, people, onClose }: GiveAccessProps) {
  const t = useTranslations('access.form');
  const kinds = useTranslations('access.kinds');
  const common = useTranslations('common');
  const words = useRefusalWords();
  const give = useCommand('access.give');
  const [kind, setKind] = useState<GivenKind>('care');
  const [who, setWho] = useState<Profile['id'] | null>(null);
  const [until, setUntil] = useState('');
  const fitting = people.filter(
    ({ roles, leftAt }) => leftAt === undefined && ROLES_WITHIN[kind].some((role) => roles.includes(role)),
  );
  const person = fitting.find(({ id }) => id === who);
  const ready = person !== undefined && (until !== '' || !NEEDS_END.has(kind));
  const submit = async () => {
    if (person === undefined || !ready || give.pending) return;
    const wish = { caseId: careCase.id, profileId: person.id, kind, until: until === '' ? null : until };
    const result = await give.run(wish);
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t('title', { code: careCase.code })}
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={FORM} look="primary" isDisabled={!ready}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <DialogForm id={FORM} onSubmit={() => void submit()}>
        <Select
          label={t('kind')}
          choices={GIVEN_KINDS.map((one) => ({ id: one, label: kinds(one) }))}
          value={kind}
          onChange={setKind}
        />
        <p>{t(`about.${kind}`)}</p>
        <Select
          label={t('who')}
          placeholder={t('choosePerson')}
          choices={fitting.map(({ id, name }) => ({ id, label: name }))}
          value={person?.id ?? null}
          onChange={setWho}
        />
        <Field
          label={t(NEEDS_END.has(kind) ? 'until' : 'untilOptional')}
          type="date"
          value={until}
          onChange={setUntil}
        />
      </DialogForm>
      {give.refusal !== null && <ErrorPanel {...words(give.refusal)} />}
    </Dialog>
  );
}
