// What may be chosen, destroyed and refused.

import { describe, expect, it } from 'vitest';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { checkChoice, standingOf, type RetentionChoice } from '../../../shared/domain/retention/choice.ts';
import {
  CHOSEN_GROUNDS,
  checkDestruction,
  DESTRUCTION_GROUNDS,
  erasedWords,
} from '../../../shared/domain/retention/destruction.ts';
import {
  checkAssessment,
  checkReceived,
  erasesFamily,
  requestDueOn,
  requestState,
  type ErasureRequest,
} from '../../../shared/domain/retention/erasure-request.ts';
import { checkPolicy } from '../../../shared/domain/retention/policy.ts';
import { RETENTION_CLASSES } from '../../../shared/domain/retention/retention-class.ts';
import { refusalOf, told } from '../../support/scenes.ts';

const A: RecordingId = asId('a'.repeat(32));
const B: RecordingId = asId('b'.repeat(32));

const CHOICE: RetentionChoice = {
  id: asId('1'.repeat(32)),
  recordingId: A,
  class: 'working-material',
  onSharing: false,
  sessionOn: null,
  reason: '',
  chosenOn: '2026-01-05',
  chosenBy: asId('2'.repeat(32)),
};
const NOTHING = standingOf([]);

describe('a choice', () => {
  it('needs a reason when it is about sharing, and when something leaves the file', () => {
    expect(refusalOf(checkChoice({ ...CHOICE, onSharing: true }, NOTHING))).toBe('retention.reason-missing');
    const inFile = standingOf([{ ...CHOICE, class: 'file' }]);
    expect(refusalOf(checkChoice({ ...CHOICE, reason: '  ' }, inFile))).toBe('retention.reason-missing');
    expect(told(checkChoice({ ...CHOICE, reason: ' vergissing ' }, inFile)).reason).toBe('vergissing');
    expect(checkChoice({ ...CHOICE, class: 'file' }, inFile).ok).toBe(true);
  });

  it('has a day of a session for supervision only', () => {
    const on = { ...CHOICE, sessionOn: '2026-02-01' };
    expect(refusalOf(checkChoice(on, NOTHING))).toBe('input.invalid');
    expect(checkChoice({ ...on, class: 'supervision' }, NOTHING).ok).toBe(true);
    const never = { ...on, class: 'supervision', sessionOn: '2026-02-30' } as const;
    expect(refusalOf(checkChoice(never, NOTHING))).toBe('input.invalid');
  });

  it('decides about sharing until it becomes working material anew', () => {
    const shared = { ...CHOICE, onSharing: true };
    const file = { ...CHOICE, class: 'file' } as const;
    expect(NOTHING.sharingDecided).toBe(false);
    expect(standingOf([CHOICE]).sharingDecided).toBe(false);
    expect(standingOf([shared, CHOICE]).sharingDecided).toBe(true);
    expect(standingOf([shared, file]).sharingDecided).toBe(true);
    expect(standingOf([shared, file, CHOICE]).sharingDecided).toBe(false);
  });
});

describe('destroying by hand', () => {
  const due = { dueOn: '2026-01-05', rule: 'last-use' } as const;
  const later = { dueOn: '2026-01-06', rule: 'last-use' } as const;
  const held = { dueOn: null, rule: 'held' } as const;
  const asked = { ground: 'term', reason: '', today: '2026-01-05' } as const;

  it('on its day, and not before it', () => {
    expect(checkDestruction({ ...asked, class: 'working-material', deadline: due }).ok).toBe(true);
    expect(refusalOf(checkDestruction({ ...asked, class: 'working-material', deadline: later }))).toBe(
      'retention.not-due',
    );
  });

  it('before it with a reason, but never of the file', () => {
    for (const kept of RETENTION_CLASSES) {
      const early = { ...asked, class: kept, deadline: later, ground: 'early' } as const;
      const code = kept === 'file' ? 'retention.file-stays' : 'retention.reason-missing';
      expect(refusalOf(checkDestruction(early))).toBe(code);
      expect(checkDestruction({ ...early, reason: 'mislukt' }).ok).toBe(kept !== 'file');
    }
  });

  it('never while it is held, whatever the ground', () => {
    for (const ground of CHOSEN_GROUNDS) {
      for (const kept of RETENTION_CLASSES) {
        const wanted = { ...asked, class: kept, ground, reason: 'toch', deadline: held };
        expect(refusalOf(checkDestruction(wanted))).toBe('retention.held');
      }
    }
  });
});

