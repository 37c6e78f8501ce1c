import { plannedChanges } from '../../shared/domain/move-preview.ts';
import { outlookOf, type Outlook } from '../../shared/domain/outlook.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anInvitation, goes } from '../support/a-pending.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
/** Friday 20 March 2026: the invitation leaves on Monday at ten. */
const NOW = '2026-03-20T09:00:00Z';
const at = (iso: string): number => Date.parse(iso);
const MONDAY = at('2026-03-23T09:00:00Z');

const outlook = ({ pending = [], record = anInterviewRecord(), agenda }: Partial<Outlook> = {}): Outlook => ({
  plan,
  record,
  agenda: agenda ?? pending.map(({ item }) => item),
  pending,
});
const invitation = anInvitation();
const invited = outlook({ pending: [goes(invitation)] });
const changes = (before: Partial<Outlook>, after: Partial<Outlook>, now = NOW) =>
  plannedChanges(outlook(before), outlook(after), at(now));

describe('a step that lies ahead', () => {
  it('changes nothing where it stays as it was', () => {
    expect(changes(invited, invited)).toEqual([]);
    expect(changes({}, {})).toEqual([]);
  });

  it('moves from one time to another', () => {
    const later = { ...invitation, at: at('2026-03-25T09:00:00Z') };
    expect(changes(invited, { pending: [goes(later)] })).toStrictEqual([
      { change: 'moves', item: later, key: 'FU12/invite', from: MONDAY, to: later.at },
    ]);
  });

  it.each([
    ['now', NOW],
    ['late', '2026-03-19T09:00:00Z'],
  ])('moves to at once, and from it, where it is due %s', (_when, due) => {
    const atOnce = { pending: [goes(invitation, due)] };
    expect(changes(invited, atOnce)).toStrictEqual([
      { change: 'moves', item: invitation, key: 'FU12/invite', from: MONDAY },
    ]);
    expect(changes(atOnce, invited)).toStrictEqual([
      { change: 'moves', item: invitation, key: 'FU12/invite', to: MONDAY },
    ]);
    expect(changes(atOnce, { pending: [goes(invitation, '2026-03-18T09:00:00Z')] })).toEqual([]);
  });

  it('appears, in time or at once', () => {
    expect(changes({}, invited)).toStrictEqual([
      { change: 'appears', item: invitation, key: 'FU12/invite', to: MONDAY },
    ]);
    expect(changes({}, { pending: [goes(invitation, NOW)] })).toStrictEqual([
      { change: 'appears', item: invitation, key: 'FU12/invite' },
    ]);
  });

  it('vanishes with the version that knew it', () => {
    expect(changes(invited, {})).toStrictEqual([
      { change: 'vanishes', item: invitation, key: 'FU12/invite', from: MONDAY, reason: 'versionChange' },
    ]);
    expect(changes({ pending: [goes(invitation, NOW)] }, {})).toStrictEqual([
      { change: 'vanishes', item: invitation, key: 'FU12/invite', reason: 'versionChange' },
    ]);
  });

  it('is told by its next attempt, where the first has failed', () => {
    const byMail = goes(invitation, MONDAY, { attempting: { key: 'FU12/invite#2', channels: ['email'], from: 0 } });
    expect(changes({ pending: [byMail] }, {})).toMatchObject([{ change: 'vanishes', key: 'FU12/invite#2' }]);
    expect(changes({ pending: [byMail] }, { pending: [byMail] })).toEqual([]);
  });

  it('of several is the one that changed', () => {
    const [other, third] = [goes(anInvitation('book2')), goes(anInvitation('book3'))];
    const before = { pending: [goes(invitation), other, third] };
    expect(changes(before, { pending: [other, third] })).toMatchObject([{ key: 'FU12/invite' }]);
  });

  it('that becomes another kind of step under its name vanishes and appears', () => {
    const task: Step = { id: 'invite', from: 'target', task: { kind: 'phone', to: 'coordinator' } };
    const call = { ...invitation, definition: task, does: 'task' } as const;
    expect(changes(invited, { pending: [{ item: call, goesAt: call.at }] })).toMatchObject([
      { change: 'vanishes', item: { does: 'send' }, reason: 'versionChange' },
      { change: 'appears', item: { does: 'task' }, to: MONDAY },
    ]);
    const ofMentor = { ...invitation, stream: 'checkIns' } as const;
    expect(changes(invited, { pending: [goes(ofMentor)] })).toMatchObject([
      { change: 'vanishes', item: { stream: 'interviews' } },
      { change: 'appears', item: { stream: 'checkIns' } },
    ]);
  });

  it('that is over anyway is none: nothing appears or vanishes with it', () => {
    const over = { pending: [goes(invitation, NOW, { blocked: 'windowClosed' })] };
    expect(changes(over, {})).toEqual([]);
    expect(changes({}, over)).toEqual([]);
  });
});

