// CodeDetails: what is less often changed about a code: kind, colour, whose it is, what is asked, place, removal.

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  CODE_KINDS,
  CODED_ROLES,
  COLOUR_SLOTS,
  type Code,
  type CodeGroup,
} from '../../../shared/domain/code/code.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../messages/formats.ts';
import { changeCode, moveCode, removeCode, shiftCode } from './edit-content.ts';
import { useEditor } from './editor-context.ts';
import { Modifiers } from './modifiers.tsx';
import styles from './codebooks.module.css';

const ICON = 16;

export interface CodeDetailsProps {
  readonly code: Code;
  readonly group: CodeGroup;
  readonly name: string;
}

export function CodeDetails({ code, group, name }: CodeDetailsProps) {
  const t = useTranslations('codebooks.code');
  const { change } = useEditor();
  return (
    <div className={styles['details']} role="group" aria-label={t('details', { name })}>
      <div className={styles['choices']}>
        <RadioGroup
          label={t('kind')}
          choices={CODE_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={code.kind}
          onChange={(kind) => change(changeCode(code.id, { kind }))}
        />
        <CheckboxGroup
          label={t('roles')}
          choices={CODED_ROLES.map((id) => ({ id, label: t(`roleNames.${id}`) }))}
          value={code.roles}
          onChange={(chosen) =>
            change(changeCode(code.id, { roles: CODED_ROLES.filter((role) => chosen.includes(role)) }))
          }
        />
        <ColourOfCode code={code} />
      </div>
      <Modifiers code={code} />
      <Place code={code} group={group} />
    </div>
  );
}

function ColourOfCode({ code }: Pick<CodeDetailsProps, 'code'>) {
  const t = useTranslations('codebooks');
  const { change } = useEditor();
  const choices = [
    { id: 'group', label: t('code.colourOfGroup') },
    ...COLOUR_SLOTS.map((slot) => ({ id: String(slot), label: t(`colours.s${slot}`) })),
  ];
  return (
    <Select
      label={t('code.colour')}
      choices={choices}
      value={code.colour === null ? 'group' : String(code.colour)}
      onChange={(chosen) =>
        change(changeCode(code.id, { colour: COLOUR_SLOTS.find((slot) => String(slot) === chosen) ?? null }))
      }
    />
  );
}

function Place({ code, group }: Pick<CodeDetailsProps, 'code' | 'group'>) {
  const t = useTranslations('codebooks.code');
  const { content, change } = useEditor();
  const { words } = useFormats();
  return (
    <div className={styles['place']}>
      {content.groups.length > 1 && (
        <Select
          label={t('group')}
          choices={content.groups.map(({ id, words: named }) => ({ id, label: words(named) }))}
          value={group.id}
          onChange={(id) => {
            const to = content.groups.find((one) => one.id === id);
            if (to !== undefined && to.id !== group.id) change(moveCode(code.id, to.id, to.codes.length));
          }}
        />
      )}
      <Button
        size="compact"
        icon={<ArrowUp size={ICON} aria-hidden />}
        onPress={() => change(shiftCode(code.id, -1))}
      >
        {t('up')}
      </Button>
      <Button
        size="compact"
        icon={<ArrowDown size={ICON} aria-hidden />}
        onPress={() => change(shiftCode(code.id, 1))}
      >
        {t('down')}
      </Button>
      <Button
        size="compact"
        look="danger"
        icon={<Trash2 size={ICON} aria-hidden />}
        onPress={() => change(removeCode(code.id))}
      >
        {t('remove')}
      </Button>
    </div>
  );
}
