// Writing down a yes: of several people, for several uses at once, as a signed form has it.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FamilyConsents } from '../../../shared/contract/consent.ts';
import { CONSENT_FORMS, TEXT_VERSION_MAX_LENGTH } from '../../../shared/domain/consent/consent.ts';
import { needsRecording, PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import { ageOn, HAS_A_SAY_FROM } from '../../../shared/domain/consent/visible-person.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from './families.module.css';
import { ALL, useConsentWords } from './use-consent-words.ts';

const FORM = 'give-consent';

export interface GiveConsentProps {
  readonly family: FamilyConsents;
  readonly onClose: () => void;
}

export function GiveConsent({ family, onClose }: GiveConsentProps) {
  const t = useTranslations('consent.give');
  const forms = useTranslations('consent.forms');
  const common = useTranslations('common');
  const words = useConsentWords(family);
  const refusals = useRefusalWords();
  const give = useCommand('consents.give');
  const [who, setWho] = useState<readonly string[]>([]);
  const [what, setWhat] = useState<readonly string[]>([]);
  const [scope, setScope] = useState(ALL);
  const [said, setSaid] = useState({ givenOn: family.today, textVersion: '', validUntil: '' });
  const [form, setForm] = useState<(typeof CONSENT_FORMS)[number]>('paper');

  const people = family.persons.filter(
    (one) => (ageOn(one, family.today) ?? HAS_A_SAY_FROM) >= HAS_A_SAY_FROM,
  );
  const personIds = people.map(({ id }) => id).filter((id) => who.includes(id));
  const purposes = PURPOSES.filter((purpose) => what.includes(purpose));
  const recordingId = words.recordingId(scope);
  const lacksRecording = recordingId === null && purposes.some(needsRecording);
  const complete = personIds.length > 0 && purposes.length > 0 && !lacksRecording;
  const ready = complete && said.givenOn !== '' && said.textVersion.trim() !== '' && !give.pending;
  const submit = async () => {
    if (!ready) return;
    const { givenOn, textVersion } = said;
    const validUntil = said.validUntil === '' ? null : said.validUntil;
    const gift = { personIds, purposes, recordingId, givenOn, form, textVersion, validUntil };
    if ((await give.run(gift)).ok) onClose();
  };
  return (
    <Dialog
      title={t('title')}
      size="wide"
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
        <div className={styles['columns']}>
          <CheckboxGroup
            label={t('who')}
            choices={people.map(({ id, codeName }) => ({ id, label: codeName }))}
            value={who}
            onChange={setWho}
          />
          <CheckboxGroup label={t('what')} choices={words.purposeChoices} value={what} onChange={setWhat} />
        </div>
        <Select label={t('scope')} choices={words.recordingChoices} value={scope} onChange={setScope} />
        {lacksRecording && <Notice tone="warning">{t('needsRecording')}</Notice>}
        <RadioGroup
          label={t('form')}
          choices={CONSENT_FORMS.map((id) => ({ id, label: forms(id) }))}
          value={form}
          onChange={setForm}
        />
        <Field
          label={t('text')}
          hint={t('textHint')}
          value={said.textVersion}
          onChange={(textVersion) => setSaid({ ...said, textVersion })}
          maxLength={TEXT_VERSION_MAX_LENGTH}
        />
        <div className={styles['columns']}>
          <Field
            type="date"
            label={t('givenOn')}
            value={said.givenOn}
            onChange={(givenOn) => setSaid({ ...said, givenOn })}
          />
          <Field
            type="date"
            label={t('until')}
            hint={t('untilHint')}
            value={said.validUntil}
            onChange={(validUntil) => setSaid({ ...said, validUntil })}
          />
        </div>
      </DialogForm>
      {give.refusal !== null && <ErrorPanel {...refusals(give.refusal)} />}
    </Dialog>
  );
}
