import { anInterviewRecord } from '../../support/a-participant.ts';
import { aHouse } from '../../support/a-house.ts';
import { aStudy } from '../../support/a-study.ts';
import { anAppointment, booked } from '../../support/planned.ts';

const sends = (house: Awaited<ReturnType<typeof aHouse>>) =>
  house.posted
    .filter(({ participant }) => participant !== undefined)
    .map(({ step, at, kind }) => `${new Date(at).toISOString().slice(0, 10)} ${step} ${kind}`);

describe('a participant who never books', () => {
  const smsOnly = { sms: true, phone: true, contactPerson: true };

  it('gets five texts on the days of R7.3, and every task and escalation is opened once', async () => {
    const house = await aHouse({ at: '2025-04-18T08:00:00Z' });
    await house.enrol(anInterviewRecord({ consent: smsOnly }));
    await house.until('2026-06-30T12:00:00Z');
    expect(sends(house)).toEqual([
      '2026-03-06 FU12/pre sms',
      '2026-03-20 FU12/invite sms',
      '2026-04-01 FU12/book2 sms',
      '2026-04-24 FU12/book3 sms',
      '2026-05-29 FU12/final sms',
    ]);
    const record = await house.records.readInterviews('ips-ma', 'P-7Q4K');
    const opened = Object.values(record?.tasks ?? {}).map(
      (task) => `${task.since.slice(0, 10)} ${task.step} ${task.kind}`,
    );
    expect(opened.sort()).toEqual([
      '2026-04-10 FU12/call1 phone',
      '2026-05-01 FU12/messageTrouble messageTrouble',
      '2026-05-08 FU12/call2 phone',
      '2026-05-15 FU12/contact contactPerson',
      '2026-06-15 FU12/close notDoneReason',
    ]);
    expect(record?.escalations['FU12']).toMatchObject({ level: 3, to: 'leadCoordinator', state: 'open' });
  });

  it('gets a letter first where letters are agreed, and one in place of the last text that nobody confirmed', async () => {
    const house = await aHouse({ at: '2025-04-18T08:00:00Z' });
    await house.enrol(anInterviewRecord());
    await house.until('2026-06-30T12:00:00Z');
    expect(house.letters.map(({ step }) => step)).toEqual(['FU12/pre', 'FU12/letter', 'FU12/final#2']);
  });

  it('carries out one reminder with two reads, two transactions and one request', async () => {
    const house = await aHouse({ at: '2026-03-06T08:00:00Z' });
    await house.enrol(anInterviewRecord({ consent: smsOnly, registeredAt: '2025-04-18T08:00:00Z' }));
    house.turnTo('2026-03-06T09:00:00Z');
    const before = { ...house.records.requests };
    await house.work({ study: 'ips-ma', participant: 'P-7Q4K', kind: 'record', stream: 'interviews' });
    expect(house.posted).toHaveLength(1);
    expect(house.records.requests.reads - before.reads).toBe(2);
    expect(house.records.requests.transactions - before.transactions).toBe(2);
  });
});

describe('a participant who books', () => {
  it('gets the messages of R7.4 and no call is ever opened', async () => {
    const house = await aHouse({ at: '2025-04-18T08:00:00Z' });
    await house.enrol(anInterviewRecord({ consent: { sms: true } }));
    await house.until('2026-04-09T08:00:00Z');
    const appointment = {
      n: 1,
      at: '2026-04-28T10:30',
      minutes: 60,
      mode: 'inPerson',
      enteredAt: '2026-04-09T08:00:00Z',
    } as const;
    await house.edit(
      'interviews',
      'P-7Q4K',
      (record) => ({ ...record, followUps: { FU12: { appointments: [appointment] } } }) as never,
    );
    await house.until('2026-04-28T12:00:00Z');
    const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;
    await house.edit(
      'interviews',
      'P-7Q4K',
      (record) => ({ ...record, followUps: { FU12: { appointments: [appointment], outcome } } }) as never,
    );
    await house.until('2026-05-30T12:00:00Z');
    expect(sends(house).slice(3)).toEqual([
      '2026-04-09 FU12/appointment-1/booked sms',
      '2026-04-21 FU12/appointment-1/appt7 sms',
      '2026-04-24 FU12/appointment-1/appt3 sms',
      '2026-04-27 FU12/appointment-1/appt1 sms',
      '2026-04-28 FU12/thanks sms',
    ]);
    const record = await house.records.readInterviews('ips-ma', 'P-7Q4K');
    expect(Object.values(record?.tasks ?? {}).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'recordOutcome resolved',
    ]);
    expect(record?.escalations).toEqual({});
  });
});

describe('a participant who misses an interview', () => {
  it.each(['sns', 'endUserMessaging'] as const)(
    'is asked for a new time by a text that %s may still try',
    async (sms) => {
      const house = await aHouse({ at: '2026-04-20T08:00:00Z', study: aStudy({ sms }) });
      const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', {
        end: { how: 'noShow', at: '2026-04-28T12:00:00Z', by: 'staff' },
      });
      await house.enrol(
        anInterviewRecord({ consent: { sms: true }, registeredAt: '2026-04-20T08:00:00Z', ...booked(appointment) }),
      );
      await house.until('2026-04-29T12:00:00Z');
      expect(sends(house)).toEqual(['2026-04-29 FU12/appointment-1/noshow sms']);
      expect(house.posted).toMatchObject([{ timeToLiveSeconds: 9 * 3_600 }]);
    },
  );
});
