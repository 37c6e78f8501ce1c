import { agendaOf } from '../../../shared/domain/record-agenda.ts';
import type { Step } from '../../../shared/domain/protocol.ts';
import { isCappedByNumber } from '../../../shared/domain/send-timing.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { aPlan } from '../../support/a-study.ts';

const NUMBER = '+4520123456';
const smsOnly = { sms: true, email: false, phone: true, letter: false, contactPerson: false };

/** Somebody whose number has had this many texts of other participants on these days. */
const aShared = async (days: string[], consent = smsOnly) => {
  const house = await aHouse({ at: '2026-03-16T08:00:00Z' });
  await house.enrol(anInterviewRecord({ participant: 'P-1', consent, registeredAt: '2026-03-16T08:00:00Z' }), aCard);
  await house.enrol(anInterviewRecord({ participant: 'P-2', consent: {}, anchors: {} }), undefined);
  for (const [at, day] of days.entries()) {
    const before = await house.records.readInterviews('ips-ma', 'P-2');
    if (!before) throw new Error('nobody there');
    await house.records.commit({
      token: `other-${String(at)}`,
      changes: [
        {
          before,
          after: { ...before, language: `l${String(at)}` },
          event: { action: 'claimed', at: `${day}T09:00:00Z`, by: 'test' },
        },
      ],
      numberDay: { numberHash: house.contacts.numberHash(NUMBER), day, stream: 'interviews', by: 1 },
    });
  }
  const invite = async () => (await house.records.readInterviews('ips-ma', 'P-1'))?.steps['FU12/invite'];
  const tasks = async () => Object.values((await house.records.readInterviews('ips-ma', 'P-1'))?.tasks ?? {});
  return { ...house, invite, tasks };
};

const EIGHT_DAYS = ['02-19', '02-24', '02-26', '03-03', '03-06', '03-10', '03-12', '03-17'].map((day) => `2026-${day}`);

describe('a number that has had two texts of a day', () => {
  it('gets the invitation on the next day on which one may go, and no third text before', async () => {
    const house = await aShared(['2026-03-20', '2026-03-20']);
    await house.until('2026-03-23T07:00:00Z');
    expect(house.posted).toEqual([]);
    expect(await house.invite()).toMatchObject({ state: 'waiting', code: 'numberDay' });
    await house.until('2026-03-23T12:00:00Z');
    expect(house.posted).toMatchObject([{ kind: 'sms', step: 'FU12/invite' }]);
    expect(await house.tasks()).toEqual([]);
  });
});

describe('a number that has had eight texts in 30 days', () => {
  it('gets no invitation: it is skipped, and a person sees it', async () => {
    const house = await aShared(EIGHT_DAYS);
    await house.until('2026-03-20T12:00:00Z');
    expect(house.posted).toEqual([]);
    expect(await house.invite()).toMatchObject({ state: 'skipped', reason: 'cap' });
    expect(await house.tasks()).toMatchObject([{ kind: 'messageTrouble', why: 'cap', of: 'FU12', state: 'open' }]);
  });

  it('keeps no mail from going in its place', async () => {
    const house = await aShared(EIGHT_DAYS, { ...smsOnly, email: true });
    await house.until('2026-03-20T12:00:00Z');
    expect(house.posted).toMatchObject([{ kind: 'email', step: 'FU12/invite' }]);
    expect(await house.tasks()).toEqual([]);
  });

  it('gets the next one once the oldest of them is 30 days old', async () => {
    const house = await aShared(['2026-02-18', ...EIGHT_DAYS.slice(1)]);
    await house.until('2026-03-20T12:00:00Z');
    expect(await house.invite()).toMatchObject({ state: 'sent' });
  });

  it('is reminded of an appointment all the same', async () => {
    const house = await aShared(EIGHT_DAYS);
    const appointment = {
      n: 1,
      at: '2026-03-26T10:00',
      minutes: 60,
      mode: 'inPerson',
      enteredAt: '2026-03-16T08:00:00Z',
    } as const;
    await house.edit('interviews', 'P-1', (record) =>
      record.stream === 'interviews' ? { ...record, followUps: { FU12: { appointments: [appointment] } } } : record,
    );
    await house.until('2026-03-19T12:00:00Z');
    expect(house.posted.map(({ step }) => step)).toContain('FU12/appointment-1/appt7');
  });

  it('is written to after a missed interview all the same, and yields after a missed check-in', () => {
    const send = { to: 'participant', template: 'noshow', channels: ['sms'] } satisfies Step['send'];
    const missed = { definition: { id: 'noshow', from: 'noShow', send }, clock: 'appointment' } as const;
    const item = agendaOf(aPlan(), anInterviewRecord())[0]!;
    expect(isCappedByNumber({ ...item, ...missed })).toBe(false);
    expect(isCappedByNumber({ ...item, ...missed, stream: 'checkIns' })).toBe(true);
  });
});
