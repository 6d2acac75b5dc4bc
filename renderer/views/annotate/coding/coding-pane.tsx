// CodingPane: all codes of the book within reach while the film plays; what runs is lit.

import { BookMarked } from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl';
import { rolesAsked, type CodeGroup } from '../../../../shared/domain/code/code.ts';
import { bareCoding } from '../../../../shared/domain/fragment/coding.ts';
import { keyScope } from '../../../actions/index.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { KeyHint } from '../../../components/key-cap.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useDesk } from '../desk/desk.ts';
import { BookLine } from '../fragments/book-line.tsx';
import { signsOf } from '../timeline/signs.ts';
import { CodeButton } from './code-button.tsx';
import { CodingSettings } from './coding-settings.tsx';
import { QuestionCard } from './question-card.tsx';
import { useCodingKeys } from './use-coding-keys.ts';
import { useQuestion } from './use-question.ts';
import styles from './coding.module.css';

const ICON = 24;
const MS_PER_SECOND = 1_000;

export function CodingPane() {
  const t = useTranslations('annotate.coding');
  const { book } = useDesk();
  const question = useQuestion();
  useCodingKeys(question);
  return (
    <div className={styles['pane']} {...keyScope('coding')}>
      <Head />
      <BookLine />
      <Elsewhere />
      {book.codes.length === 0 && book.id !== null && (
        <EmptyState icon={<BookMarked size={ICON} aria-hidden />} title={t('empty')} />
      )}
      <div className={styles['scroll']}>
        <Groups />
        <CodingSettings />
      </div>
      {/* Always there, so that what comes into it is read out. */}
      <output className={styles['unseen']}>{question?.text}</output>
      {question !== null && <QuestionCard question={question} />}
    </div>
  );
}

function Head() {
  const t = useTranslations('annotate.coding');
  const format = useFormats();
  const { coding, book } = useDesk();
  const { sameMoment } = coding;
  return (
    <div className={styles['head']}>
      <ToggleButton
        className={styles['tool'] ?? ''}
        isSelected={sameMoment !== null}
        preventFocusOnPress
        onChange={() => coding.toggleSameMoment()}
      >
        {sameMoment === null ? t('sameMoment') : t('sameMomentAt', { time: format.time(sameMoment) })}
        <span aria-hidden>
          <KeyHint keys="coding.same-moment" />
        </span>
      </ToggleButton>
      <Button
        size="compact"
        keyHint="coding.stop-all"
        preventFocusOnPress
        isDisabled={coding.running.length === 0}
        onPress={() => coding.stopAll()}
      >
        {t('stopAll')}
      </Button>
      <Reaction />
      {book.codes.some(({ roles }) => roles.length > 0) && <Who />}
    </div>
  );
}

/** Whoever reads the times must know that they are not those of the keys. */
function Reaction() {
  const t = useTranslations('annotate.coding');
  const { number } = useFormats();
  const { reaction } = useDeskSettings();
  if (reaction === 0) return null;
  return (
    <p className={styles['reaction']}>{t('reactionNow', { seconds: number(reaction / MS_PER_SECOND) })}</p>
  );
}

/** Whose behaviour the coming marks are. */
function Who() {
  const t = useTranslations('annotate.coding');
  const { coding, book } = useDesk();
  const roles = rolesAsked(book.codes);
  const choices = ['ask', ...roles] as const;
  return (
    <div className={styles['who']}>
      <span aria-hidden>{t('who')}</span>
      <span aria-hidden>
        <KeyHint keys="coding.who" />
      </span>
      <ToggleButtonGroup
        className={styles['choices'] ?? ''}
        aria-label={t('who')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[coding.role ?? 'ask']}
        onSelectionChange={(keys) => coding.setRole(roles.find((role) => keys.has(role)) ?? null)}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice} id={choice} className={styles['choice'] ?? ''} preventFocusOnPress>
            {t(`roles.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

/** What was begun with another book still runs, and has no button here. */
function Elsewhere() {
  const t = useTranslations('annotate.coding');
  const { list } = useFormats();
  const { coding, book } = useDesk();
  const others = coding.running.filter((state) => !book.codes.some(({ id }) => id === state.coding.codeId));
  if (others.length === 0 || book.id === null) return null;
  const codings = others.map((state) => bareCoding(state.coding.codeId));
  const codes = list(book.namesOf({ codings }).map(({ name }) => name));
  return <p className={styles['elsewhere']}>{t('elsewhere', { codes })}</p>;
}

function Groups() {
  const { book } = useDesk();
  const signs = useMemo(() => signsOf(book.content), [book.content]);
  return book.content.groups
    .filter(({ codes }) => codes.length > 0)
    .map((group) => <Group key={group.id} group={group} signs={signs} />);
}

interface GroupProps {
  readonly group: CodeGroup;
  readonly signs: ReturnType<typeof signsOf>;
}

function Group({ group, signs }: GroupProps) {
  const t = useTranslations('annotate.coding.groups');
  const { words } = useFormats();
  const name = t(group.exclusive ? 'one' : 'many', { name: words(group.words) });
  return (
    <section className={styles['group']} aria-label={name}>
      <h3 className={styles['title']}>{name}</h3>
      <div className={styles['codes']}>
        {group.codes.map((code) => (
          <CodeButton key={code.id} code={code} sign={signs.get(code.id)} />
        ))}
      </div>
    </section>
  );
}