describe('a step that vanishes', () => {
  const reason = (after: Partial<Outlook>, before: Partial<Outlook> = invited) => {
    const [first] = changes(before, after);
    return first?.change === 'vanishes' ? first.reason : undefined;
  };
  const elsewhere = goes(anInvitation('book2'), NOW, { blocked: 'windowClosed' });
  const skipped = (key: string) => ({
    record: anInterviewRecord({ steps: { [key]: { state: 'skipped', reason: 'cap', at: NOW } } }),
  });

  it('says why it was skipped', () => {
    expect(reason(skipped('FU12/invite'))).toBe('cap');
    expect(reason(skipped('FU12/book2'))).toBe('versionChange');
  });

  it('says nothing of how else it ended', () => {
    const steps = { 'FU12/invite': { state: 'opened', at: NOW } } as const;
    expect(reason({ record: anInterviewRecord({ steps }) })).toBe('versionChange');
  });

  it('says what stands in its way', () => {
    expect(reason({ pending: [elsewhere, goes(invitation, NOW, { blocked: 'booked' })] })).toBe('booked');
    expect(reason({ pending: [elsewhere] })).toBe('versionChange');
  });

  it('says what stands in the way of its next attempt, or of work that has none', () => {
    const attempting = { key: 'FU12/invite#2', channels: ['email'] as const, from: 0 };
    const byMail = goes(invitation, MONDAY, { attempting: { ...attempting, channels: ['email'] } });
    expect(reason({ pending: [{ ...byMail, blocked: 'booked' }] }, { pending: [byMail] })).toBe('booked');
    const work = { item: invitation, goesAt: MONDAY };
    expect(reason({ pending: [{ ...work, blocked: 'booked' }] }, { pending: [work] })).toBe('booked');
  });

  it('says why the new plan leaves it out', () => {
    const [disabled, capped] = [
      { ...invitation, skip: 'disabled' } as const,
      anInvitation('book2', NOW, { skip: 'cap' }),
    ];
    expect(reason({ agenda: [capped, disabled] })).toBe('disabled');
    expect(reason({ agenda: [capped] })).toBe('versionChange');
  });
});

describe('the steps of a silence', () => {
  const overdue = (since: string, id = 'overdue3') =>
    anInvitation(id, '2026-03-23T10:00:00+01:00', {
      key: `mentor/since-${since}/${id}`,
      stream: 'checkIns',
      clock: 'checkIns',
      of: 'mentor',
    });
  const silent = { pending: [goes(overdue('2026-02-10'))], record: aCheckInRecord() };
  const whyGone = (record: CheckInRecord | ReturnType<typeof anInterviewRecord>, agenda: Outlook['agenda'] = []) =>
    changes(silent, { record, agenda }).map((change) => change.reason)[0];
  const as = (over: Partial<CheckInRecord['participation']>, rest: Partial<CheckInRecord> = {}) =>
    aCheckInRecord({ participation: { ...aCheckInRecord().participation, ...over }, ...rest });

  it.each<[string, CheckInRecord, string]>([
    ['died', as({ life: 'dead' }), 'dead'],
    ['moved abroad', as({ life: 'emigrated' }), 'emigrated'],
    ['died after they had stopped', as({ life: 'dead', intervention: 'stopped' }), 'dead'],
    ['stopped with their support', as({ intervention: 'stopped' }), 'stopped'],
    ['have reached what it is for', as({}, { status: { work: 'employed', supportNeeded: false } }), 'stopped'],
  ])('vanish for those who %s', (_who, record, why) => {
    expect(whyGone(record)).toBe(why);
  });

  it('are superseded by those of the next silence, and by nothing else', () => {
    expect(whyGone(aCheckInRecord(), [overdue('2026-03-10')])).toBe('superseded');
    expect(whyGone(aCheckInRecord(), [overdue('2026-02-10', 'overdue7')])).toBe('versionChange');
    expect(whyGone(aCheckInRecord(), [anInvitation('ci1', NOW, { key: 'mentor/appointment-1/ci1' })])).toBe(
      'versionChange',
    );
    expect(whyGone(aCheckInRecord())).toBe('versionChange');
  });

  it('vanish from a record of interviews with the version alone', () => {
    const { participation } = anInterviewRecord();
    expect(whyGone(anInterviewRecord({ participation: { ...participation, life: 'dead' } }))).toBe('versionChange');
  });

  it('are told apart from reminders of a booked check-in, which death leaves to its own reasons', () => {
    const reminder = anInvitation('ci1', '2026-03-23T10:00:00+01:00', { key: 'mentor/appointment-1/ci1' });
    const [gone] = changes({ pending: [goes(reminder)], record: aCheckInRecord() }, { record: as({ life: 'dead' }) });
    expect(gone?.reason).toBe('versionChange');
  });
});

it('shows of a real participant what a corrected baseline would move', () => {
  const corrected = anInterviewRecord({ anchors: { baseline: '2025-04-21' } });
  const shown = plannedChanges(
    outlookOf(plan, anInterviewRecord(), at(NOW)),
    outlookOf(plan, corrected, at(NOW)),
    at(NOW),
  );
  expect(shown.every(({ change }) => change === 'moves')).toBe(true);
  expect(shown[0]).toMatchObject({ key: 'FU12/invite', to: at('2026-03-24T09:00:00Z') });
  expect(shown[0]).not.toHaveProperty('from');
});
