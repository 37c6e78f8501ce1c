import { carryOut } from '../../../functions/carry-out/carry-out.ts';
import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import type { SendOutcome } from '../../../shared/ports/messenger.ts';
import type { Templates } from '../../../shared/ports/study-book.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { aStudy } from '../../support/a-study.ts';
import { enrolPair } from '../../support/enrol-pair.ts';
import { mortal, type Death } from '../../support/mortal.ts';

const DUE = { study: 'ips-ma', participant: 'P-7Q4K', kind: 'record', stream: 'interviews' } as const;
const INVITE_AT = '2026-03-20T09:00:00Z';
const smsOnly = { sms: true, phone: true };
/** So that a story begins the day before the invitation, without the ladder before it. */
const knownSince = { registeredAt: '2026-03-19T08:00:00Z' };

const aHouseBefore = async (over: Partial<InterviewRecord> = {}, unclearSends: 'flag' | 'resend-once' = 'flag') => {
  const house = await aHouse({ at: '2026-03-19T08:00:00Z', study: aStudy({ unclearSends }) });
  await house.enrol(anInterviewRecord({ consent: smsOnly, ...knownSince, ...over }));
  const record = async () => (await house.records.readInterviews('ips-ma', 'P-7Q4K')) as InterviewRecord;
  return {
    ...house,
    record,
    step: async (key = 'FU12/invite') => (await record()).steps[key],
    tasks: async () => Object.values((await record()).tasks).map(({ why, state }) => `${why} ${state}`),
    mails: () => house.posted.filter(({ participant }) => participant !== undefined),
  };
};
type House = Awaited<ReturnType<typeof aHouseBefore>>;

const unclear: SendOutcome = { kind: 'unclear', code: 'timeout' };
const answering = (house: House, ...outcomes: SendOutcome[]) => {
  const accepts = house.answers.next;
  house.answers.next = (message) => outcomes.shift() ?? accepts(message);
};

