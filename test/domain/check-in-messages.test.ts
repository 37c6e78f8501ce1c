import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { checkInMessages } from '../../shared/domain/check-in-messages.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, StepOutcome } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
const text = (id: string, from: Step['from'], over: Partial<Step> = {}): Step =>
  ({ id, from, send: { to: 'participant', template: 'ci1', channels: ['sms'] }, ...over }) as Step;
const call = (id: string, from: Step['from'], over: Partial<Step> = {}): Step =>
  ({ id, from, task: { to: 'mentor', kind: 'phone' }, ...over }) as Step;

/** On Thursday 12 March 2026 at ten, agreed on Monday the 2nd. */
const agreed = (enteredAt = '2026-03-02T08:00:00Z'): Appointment => anAppointment('2026-03-12T10:00', enteredAt);
const missed = (at: string, over: { on?: string } = { on: '2026-03-12' }): Appointment => ({
  ...agreed(),
  end: { how: 'noShow', at, by: 'staff', ...over },
});

const itemsOf = (ladder: Step[], appointment = agreed(), consent?: Consent): AgendaItem[] => {
  const definition = plan.protocol.checkIns.mentor;
  if (definition === undefined) throw new Error('the protocol has no plan of that name');
  return checkInMessages(plan, { ...definition, ladder }, { plan: 'mentor', appointments: [appointment], consent });
};
const plannedOf = (...asked: Parameters<typeof itemsOf>): string[] =>
  itemsOf(...asked).map((item) => `${item.key} ${told(plan, item)}`);

describe('a check-in that was agreed', () => {
  it('is reminded of once where two reminders fall on days that follow each other', () => {
    const ladder = [text('ci2', 'appointment', { offset: '-P2D' }), text('ci1', 'appointment', { offset: '-P1D' })];
    expect(plannedOf(ladder)).toEqual([
      'mentor/appointment-1/ci2 2026-03-10T10:00 superseded',
      'mentor/appointment-1/ci1 2026-03-11T10:00',
    ]);
  });

  it('less than two days ago is not reminded of, and work for its mentor is still done', () => {
    const ladder = [text('ci1', 'appointment', { offset: '-P1D' }), call('prepare', 'appointment', { offset: '-P1D' })];
    expect(plannedOf(ladder, agreed('2026-03-10T12:00:00Z'))).toEqual([
      'mentor/appointment-1/ci1 2026-03-11T10:00 tooCloseToBooking',
      'mentor/appointment-1/prepare 2026-03-11T10:00',
    ]);
  });

  it('is not reminded of once it has begun, and work about it comes all the same', () => {
    const ladder = [text('ci0', 'appointment', { offset: 'P0D' }), call('note', 'appointment', { offset: 'P1D' })];
    expect(plannedOf(ladder)).toEqual([
      'mentor/appointment-1/ci0 2026-03-12T10:00 appointmentBegun',
      'mentor/appointment-1/note 2026-03-13T10:00',
    ]);
  });
});

describe('a check-in that stands', () => {
  it('is told of among the check-ins, with nothing in its way', () => {
    const [item] = itemsOf([text('ci1', 'appointment', { offset: '-P1D' })]);
    expect(item).toMatchObject({
      stream: 'checkIns',
      clock: 'checkIns',
      of: 'mentor',
      does: 'send',
      appointment: agreed(),
    });
    expect(item).not.toHaveProperty('skip');
  });

  it('is worked for on its own day where no other was named', () => {
    expect(plannedOf([call('note', 'appointment')])).toEqual(['mentor/appointment-1/note 2026-03-12T10:00']);
  });

  it('is nothing that was missed, and no silence', () => {
    expect(plannedOf([text('ci_miss', 'noShow'), call('ring', 'noShow'), call('outreach', 'due')])).toEqual([]);
  });
});

describe('a check-in that was missed', () => {
  it('is told when sending opens next, unless it has a day of its own', () => {
    const ladder = [call('ring', 'noShow'), text('ci_miss', 'noShow', { offset: { workingDays: 1 }, roll: 'forward' })];
    expect(plannedOf(ladder, missed('2026-03-13T07:00:00Z'))).toEqual([
      'mentor/appointment-1/ring 2026-03-13T09:00',
      'mentor/appointment-1/ci_miss 2026-03-13T10:00',
    ]);
  });

  it('early in the day is told of before the hour at which messages go', () => {
    expect(plannedOf([call('ring', 'noShow')], missed('2026-03-12T07:30:00Z'))).toEqual([
      'mentor/appointment-1/ring 2026-03-12T09:00',
    ]);
  });

  it('and is entered late is told of once that can no longer be undone', () => {
    const ladder = [text('ci_miss', 'noShow', { offset: { workingDays: 1 }, roll: 'forward' })];
    expect(plannedOf(ladder, missed('2026-03-16T08:00:00Z'))).toEqual([
      'mentor/appointment-1/ci_miss 2026-03-16T09:10',
    ]);
  });

  it('is told of after the day that staff say, or else after that which was agreed', () => {
    const ladder = [text('ci_miss', 'noShow', { offset: { workingDays: 2 }, roll: 'forward' })];
    expect(plannedOf(ladder, missed('2026-03-13T07:00:00Z', { on: '2026-03-13' }))).toEqual([
      'mentor/appointment-1/ci_miss 2026-03-17T10:00',
    ]);
    expect(plannedOf(ladder, missed('2026-03-13T07:00:00Z', {}))).toEqual([
      'mentor/appointment-1/ci_miss 2026-03-16T10:00',
    ]);
  });

  it('has nothing to do with reminders, nor with anything that is switched off', () => {
    const ladder = [text('ci1', 'appointment', { offset: '-P1D' }), text('off', 'noShow', { enabled: false })];
    expect(plannedOf(ladder, missed('2026-03-13T07:00:00Z'))).toEqual([
      'mentor/appointment-1/off 2026-03-13T09:00 disabled',
    ]);
  });
});

