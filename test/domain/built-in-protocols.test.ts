import { isMessage } from '../../shared/domain/agenda-item.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { builtIn, danishHolidays } from '../support/a-study.ts';
import { anAppointment, planned } from '../support/planned.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const ipsMa = builtIn('ips-ma');
const inklusion = builtIn('projekt-inklusion');

/** `P7D sms>email book3`: when, what, and the step's own id. */
const line = (step: Step): string => {
  const offset =
    step.offset === undefined || typeof step.offset === 'string' ? step.offset : `${String(step.offset.workingDays)}wd`;
  const does = step.send
    ? `${step.send.channels.join('>')} ${step.send.template}`
    : step.task
      ? [step.task.kind, step.task.to, step.task.attempts, step.task.bands?.join('+')].filter(Boolean).join(' ')
      : step.escalate
        ? `level ${String(step.escalate.level)} ${[step.escalate.to, ...(step.cc ?? [])].join('+')}`
        : `close level ${String(step.close.level)} ${step.close.to}`;
  return [`${step.id}:`, step.from, offset, step.roll, step.consent, step.max && `max ${String(step.max)}`, does]
    .filter(Boolean)
    .join(' ');
};

const BOOKING = [
  'pre: target -P42D letter>email>sms pre',
  'invite: target -P28D sms>email invite',
  'book2: target -P14D sms book2',
  'call1: target -P7D phone coordinator 3 am+pm+eve',
  'book3: target P7D sms>email book3',
  'letter: target P14D letter letter',
  'esc1: target P14D level 1 coordinator',
  'call2: target P21D phone coordinator 6 am+pm+eve',
  'contact: target P28D contactPerson contactPerson coordinator',
  'esc2: target P42D level 2 leadCoordinator',
  'final: closes -P14D sms>letter final',
  'close: closes P1D forward close level 3 leadCoordinator',
];
const PRIMARY = BOOKING.map((step) =>
  step.startsWith('esc2') ? 'esc2: target P35D level 2 leadCoordinator+principalInvestigator' : step,
);
const APPOINTMENT = [
  'booked: booking sms>email booked',
  'appt7: appointment -P7D sms>email appt7',
  'appt3: appointment -P3D sms>email appt3',
  'appt1: appointment -P1D sms>email appt1',
  'moved: moved sms>email moved',
  'cancelled: cancelled sms>email cancelled',
  'noshow: noShow 1wd max 2 sms noshow',
  'thanks: done sms>email thanks',
];
const SILENCE = [
  'overdue3: due P3D forward level 1 mentor',
  'overdue7: due P7D forward level 2 teamLeader',
  'overdue14: due P14D forward level 3 coordinator',
  'outreach14: due P14D forward outreach coordinator',
  'ci1: appointment -P1D backward sms>email ci1',
  'ci_miss: noShow 1wd forward sms>email ci_miss',
];