describe('a reminder', () => {
  it('is found again by what the provider called it', async () => {
    const house = await aHouseBefore();
    await house.until(INVITE_AT);
    const [mail] = house.mails();
    const id = mail?.answer.kind === 'accepted' ? (mail.answer.providerMessageId ?? '') : '';
    expect(await house.records.attemptOfProviderMessage(id)).toBe(mail?.attempt);
  });

  it('whose provider gave no clear answer is never sent again, and after 15 minutes a person is asked', async () => {
    const house = await aHouseBefore();
    answering(house, unclear);
    const counted: string[] = [];
    house.ports.meter.count = (name) => counted.push(name);
    await house.until('2026-03-20T09:14:59Z');
    expect(await house.step()).toMatchObject({ state: 'unknown', code: 'timeout' });
    await house.until('2026-03-20T09:15:00Z');
    expect(counted).toEqual(['send.unclear', 'unconfirmed']);
    expect(await house.step()).toMatchObject({ state: 'unconfirmed' });
    expect(await house.tasks()).toEqual(['unconfirmed open']);
    await house.until('2026-03-31T12:00:00Z');
    expect(house.mails()).toHaveLength(1);
  });

  it('is sent once more where the study chose so, and never a third time', async () => {
    const house = await aHouseBefore({}, 'resend-once');
    answering(house, unclear, unclear, unclear);
    await house.until('2026-03-31T12:00:00Z');
    expect(house.mails().map(({ step, at }) => [step, new Date(at).toISOString().slice(11, 16)])).toEqual([
      ['FU12/invite', '09:00'],
      ['FU12/invite', '09:15'],
    ]);
    expect(await house.step()).toMatchObject({ state: 'unconfirmed', resent: true });
  });

  it('does not forget its one extra try over a night in which its number had enough', async () => {
    const house = await aHouseBefore({}, 'resend-once');
    for (const participant of ['P-8001', 'P-8002'])
      await house.enrol(anInterviewRecord({ participant, consent: smsOnly, ...knownSince }));
    house.answers.next = ({ participant }) =>
      participant === 'P-7Q4K' ? unclear : { kind: 'accepted', providerMessageId: 'm' };
    await house.until('2026-03-31T12:00:00Z');
    expect(house.mails().filter(({ participant }) => participant === 'P-7Q4K').length).toBeLessThanOrEqual(2);
  });

  it('that the provider would not take yet waits 1, 2, 4 … minutes, is no line of another reminder, and goes', async () => {
    const house = await aHouseBefore();
    const throttled: SendOutcome = { kind: 'refusedForNow', code: 'throttled' };
    answering(house, throttled, throttled, throttled);
    await house.until('2026-03-20T12:00:00Z');
    expect(house.mails().map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual([
      '09:00',
      '09:01',
      '09:03',
      '09:07',
    ]);
    expect(await house.step()).toMatchObject({ state: 'sent' });
    expect(await house.tasks()).toEqual([]);
  });

  it('that is refused until it is stale is skipped, for a person to see', async () => {
    const house = await aHouseBefore();
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-03-30T12:00:00Z');
    expect(await house.step()).toMatchObject({ state: 'skipped', reason: 'stale' });
    expect(await house.tasks()).toEqual(['stale open']);
  });

  it('whose channel is out of order for a day goes by the next one', async () => {
    const house = await aHouseBefore({ consent: { sms: true, email: true } });
    house.answers.next = ({ kind, attempt }) =>
      kind === 'sms' ? { kind: 'refusedForNow', code: 'throttled' } : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-03-24T12:00:00Z');
    expect(house.mails().filter(({ kind }) => kind === 'email')).toMatchObject([
      { step: 'FU12/invite', at: Date.parse('2026-03-23T08:00:00Z') },
    ]);
  });

  it('to a number that the carrier was told to leave alone ends texts in both streams, and goes by mail', async () => {
    const house = await aHouse({ at: '2026-03-19T08:00:00Z' });
    await enrolPair(house, knownSince, knownSince);
    house.answers.next = ({ kind, attempt }) =>
      kind === 'sms'
        ? { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' }
        : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-04-02T12:00:00Z');
    const both = await house.records.readBoth('ips-ma', 'P-7Q4K');
    expect([both?.interviews.consent.sms, both?.checkIns.consent.sms]).toEqual([false, false]);
    const own = house.posted.filter(({ participant, kind }) => participant !== undefined && kind === 'sms');
    expect(own.map(({ step }) => step)).toEqual(['FU12/invite']);
    expect(house.posted.map(({ step }) => step)).toContain('FU12/invite#2');
    expect(Object.values(both?.interviews.tasks ?? {})).toMatchObject([{ why: 'failed.optedOut', state: 'open' }]);
  });

  it('waits while the contact vault is out of reach; half an hour later a person knows', async () => {
    const house = await aHouseBefore();
    const { read } = house.ports.contacts;
    house.ports.contacts.read = () => Promise.reject(new Error('no key'));
    await house.until('2026-03-20T09:10:00Z');
    expect([house.mails(), await house.tasks()]).toEqual([[], []]);
    expect(await house.step()).toMatchObject({ state: 'waiting', code: 'contactUnreadable' });
    await house.until('2026-03-20T09:40:00Z');
    expect(await house.tasks()).toEqual(['contactUnreadable open']);
    house.ports.contacts.read = read;
    await house.until('2026-03-20T11:00:00Z');
    expect(await house.step()).toMatchObject({ state: 'sent' });
  });

  it('of a text that cannot be written fails before anything is claimed; everyone else goes on', async () => {
    const house = await aHouseBefore();
    await house.enrol(anInterviewRecord({ participant: 'P-0002', consent: { email: true }, ...knownSince }));
    const texts = await house.studies.templates('ips-ma');
    const { da, ...others } = texts.participant;
    const { invite, ...kept } = da?.templates ?? {};
    const unwritable = { ...invite, sms: '{nothingOfThatName}' };
    const participant = { ...others, ...(da ? { da: { ...da, templates: { ...kept, invite: unwritable } } } : {}) };
    await house.studies.saveTemplates('ips-ma', { ...texts, participant, revision: 1 } as Templates & {
      revision: number;
    });
    await house.until('2026-03-20T12:00:00Z');
    expect(await house.step()).toMatchObject({ state: 'failed' });
    expect(await house.tasks()).toEqual(['failed open']);
    expect(house.mails().map(({ participant }) => participant)).toEqual(['P-0002']);
    const history = await house.records.events('ips-ma', 'P-7Q4K');
    expect(history.map(({ action }) => action)).not.toContain('claimed');
  });

  it('is not sent by two workers, however they cross', async () => {
    const house = await aHouseBefore();
    house.turnTo(INVITE_AT);
    await Promise.all([house.work(DUE), house.work(DUE), house.work(DUE)]);
    expect(house.mails()).toHaveLength(1);
  });

  it('whose queue message comes a day late, or again a week later, is not sent for it', async () => {
    const house = await aHouseBefore();
    await house.until('2026-03-27T12:00:00Z');
    const before = (await house.record()).version;
    await house.work(DUE);
    expect([house.mails().length, (await house.record()).version]).toEqual([1, before]);
  });

  it('of somebody who withdraws between the look and the claim is not sent', async () => {
    const house = await aHouseBefore();
    house.turnTo(INVITE_AT);
    const { read } = house.ports.contacts;
    house.ports.contacts.read = async (...given) => {
      house.ports.contacts.read = read;
      await house.edit('interviews', 'P-7Q4K', (record) => ({ ...record, consent: {} }));
      return read(...given);
    };
    await house.tick();
    expect(house.mails()).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'skipped', reason: 'noChannel' });
  });

  it.each([
    ['closed', '2026-03-20T17:59:00Z', '2026-03-20T18:03:00Z', '2026-03-23T08:00:00Z'],
    ['grew too late for it', '2026-03-25T08:59:00Z', '2026-03-25T09:03:00Z', undefined],
  ])('whose worker froze before the claim while sending %s does not go then', async (_, looked, woke, goes) => {
    // A mail: a text would be refused by its provider, whose carrier has no time left.
    const house = await aHouseBefore({ consent: { email: true } });
    house.turnTo(looked);
    const { read } = house.ports.contacts;
    house.ports.contacts.read = async (...given) => {
      house.ports.contacts.read = read;
      house.turnTo(woke);
      return read(...given);
    };
    await house.work(DUE);
    expect(house.mails()).toEqual([]);
    await house.until('2026-03-26T12:00:00Z');
    expect(house.mails().map(({ at }) => isoInstant(at))).toEqual(goes === undefined ? [] : [goes]);
    expect(await house.tasks()).toEqual(goes === undefined ? ['stale open'] : []);
  });

  it('whose worker froze after the claim is released, not sent late', async () => {
    const house = await aHouseBefore();
    house.turnTo(INVITE_AT);
    const { commit } = house.records;
    house.ports.records.commit = async (each) => {
      const result = await commit(each);
      if (each.changes[0]?.event.action === 'claimed' && house.mails().length === 0)
        house.turnTo('2026-03-20T09:00:20Z');
      house.ports.records.commit = commit;
      return result;
    };
    await house.work(DUE);
    expect(house.mails()).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'waiting', code: 'claimTooOld' });
    await house.until('2026-03-20T09:02:00Z');
    expect(house.mails()).toHaveLength(1);
  });

  it('of a worker that wakes after its claim was given up changes nothing any more', async () => {
    const house = await aHouseBefore();
    house.turnTo(INVITE_AT);
    let wake = (_outcome: SendOutcome): void => undefined;
    house.ports.messenger.send = () => new Promise((resolve) => (wake = resolve));
    const zombie = house.work(DUE);
    await new Promise((resolve) => setImmediate(resolve));
    await house.until('2026-03-20T09:20:00Z');
    const { version } = await house.record();
    wake({ kind: 'refusedForNow', code: 'throttled' });
    await zombie;
    expect(await house.step()).toMatchObject({ state: 'unconfirmed' });
    expect((await house.record()).version).toBe(version);
  });
});