describe('a check-in that was agreed before the arm became one of another plan', () => {
  const ladder = [
    text('ci3', 'appointment', { offset: '-P3D' }),
    text('ci1', 'appointment', { offset: '-P1D' }),
    text('ci_miss', 'noShow', { offset: { workingDays: 1 }, roll: 'forward' }),
  ];
  const coach = [text('remind', 'appointment', { offset: '-P1D' }), ladder[2]] as Step[];
  const { mentor } = plan.protocol.checkIns;
  if (mentor === undefined) throw new Error('the protocol has no plan of that name');
  const other: StudyPlan = {
    ...plan,
    protocol: { ...plan.protocol, checkIns: { mentor: { ...mentor, ladder: coach } } },
  };
  const underCoach = (steps: Record<string, StepOutcome>, appointment = agreed(), of = other): string[] =>
    checkInMessages(of, { ...mentor, ladder }, { plan: 'coach', appointments: [appointment], steps }).map(
      (item) => `${item.key} ${told(plan, item)}`,
    );
  const left = (key: string, state?: 'unknown') => ({ [key]: aTextThatLeft('2026-03-11T09:00:00Z', state) });
  const CI3 = 'coach/appointment-1/ci3 2026-03-09T10:00';
  const CI1 = 'coach/appointment-1/ci1 2026-03-11T10:00';

  it('is not reminded of again as long before it, whatever the name that this had', () => {
    expect(underCoach(left('mentor/appointment-1/remind'))).toEqual([CI3, `${CI1} superseded`]);
    expect(underCoach(left('mentor/appointment-1/remind#2', 'unknown'))).toEqual([CI3, `${CI1} superseded`]);
  });

  it.each<[string, Record<string, StepOutcome>]>([
    ['nothing had left', {}],
    ['what was to leave failed', { 'mentor/appointment-1/remind': { state: 'failed', code: 'x', at: '2026-03-11' } }],
    ['it was another check-in that they were reminded of', left('mentor/appointment-11/remind')],
    ['it was something else that was said of it', left('mentor/appointment-1/ci_miss')],
    ['it left under the plan itself', left('coach/appointment-1/ci1')],
  ])('is reminded of where %s', (_, steps) => {
    expect(underCoach(steps)).toEqual([CI3, CI1]);
  });

  it('is known by the name of its reminder under a plan that the study has no more', () => {
    const gone = { ...plan, protocol: { ...plan.protocol, checkIns: {} } };
    expect(underCoach(left('mentor/appointment-1/ci1'), agreed(), gone)).toEqual([CI3, `${CI1} superseded`]);
    expect(underCoach(left('mentor/appointment-1/remind'), agreed(), gone)).toEqual([CI3, CI1]);
  });

  it('and missed is told so once, and anew after that was taken back', () => {
    const no = missed('2026-03-13T07:00:00Z');
    const MISS = '2026-03-13T10:00';
    expect(underCoach(left('mentor/appointment-1/ci_miss'), no)).toEqual([
      `coach/appointment-1/ci_miss ${MISS} superseded`,
    ]);
    expect(underCoach(left('mentor/appointment-1/ci_miss~2'), no)).toEqual([`coach/appointment-1/ci_miss ${MISS}`]);
  });

  it('and reminded of under its plan gets no second text from the new one', () => {
    const of = aPlan((protocol) => ({
      ...protocol,
      arms: [...protocol.arms, { id: 'IPS-B', checkIns: 'coach' }],
      checkIns: { ...protocol.checkIns, coach: mentor },
    }));
    const goes = (steps: Record<string, StepOutcome>): string | undefined =>
      decide(aCheckInRecord({ arm: 'IPS-B', consent: { sms: true }, appointments: [agreed()], steps }), {
        plan: of,
        now: Date.parse('2026-03-11T11:00:00Z'),
        unclearSends: 'flag',
        idOf: (key) => key,
      }).send?.key;
    expect(goes({})).toBe('coach/appointment-1/ci1');
    expect(goes(left('mentor/appointment-1/ci1'))).toBeUndefined();
  });
});