describe('the built-in protocols (domain.md section 7)', () => {
  it.each([
    ['interview of IPS-MA', ipsMa.ladders['interview'], BOOKING],
    ['interview-primary of IPS-MA', ipsMa.ladders['interview-primary'], PRIMARY],
    ['interview-primary of Projekt Inklusion', inklusion.ladders['interview-primary'], PRIMARY],
  ])('%s has the steps that were agreed', (_, ladder, booking) => {
    expect(ladder?.booking.map(line)).toEqual(booking);
    expect(ladder?.appointment.map(line)).toEqual(APPOINTMENT);
  });

  it('meet their timepoints with these windows', () => {
    const told = ({ timepoints }: typeof ipsMa) =>
      timepoints.map((timepoint) =>
        [
          timepoint.id,
          timepoint.mode,
          timepoint.anchor,
          timepoint.target,
          timepoint.preWindow && `-${timepoint.preWindow}`,
          timepoint.postWindow && `+${timepoint.postWindow}`,
          timepoint.notBefore && `after ${timepoint.notBefore}`,
          timepoint.primary && 'primary',
          timepoint.ladder ?? timepoint.to,
        ]
          .filter(Boolean)
          .join(' '),
      );
    expect(told(ipsMa)).toEqual([
      'BL interview baseline P0M',
      'FU12 interview baseline P12M -P28D +P56D interview',
      'FU24 interview baseline P24M -P28D +P84D primary interview-primary',
      'REG24 register baseline P24M after P3M dataManager',
    ]);
    expect(told(inklusion)).toEqual([
      'BL interview randomisation P0M',
      'FU18 interview randomisation P18M -P28D +P84D primary interview-primary',
      'REG18 register randomisation P18M after P3M dataManager',
      'REG30 register randomisation P30M dataManager',
      'REG60 register randomisation P60M dataManager',
    ]);
  });

  it('expect these check-ins', () => {
    const phases = (plan: (typeof ipsMa.checkIns)[string] | undefined) =>
      plan?.phases.map(({ from, to, per, count, maxGapDays }) =>
        [from, to ?? '', count ?? '', per ?? '', maxGapDays].join(' '),
      );
    expect(phases(ipsMa.checkIns['mentor'])).toEqual(['P0M P6M 3 month 14', 'P6M P12M 1 month 35', 'P12M    45']);
    expect(phases(inklusion.checkIns['ips'])).toEqual(['P0M P6M 1 week 10', 'P6M  1 month 35']);
    for (const plan of [ipsMa.checkIns['mentor'], inklusion.checkIns['ips']]) {
      expect(plan?.ladder.map(line)).toEqual(SILENCE);
      expect(plan?.caseloadMax).toBe(20);
    }
  });

  it('have the arms and numbers of the trials', () => {
    const arms = ({ arms: all, plannedN }: typeof ipsMa) => [
      plannedN,
      ...all.map(({ id, checkIns }) => `${id} ${checkIns ?? '-'}`),
    ];
    expect(arms(ipsMa)).toEqual([vectors.consort['ips-ma'].planned, 'IPS-MA mentor', 'SAU -']);
    expect(arms(inklusion)).toEqual([vectors.consort['projekt-inklusion'].planned, 'IPS ips', 'IPSE ips', 'SAU -']);
  });

  it.each([ipsMa, inklusion, builtIn('blank')])(
    '$id sends on weekdays, from nine to seven, not on closed days',
    (protocol) => {
      expect(protocol.sending).toEqual({
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '09:00',
        to: '19:00',
        at: '10:00',
        holidays: 'DK',
        closedDays: vectors.closedDaysDefault.map((day) => day.replace('MM-DD ', '')),
      });
      expect(protocol.limits).toEqual({ perDay: 1, perFollowUp: 8, staleAfter: 'P3D' });
    },
  );
});

describe('a participant of Projekt Inklusion, randomised on 31 August 2024 (F1.10)', () => {
  const plan = studyPlan(inklusion, danishHolidays);
  const record = anInterviewRecord({ anchors: { randomisation: '2024-08-31' }, registeredAt: '2024-08-31T08:00:00Z' });
  const items = interviewAgenda(plan, record);

  it('is read in the registers after three months, and at 30 and 60 months, and never written to about it', () => {
    const registers = items.filter(({ clock }) => clock === 'register');
    expect(registers.map(({ of, nominal }) => `${of} ${isoDate(nominal)}`)).toEqual([
      'REG18 2026-05-28',
      'REG30 2027-02-28',
      'REG60 2029-08-31',
    ]);
    expect(items.filter((item) => item.of.startsWith('REG') && isMessage(item))).toEqual([]);
  });

  it('is interviewed around 28 February 2026', () => {
    const opens = items.find(({ key }) => key === 'FU18/invite')?.nominal;
    expect(opens && isoDate(opens)).toBe('2026-01-31');
  });
});

describe('the vector of R7.4', () => {
  it('is what someone gets who books, and the day before besides', () => {
    const { bookedOn, appointment, sends } = vectors.ladder_R7_4;
    const followUps = { FU12: { appointments: [anAppointment(appointment, `${bookedOn}T08:00:00Z`)] } };
    const going = Object.entries(planned(studyPlan(ipsMa, danishHolidays), { followUps }))
      .filter(([step, when]) => !when.includes(' ') && !step.includes('recordOutcome'))
      .map(([step, when]) => [step.replace('appointment-1/', ''), when.slice(0, 10)]);
    expect(Object.fromEntries(going)).toEqual({ ...sends, appt1: '2026-04-27' });
  });
});
