// Who is it that puts a vault back: a name with the passphrase of that time, or with the recovery key and a new one.

import { useTranslations } from 'use-intl';
import { Field } from '../../components/field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { EMPTY_PAIR, isReady, PassphrasePairFields, type PassphrasePair } from '../start/passphrase-pair.tsx';
import { EMPTY_PROOF, isFilledIn, ProofFields, type Proof } from '../start/proof-fields.tsx';
import styles from '../start/start.module.css';

export interface RestoreProof {
  readonly by: 'passphrase' | 'recovery-key';
  readonly known: Proof;
  readonly recoveryKey: string;
  readonly pair: PassphrasePair;
}

export const NO_PROOF: RestoreProof = {
  by: 'passphrase',
  known: EMPTY_PROOF,
  recoveryKey: '',
  pair: EMPTY_PAIR,
};

/** What is sent; null while something is still to be filled in. */
export function proofOf({ by, known, recoveryKey, pair }: RestoreProof) {
  if (by === 'passphrase') return isFilledIn(known) ? known : null;
  const isFilled = recoveryKey.trim() !== '' && known.name.trim() !== '' && isReady(pair);
  return isFilled ? { recoveryKey, name: known.name, passphrase: pair.first } : null;
}

export interface RestoreProofFieldsProps {
  readonly proof: RestoreProof;
  readonly onChange: (proof: RestoreProof) => void;
}

export function RestoreProofFields({ proof, onChange }: RestoreProofFieldsProps) {
  const t = useTranslations('backup.restore');
  const { by, known } = proof;
  return (
    <>
      <RadioGroup
        label={t('by')}
        choices={[
          { id: 'passphrase', label: t('byPassphrase') },
          { id: 'recovery-key', label: t('byRecoveryKey') },
        ]}
        value={by}
        onChange={(chosen) => onChange({ ...proof, by: chosen })}
      />
      {by === 'passphrase' ? (
        <ProofFields
          labels={{ name: t('name'), passphrase: t('passphrase') }}
          proof={known}
          onChange={(typed) => onChange({ ...proof, known: typed })}
        />
      ) : (
        <ByRecoveryKey proof={proof} onChange={onChange} />
      )}
    </>
  );
}

function ByRecoveryKey({ proof, onChange }: RestoreProofFieldsProps) {
  const t = useTranslations('backup.restore');
  const recover = useTranslations('start.recover');
  const { known, recoveryKey, pair } = proof;
  return (
    <>
      <p className={styles['quiet']}>{t('recoveryText')}</p>
      <Field
        label={recover('key')}
        hint={recover('keyHint')}
        value={recoveryKey}
        onChange={(typed) => onChange({ ...proof, recoveryKey: typed })}
        autoComplete="off"
        spellCheck="false"
        rows={2}
      />
      <Field
        label={t('name')}
        value={known.name}
        onChange={(name) => onChange({ ...proof, known: { ...known, name } })}
      />
      <PassphrasePairFields
        label={t('newPassphrase')}
        pair={pair}
        onChange={(typed) => onChange({ ...proof, pair: typed })}
      />
    </>
  );
}
