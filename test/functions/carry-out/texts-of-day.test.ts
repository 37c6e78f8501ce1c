import { byHandKey } from '../../../shared/domain/by-hand.ts';
import type { Appointment, InterviewRecord } from '../../../shared/domain/record.ts';
import type { OutgoingEmail, SendOutcome } from '../../../shared/ports/messenger.ts';
import { aByHandMessage } from '../../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../../support/a-participant.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { aStudy } from '../../support/a-study.ts';

const DAY = '2026-03-20';
const TEXTS = { study: 'ips-ma', stream: 'interviews', day: DAY } as const;

const MONDAY: Appointment = {
  n: 1,
  at: '2026-03-23T10:30',
  minutes: 60,
  mode: 'phone',
  enteredAt: '2026-03-10T08:00:00Z',
  imported: true,
};

/** So many who are invited on the Friday at ten, in a study that allows so many texts a day. */
const aStreet = async (
  people: number,
  interviews: number | undefined,
  consent: InterviewRecord['consent'] = { sms: true },
  checkIns?: number,
) => {
  const house = await aHouse({ at: '2026-03-19T08:00:00Z', study: aStudy({ textsPerDay: { interviews, checkIns } }) });
  const counted: string[] = [];
  house.ports.meter.count = (name) => counted.push(name);
  for (let n = 1; n <= people; n += 1) {
    const participant = `P-${String(n)}`;
    const card = { ...aCard, phones: [{ number: `+4520123${String(400 + n)}` }] };
    await house.enrol(anInterviewRecord({ participant, consent, registeredAt: '2026-03-19T08:00:00Z' }), card);
  }
  const outcomeOf = async (n: number, step = 'FU12/invite') =>
    (await house.records.readInterviews('ips-ma', `P-${String(n)}`))?.steps[step];
  const texts = () => house.posted.filter(({ kind }) => kind === 'sms');
  const mails = () => house.posted.filter((each): each is typeof each & OutgoingEmail => each.kind === 'email');
  const raiseTo = async (interviews: number) => {
    const study = await house.studies.study('ips-ma');
    if (!study) throw new Error('no study');
    const raised = { ...study, revision: study.revision + 1, textsPerDay: { interviews } };
    await house.studies.saveStudy(raised, study.revision);
  };
  /** Whose reminder goes on the Friday at ten. */
  const bookForMonday = (n: number) =>
    house.edit('interviews', `P-${String(n)}`, (record) => ({
      ...(record as InterviewRecord),
      followUps: { FU24: { appointments: [MONDAY] } },
    }));
  return { ...house, counted, outcomeOf, texts, mails, raiseTo, bookForMonday };
};

describe('when the texts of the day are used up', () => {
  it('the rest waits unclaimed until tomorrow; nobody gets a task, and nobody is left out', async () => {
    const house = await aStreet(6, 5);
    await house.until('2026-03-20T17:00:00Z');
    expect(house.texts()).toHaveLength(4);
    const waiting = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => house.outcomeOf(n)));
    expect(waiting.filter((each) => each?.state === 'waiting')).toMatchObject([
      { code: 'textsUsedUp', channel: 'sms', tries: 0 },
      { code: 'textsUsedUp', channel: 'sms', tries: 0 },
    ]);
    await house.until('2026-03-23T12:00:00Z');
    expect(house.texts()).toHaveLength(6);
    const records = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => house.records.readInterviews('ips-ma', `P-${n}`)));
    expect(records.flatMap((record) => Object.values(record?.tasks ?? {}))).toEqual([]);
  });

  it('by Monday there are new ones: a text goes, not the next channel; only where there is no room then either that takes it', async () => {
    const both = { sms: true, email: true };
    const house = await aStreet(6, 5, both);
    await house.until('2026-03-23T12:00:00Z');
    expect(house.texts()).toHaveLength(6);
    const crowded = await aStreet(12, 5, both);
    await crowded.until('2026-03-23T12:00:00Z');
    expect(crowded.texts()).toHaveLength(8);
    expect(crowded.mails().filter(({ step }) => step === 'FU12/invite')).toHaveLength(4);
  });

  it('what waits leaves within the hour once the number is raised', async () => {
    const house = await aStreet(6, 5);
    await house.until('2026-03-20T10:30:00Z');
    expect(house.texts()).toHaveLength(4);
    await house.raiseTo(20);
    await house.until('2026-03-20T11:30:00Z');
    expect(house.texts()).toHaveLength(6);
  });

  it('a check of a number leaves while its reader is there, once the number is raised', async () => {
    const house = await aStreet(6, 5);
    await house.until('2026-03-20T09:30:00Z');
    const enteredAt = '2026-03-20T09:30:00Z';
    const verify = aByHandMessage({ template: 'verify', of: 'FU24', enteredAt });
    await house.edit('interviews', 'P-1', (record) => ({ ...record, byHand: { 4: verify } }));
    await house.until('2026-03-20T09:35:00Z');
    expect(await house.outcomeOf(1, byHandKey(verify))).toMatchObject({ state: 'waiting', code: 'textsUsedUp' });
    await house.raiseTo(20);
    await house.until('2026-03-20T09:45:00Z');
    expect(await house.outcomeOf(1, byHandKey(verify))).toMatchObject({ state: 'sent' });
  });

  it('a reminder of an appointment goes all the same, while a fifth of them is left', async () => {
    const house = await aStreet(6, 5);
    await house.bookForMonday(6);
    await house.until('2026-03-20T17:00:00Z');
    expect(house.texts().map(({ step }) => step)).toContain('FU24/appointment-1/appt1');
    expect(house.texts()).toHaveLength(5);
  });

  it('whoever leads is told once, and the operator hears an alarm', async () => {
    const house = await aStreet(6, 5);
    await house.until('2026-03-20T17:00:00Z');
    expect(house.mails().map(({ to, subject }) => [to, subject])).toEqual([
      ['lead-1@example.com', 'Dagens sms’er er brugt'],
    ]);
    expect(house.mails()[0]?.text).toContain(
      'Siden fre. 20/3 10.00 er dagens sms’er om samtaler brugt: studiet tillader 5 om dagen.',
    );
    expect(house.counted).toContain('textsUsedUp');
    await house.until('2026-03-23T12:00:00Z');
    expect(house.mails()).toHaveLength(1);
  });

  it('whoever leads is told anew when what is kept for appointments is used up as well', async () => {
    const house = await aStreet(4, 2);
    await house.until('2026-03-20T09:30:00Z');
    for (const n of [3, 4]) await house.bookForMonday(n);
    await house.until('2026-03-20T17:00:00Z');
    expect(house.texts()).toHaveLength(2);
    const said = 'Også den femtedel, der er gemt til aftaler, er brugt';
    expect(house.mails().map(({ text }) => text.includes(said))).toEqual([false, true]);
  });

  it('is told by the next try when the worker died before it could be', async () => {
    const house = await aStreet(6, 5);
    const { saveStaffMail } = house.studies;
    let refusals = 10;
    house.ports.studies = {
      ...house.studies,
      saveStaffMail: async (record, expected) => ((refusals -= 1) >= 0 ? false : saveStaffMail(record, expected)),
    };
    await house.until('2026-03-20T17:00:00Z');
    expect(house.mails()).toHaveLength(1);
  });

  it('tells nobody any more of a number that was raised before the mail could go', async () => {
    const house = await aStreet(6, 5);
    const mailsFail: SendOutcome = { kind: 'refusedForNow', code: 'busy' };
    house.answers.next = ({ kind, attempt }) =>
      kind === 'email' ? mailsFail : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-03-20T09:30:00Z');
    const staffMail = async () => Object.keys((await house.studies.staffMail('ips-ma'))?.steps ?? {});
    expect(await staffMail()).toEqual(['lead-1/2026-03-20/texts-used-up-interviews-090000']);
    await house.raiseTo(20);
    await house.until('2026-03-20T17:00:00Z');
    expect(await staffMail()).toEqual([]);
  });
});