describe('a channel that is down for everyone', () => {
  const down: SendOutcome = { kind: 'channelDown', code: 'paused' };
  const aStreet = async () => {
    const house = await aHouseBefore();
    for (let n = 1; n <= 5; n += 1) {
      const participant = `P-000${String(n)}`;
      const card = { ...aCard, phones: [{ number: `+452012345${String(n)}` }] };
      await house.enrol(anInterviewRecord({ participant, consent: smsOnly, ...knownSince }), card);
    }
    return house;
  };

  it('is asked once, then by one probe at a time; nobody is lost and no claim is burned', async () => {
    const house = await aStreet();
    house.answers.next = () => down;
    await house.until('2026-03-20T09:30:00Z');
    expect(house.mails().map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual([
      '09:00',
      '09:02',
      '09:06',
      '09:14',
      '09:30',
    ]);
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-03-20T12:00:00Z');
    const sent = house.mails().filter(({ answer }) => answer.kind === 'accepted');
    expect(new Set(sent.map(({ participant }) => participant)).size).toBe(6);
    expect(sent).toHaveLength(6);
  });

  it('does not hold the other channel', async () => {
    const house = await aStreet();
    await house.enrol(anInterviewRecord({ participant: 'P-0009', consent: { email: true }, ...knownSince }));
    house.answers.next = ({ kind, attempt }) =>
      kind === 'sms' ? down : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-03-20T10:00:00Z');
    expect(house.mails().filter(({ kind }) => kind === 'email')).toMatchObject([{ participant: 'P-0009' }]);
  });
});

describe('a worker that dies', () => {
  const deaths: [number, Death][] = [1, 2, 3, 4, 5, 6].flatMap((nth): [number, Death][] => [
    [nth, 'before'],
    [nth, 'after'],
  ]);

  it.each(deaths)('at call %i (%s it is obeyed) sends no reminder twice and leaves none in limbo', async (nth, how) => {
    const house = await aHouseBefore();
    const life = mortal(house, house.ports);
    await life.until('2026-03-20T08:59:00Z');
    life.dieAt(nth, how);
    await life.until('2026-03-20T12:00:00Z');
    expect(house.mails().length).toBeLessThanOrEqual(1);
    const state = (await house.step())?.state;
    expect(['sent', 'unconfirmed']).toContain(state);
    expect(await house.tasks()).toEqual(state === 'sent' ? [] : ['unconfirmed open']);
    if (state === 'sent') expect(house.mails()).toHaveLength(1);
  });

  it('comes back within its lease even when a person is told at once', async () => {
    const house = await aHouseBefore();
    house.ports.messenger.send = () => Promise.reject(new Error('a defect'));
    await house.until('2026-03-20T09:01:00Z');
    expect(await house.step()).toMatchObject({ state: 'unknown', code: 'leaseExpired' });
  });
});

describe('a record that cannot be carried out', () => {
  it('goes back to the queue when the store only says "not now": nobody has to look at the record', async () => {
    const house = await aHouseBefore();
    const busy = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    house.ports.studies.plan = () => Promise.reject(busy);
    const due = { study: 'ips-ma', participant: 'P-7Q4K', kind: 'record', stream: 'interviews' } as const;
    await expect(carryOut(house.ports)(due)).rejects.toThrow(busy);
    expect(await house.tasks()).toEqual([]);
  });

  it('is put before a person and looked at again in an hour; everyone else goes on', async () => {
    const house = await aHouseBefore();
    await house.enrol(anInterviewRecord({ participant: 'P-0002', consent: smsOnly, ...knownSince }));
    const { commit } = house.records;
    let broken = true;
    house.ports.records.commit = (each) =>
      broken && each.changes[0]?.event.action === 'claimed' && each.changes[0].after.participant === 'P-7Q4K'
        ? Promise.reject(new TypeError('a defect'))
        : commit(each);
    await house.until('2026-03-20T09:30:00Z');
    expect(house.mails().map(({ participant }) => participant)).toEqual(['P-0002']);
    expect(await house.tasks()).toEqual(['cannotCarryOut open']);
    broken = false;
    await house.until('2026-03-20T10:00:00Z');
    expect(house.mails().map(({ participant }) => participant)).toEqual(['P-0002', 'P-7Q4K']);
    expect(await house.tasks()).toEqual(['cannotCarryOut resolved']);
  });
});
