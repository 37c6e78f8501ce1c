import { aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';

const smsOnly = { sms: true, email: false, phone: true, letter: false, contactPerson: false };

describe('somebody who is booked and has no texts left', () => {
  const aBooked = async () => {
    const house = await aHouse({ at: '2026-04-01T08:00:00Z' });
    const appointment = {
      n: 1,
      at: '2026-04-16T10:00',
      minutes: 60,
      mode: 'inPerson',
      enteredAt: '2026-04-01T08:00:00Z',
    } as const;
    const record = anInterviewRecord({
      participant: 'P-1',
      consent: smsOnly,
      followUps: { FU12: { appointments: [appointment] } },
      registeredAt: '2026-04-01T08:00:00Z',
    });
    await house.enrol(record);
    await house.until('2026-04-08T06:00:00Z');
    await house.edit('interviews', 'P-1', (known) => ({ ...known, consent: { ...known.consent, sms: false } }));
    const tasks = async () => Object.values((await house.records.readInterviews('ips-ma', 'P-1'))?.tasks ?? {});
    return { ...house, tasks };
  };

  it('is called in place of the reminder', async () => {
    const house = await aBooked();
    await house.until('2026-04-10T12:00:00Z');
    expect(await house.tasks()).toMatchObject([
      { kind: 'phone', to: 'coordinator', of: 'FU12', why: 'noChannel', state: 'open' },
    ]);
  });

  it('is called no more once the appointment is cancelled', async () => {
    const house = await aBooked();
    await house.until('2026-04-10T12:00:00Z');
    const end = { how: 'cancelled', at: '2026-04-10T12:00:00Z', by: 'participant' } as const;
    await house.edit('interviews', 'P-1', (record) => {
      if (record.stream !== 'interviews') return record;
      const appointments = (record.followUps.FU12?.appointments ?? []).map((each) => ({ ...each, end }));
      return { ...record, followUps: { FU12: { appointments } } };
    });
    expect((await house.tasks()).filter(({ kind }) => kind === 'phone')).toMatchObject([
      { state: 'resolved', resolved: { because: 'appointment-1.cancelled' } },
    ]);
  });
});
