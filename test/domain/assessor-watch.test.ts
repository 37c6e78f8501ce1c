import { assessorWatch } from '../../shared/domain/assessor-watch.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { Appointment, FollowUpFacts } from '../../shared/domain/record.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { anUnblinding } from '../support/an-unblinding.ts';

const withAssessor = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z', { assessor: 'assessor-1', ...over });
const learnt = anUnblinding({ event: 7, enteredAt: '2026-04-10T09:00:00Z' });
const watched = (followUps: Record<string, FollowUpFacts>, unblindings = [learnt]) =>
  assessorWatch({ followUps, unblindings });

describe('an interview with an assessor who knows what they must not', () => {
  it('waits for a coordinator to find another one', () => {
    expect(watched(booked(withAssessor()).followUps)).toStrictEqual([
      {
        key: 'FU12/appointment-1/unblinded-7',
        stream: 'interviews',
        clock: 'appointment',
        of: 'FU12',
        definition: { id: 'unblinded', from: 'appointment', task: { kind: 'findAssessor', to: 'coordinator' } },
        does: 'task',
        nominal: civil('2026-04-28'),
        at: Date.parse('2026-04-10T09:00:00Z'),
        appointment: withAssessor(),
      },
    ]);
  });

  it('waits from the booking on, where it was booked with them later', () => {
    const later = withAssessor({ enteredAt: '2026-04-12T08:00:00Z' });
    expect(watched(booked(later).followUps)).toMatchObject([{ at: Date.parse('2026-04-12T08:00:00Z') }]);
  });

  it('is every one that stands', () => {
    const both = { ...booked(withAssessor()).followUps, FU24: { appointments: [withAssessor({ n: 2 })] } };
    expect(watched(both).map(({ key }) => key)).toEqual([
      'FU12/appointment-1/unblinded-7',
      'FU24/appointment-2/unblinded-7',
    ]);
  });

  it('is known by the first time that they learnt it, of several of whom each knows', () => {
    const unblindings = [anUnblinding({ assessor: 'assessor-2', event: 5 }), learnt, anUnblinding({ event: 9 })];
    expect(watched(booked(withAssessor()).followUps, unblindings)).toMatchObject([
      { key: 'FU12/appointment-1/unblinded-7' },
    ]);
  });
});

describe('nobody else has to be found', () => {
  const off = { how: 'cancelled', at: '2026-04-11T09:00:00Z', by: 'staff' } as const;
  const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;

  it.each<[string, Record<string, FollowUpFacts>]>([
    ['who knows nothing holds it', booked(withAssessor({ assessor: 'assessor-2' })).followUps],
    ['nobody is named yet', booked(anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z')).followUps],
    ['the interview is off', booked(withAssessor({ end: off })).followUps],
    ['it was held', { FU12: { appointments: [withAssessor()], outcome } }],
    ['nothing is booked', booked().followUps],
  ])('where %s', (_where, followUps) => {
    expect(watched(followUps)).toEqual([]);
  });

  it('where nobody has learnt anything', () => {
    expect(assessorWatch(booked(withAssessor()))).toEqual([]);
    expect(watched(booked(withAssessor()).followUps, [])).toEqual([]);
  });
});