describe('of the texts of a day', () => {
  it.each([
    ['check-ins', undefined, 2, { interviews: 3, checkIns: 2 }, 'om mentorkontakter'],
    ['interviews', 2, undefined, { interviews: 1, checkIns: 3 }, 'om samtaler'],
  ])('those about %s are bounded by themselves, whatever the others do', async (...row) => {
    const [, interviews, checkIns, expected, said] = row;
    const house = await aStreet(3, interviews, { sms: true }, checkIns);
    for (const n of [4, 5, 6]) {
      const record = aCheckInRecord({ participant: `P-${String(n)}`, consent: { sms: true }, appointments: [MONDAY] });
      await house.enrol(record, { ...aCard, phones: [{ number: `+4520123${String(400 + n)}` }] });
    }
    await house.until('2026-03-20T17:00:00Z');
    const about = (stream: string) =>
      house.texts().filter(({ step }) => step.startsWith('mentor/') === (stream === 'checkIns'));
    expect({ interviews: about('interviews').length, checkIns: about('checkIns').length }).toEqual(expected);
    const told = house.mails().filter(({ subject }) => subject === 'Dagens sms’er er brugt');
    expect(told.map(({ text }) => text.includes(said))).toEqual([true]);
  });

  it('one that nobody took is not counted, and one of which nobody knows is', async () => {
    const house = await aStreet(3, 2);
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-03-20T09:01:00Z');
    house.answers.next = () => ({ kind: 'unclear', code: 'timeout' });
    await house.until('2026-03-20T17:00:00Z');
    const states = await Promise.all([1, 2, 3].map(async (n) => (await house.outcomeOf(n))?.state));
    expect(states.sort()).toEqual(['unconfirmed', 'waiting', 'waiting']);
  });

  it('one that finds its number full is not counted', async () => {
    const house = await aStreet(2, 2);
    const number = house.contacts.numberHash('+4520123401');
    const before = await house.records.readInterviews('ips-ma', 'P-1');
    if (!before) throw new Error('nobody there');
    for (const n of [1, 2])
      await house.records.commit({
        token: `other-${String(n)}`,
        changes: [],
        numberDay: { numberHash: number, day: DAY, stream: 'interviews', by: 1 },
      });
    await house.until('2026-03-20T17:00:00Z');
    expect(await house.outcomeOf(1)).toMatchObject({ state: 'waiting', code: 'numberDay' });
    expect(await house.outcomeOf(2)).toMatchObject({ state: 'sent' });
  });

  it('none is taken by a mail, nor while the channel is shut', async () => {
    const house = await aStreet(2, 1, { email: true });
    await house.until('2026-03-20T17:00:00Z');
    expect(house.mails()).toHaveLength(2);
    expect(await house.studies.textsUsedUp(TEXTS)).toBeUndefined();
    const shut = await aStreet(1, 2);
    const breaker = { opens: 3, shutUntil: '2026-03-20T12:00:00Z', since: '2026-03-20T08:00:00Z' };
    await shut.studies.saveBreaker({ study: 'ips-ma', channel: 'sms' }, breaker, undefined);
    await shut.until('2026-03-20T17:00:00Z');
    expect(shut.texts()).toHaveLength(1);
  });
});