it('what goes with a film, by class and ground', () => {
  const table = RETENTION_CLASSES.flatMap((kept) =>
    DESTRUCTION_GROUNDS.map((ground) => {
      const { fragments, consents, scoreNotes } = erasedWords(kept, ground);
      return `${kept} ${ground}: ${fragments}${consents ? ' consents' : ''}${scoreNotes ? ' notes' : ''}`;
    }),
  );
  const all = (ground: string) => table.filter((line) => line.includes(` ${ground}: `));
  for (const line of [...all('request'), ...all('family-request')])
    expect(line).toMatch(/: all consents notes$/u);
  for (const line of all('mistake')) expect(line).toMatch(/: all consents$/u);
  for (const line of [...all('early'), ...all('withdrawal'), ...all('restored')]) {
    expect(line).toMatch(/: not-cited$/u);
  }
  expect(all('term')).toEqual([
    'working-material term: not-cited',
    'file term: all',
    'supervision term: not-cited',
    'education term: not-cited',
    'hand-over term: not-cited',
  ]);
});

describe('a request', () => {
  const request: ErasureRequest = {
    id: asId('3'.repeat(32)),
    caseId: asId('4'.repeat(32)),
    about: [A, B],
    receivedOn: '2025-11-30',
    askedBy: 'child',
    channel: 'letter',
    writtenBy: asId('5'.repeat(32)),
    assessed: null,
    executed: null,
  };
  const why = { ground: 'legal-duty', explanation: 'bewaarplicht' } as const;
  const by = { on: '2026-01-05', by: request.writtenBy };

  it('is to be carried out within three months', () => {
    expect(requestDueOn(request)).toBe('2026-02-28');
    expect(requestState(request)).toBe('received');
    const granted: ErasureRequest = { ...request, assessed: { verdict: 'granted', ...by } };
    expect(requestState(granted)).toBe('to-execute');
    expect(requestState({ ...granted, executed: { at: 1, by: request.writtenBy } })).toBe('executed');
  });

  it('is about something, and came in before today', () => {
    expect(refusalOf(checkReceived({ about: [], receivedOn: '2026-01-05' }, '2026-01-05'))).toBe(
      'input.invalid',
    );
    expect(refusalOf(checkReceived({ about: 'family', receivedOn: '2026-01-06' }, '2026-01-05'))).toBe(
      'input.invalid',
    );
    expect(checkReceived({ about: 'family', receivedOn: '2026-01-05' }, '2026-01-05').ok).toBe(true);
  });

  it('is refused only with a ground that is explained, and then keeps all of it', () => {
    const refused = { verdict: 'refused', ...why, keeps: [] } as const;
    expect(refusalOf(checkAssessment(request, { ...refused, explanation: ' ' }, [A, B]))).toBe(
      'retention.reason-missing',
    );
    expect(told(checkAssessment(request, refused, [A, B]))).toMatchObject({ keeps: [A, B] });
  });

  it('is granted in part when some of it stays, and not none or all', () => {
    const partly = { verdict: 'partly', ...why } as const;
    expect(told(checkAssessment(request, { ...partly, keeps: [B] }, [A, B]))).toMatchObject({ keeps: [B] });
    for (const keeps of [[], [A, B], [asId<RecordingId>('c'.repeat(32))]]) {
      expect(refusalOf(checkAssessment(request, { ...partly, keeps }, [A, B]))).toBe('input.invalid');
    }
  });

  it('is weighed once', () => {
    const weighed = { ...request, assessed: { verdict: 'granted', ...by } } as const;
    expect(refusalOf(checkAssessment(weighed, { verdict: 'granted' }, [A, B]))).toBe('erasure.assessed');
  });

  it('takes the people along only when all of a family was asked and granted', () => {
    const granted = { verdict: 'granted', ...by } as const;
    expect(erasesFamily({ about: 'family', assessed: granted })).toBe(true);
    expect(erasesFamily({ about: [A], assessed: granted })).toBe(false);
    expect(erasesFamily({ about: 'family', assessed: null })).toBe(false);
    expect(
      erasesFamily({ about: 'family', assessed: { verdict: 'partly', ...why, keeps: [A], ...by } }),
    ).toBe(false);
  });
});

it.each([
  [{ workingWeeks: null, logYears: 5 }, true],
  [{ workingWeeks: 1, logYears: 20 }, true],
  [{ workingWeeks: 13, logYears: 7 }, true],
  [{ workingWeeks: 0, logYears: 7 }, false],
  [{ workingWeeks: 14, logYears: 7 }, false],
  [{ workingWeeks: 2.5, logYears: 7 }, false],
  [{ workingWeeks: null, logYears: 4 }, false],
  [{ workingWeeks: null, logYears: 21 }, false],
])('terms %j: %s', (policy, isFine) => expect(checkPolicy(policy).ok).toBe(isFine));
