// ProofFields: who are you, and what is your passphrase. For every form that opens something with them.

import { Field } from '../../components/field.tsx';

export interface Proof {
  readonly name: string;
  readonly passphrase: string;
}

export const EMPTY_PROOF: Proof = { name: '', passphrase: '' };

export function isFilledIn({ name, passphrase }: Proof): boolean {
  return name.trim() !== '' && passphrase !== '';
}

export interface ProofFieldsProps {
  readonly labels: { readonly name: string; readonly passphrase: string };
  readonly proof: Proof;
  readonly onChange: (proof: Proof) => void;
  /** For a form that is all there is on the screen. */
  readonly focusFirst?: boolean;
}

export function ProofFields({ labels, proof, onChange, focusFirst = false }: ProofFieldsProps) {
  const { name, passphrase } = proof;
  return (
    <>
      <Field
        label={labels.name}
        value={name}
        onChange={(typed) => onChange({ ...proof, name: typed })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where nothing stands before it
        autoFocus={focusFirst}
      />
      {/* A browser writes down whose passphrase it was: this name, and not the one above. */}
      <input hidden readOnly autoComplete="username" value="Terugblik" />
      <Field
        label={labels.passphrase}
        type="password"
        value={passphrase}
        onChange={(typed) => onChange({ ...proof, passphrase: typed })}
        autoComplete="current-password"
      />
    </>
  );
}
