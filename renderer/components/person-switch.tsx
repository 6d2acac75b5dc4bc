// PersonSwitch: who one is, among a few, with the others one press away.

import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import styles from './person-switch.module.css';

export interface PersonSwitchProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly current: string;
  readonly isDisabled: boolean;
  readonly onChoose: (name: string) => void;
}

export function PersonSwitch({ label, names, current, isDisabled, onChoose }: PersonSwitchProps) {
  return (
    <div className={styles['switch']}>
      <span className={styles['label']}>{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles['people'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled}
        selectedKeys={[current]}
        onSelectionChange={([name]) => {
          if (typeof name === 'string' && name !== current) onChoose(name);
        }}
      >
        {names.map((name) => (
          <ToggleButton key={name} id={name} className={styles['person'] ?? ''}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
