import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import { markContact } from '../../shared/ports/mark-contact.ts';
import { anInvitedHouse, INVITE, INVITE_AT, numberOf } from '../support/an-invited-house.ts';
import { dyingPorts, Killed } from '../support/dying-ports.ts';

const OUR_NUMBER = '+4520990001';

const aHouseOfReplies = async (options: Parameters<typeof anInvitedHouse>[0] = {}) => {
  const house = await anInvitedHouse(options);
  await house.until(INVITE_AT);
  const ports = { ...house.ports, replies: house.replies };
  const aText = (text: string, id = 'one', from = numberOf(0), at = house.now()) => ({
    id,
    from,
    to: OUR_NUMBER,
    text,
    at,
  });
  return { ...house, replyPorts: ports, aText, reply: handleReply(ports) };
};
type House = Awaited<ReturnType<typeof aHouseOfReplies>>;

const withNumber = async (house: House, participant: string, number: string): Promise<void> => {
  const both = await house.records.readBoth('ips-ma', participant);
  const known = await house.contacts.read('ips-ma', participant, 'edit');
  if (both === undefined || known === undefined) throw new Error('nobody there');
  await house.records.commit({
    token: `${participant}/${number}`,
    changes: [both.interviews, both.checkIns].map((record) => ({
      before: record,
      after: record,
      event: { action: 'contactChanged', at: INVITE_AT, by: 'coordinator-1', fields: ['phones'] },
    })),
    contacts: [
      await house.contacts.seal('ips-ma', participant, { ...known.card, phones: [{ number }] }, known.revision),
    ],
  });
};

/** Everything that somebody could find out about them afterwards, but for ids and versions. */
const traces = async (house: House) => {
  const both = await house.records.readBoth('ips-ma', 'P-0001');
  const card = (await house.contacts.read('ips-ma', 'P-0001', 'edit'))?.card;
  const { rows } = await house.replies.replies('ips-ma', 'interviews', undefined, 10);
  const of = (record: InterviewRecord | undefined) =>
    record && [
      record.consent,
      record.steps,
      record.contacts,
      Object.values(record.tasks).map(({ why, state }) => [why, state]),
    ];
  return {
    interviews: of(both?.interviews),
    checkIns: both?.checkIns.consent,
    phones: card?.phones,
    emailInvalid: card?.emailInvalid,
    lines: rows.map(({ did, meaning }) => [did, meaning]),
    answers: house.posted.filter(({ step }) => step === 'reply/auto').length,
  };
};

const MOST_CALLS = 40;

/** Kills a worker after each of its calls in turn, lets another one do it again, and tells after which calls anything was otherwise. */
const differing = async (
  open: () => Promise<House>,
  job: (house: House, ports: House['replyPorts']) => Promise<unknown>,
  compared: (house: House) => Promise<unknown> = traces,
): Promise<string[]> => {
  const undisturbed = await open();
  await job(undisturbed, undisturbed.replyPorts);
  const expected = JSON.stringify(await compared(undisturbed));
  const found: string[] = [];
  for (let nth = 1, lived = false; !lived && nth <= MOST_CALLS; nth += 1) {
    const house = await open();
    const dying = dyingPorts(house.replyPorts, nth);
    await job(house, dying).then(
      () => (lived = true),
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      },
    );
    await job(house, house.replyPorts);
    if (JSON.stringify(await compared(house)) !== expected) found.push(`call ${String(nth)}`);
  }
  return found;
};

describe('a worker that dies over a reply, and the carrier’s next try', () => {
  it.each(['STOP', '1', 'FORKERT'])('do what one undisturbed worker does: %s', async (text) => {
    const job = (house: House, ports: House['replyPorts']) => handleReply(ports)(house.aText(text));
    expect(await differing(aHouseOfReplies, job)).toEqual([]);
  });

  it('answer nobody twice: who died around the answer leaves the number unanswered', async () => {
    const job = (house: House, ports: House['replyPorts']) => handleReply(ports)(house.aText('Hvem er I?'));
    const once = async (house: House) => {
      const { answers, ...others } = await traces(house);
      return [answers <= 1, others];
    };
    expect(await differing(aHouseOfReplies, job, once)).toEqual([]);
  });
});

describe('a worker that dies over a receipt, and the queue’s next try', () => {
  it.each<[ReceiptEvent, 'sms' | 'email', string]>([
    ['delivered', 'sms', ''],
    ['failed', 'sms', 'unreachable'],
    ['failed', 'sms', 'address'],
    ['failed', 'sms', 'quota'],
    ['optedOut', 'sms', ''],
    ['bounced', 'email', ''],
    ['complained', 'email', ''],
  ])('do what one undisturbed worker does: %s of %s %s', async (event, channel, code) => {
    const open = () => aHouseOfReplies({ over: { consent: { [channel]: true } }, second: ['+4520888888'] });
    const job = (house: House, ports: House['replyPorts']) =>
      recordReceipt(ports)({
        attempt: house.left()[0]?.attempt ?? '',
        event,
        at: INVITE_AT,
        ...(code ? { code } : {}),
      });
    expect(await differing(open, job)).toEqual([]);
  });
});

describe('one text that is handed over twice in the same moment', () => {
  it.each(['STOP', '1', 'Hvem er I?'])('is one text: %s', async (text) => {
    const house = await aHouseOfReplies();
    await Promise.allSettled([house.reply(house.aText(text)), house.reply(house.aText(text))]);
    await house.reply(house.aText(text));
    const { lines, answers } = await traces(house);
    expect(lines).toHaveLength(1);
    expect(answers).toBeLessThanOrEqual(1);
    expect(Object.values((await house.person()).tasks)).toHaveLength(1);
    expect((await house.person()).contacts).toHaveLength(1);
  });
});

describe('a STOP that crosses other things (rows 28 and 29)', () => {
  it('and the carrier’s own report and a coordinator end texts once, and each is in the history', async () => {
    const house = await aHouseOfReplies();
    const attempt = house.left()[0]?.attempt ?? '';
    await Promise.all([
      house.reply(house.aText('STOP')),
      house.report(attempt, 'optedOut'),
      house.edit('interviews', 'P-0001', (record) => ({ ...record, consent: { ...record.consent, sms: false } })),
    ]);
    const both = await house.records.readBoth('ips-ma', 'P-0001');
    expect([both?.interviews.consent.sms, both?.checkIns.consent.sms]).toEqual([false, false]);
    await house.until('2026-04-03T12:00:00Z');
    expect(house.left()).toHaveLength(1);
    const events = await house.records.events('ips-ma', 'P-0001');
    const actions = events.filter(({ stream }) => stream === 'interviews').map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['reply', 'receipt', 'participationChanged']));
  });

  it('and a text that is claimed already lets that one leave, and none after it', async () => {
    const house = await anInvitedHouse();
    house.turnTo(INVITE_AT);
    const reply = handleReply({ ...house.ports, replies: house.replies });
    const { send } = house.ports.messenger;
    house.ports.messenger.send = async (message) => {
      await reply({ id: 'one', from: numberOf(0), to: OUR_NUMBER, text: 'STOP', at: house.now() });
      return send(message);
    };
    await house.work(house.due());
    expect(await house.step()).toMatchObject({ state: 'sent' });
    await house.until('2026-05-01T12:00:00Z');
    expect(house.left().map(({ step }) => step)).toEqual([INVITE]);
  });
});

describe('a reply that comes late', () => {
  const anAppointment: Appointment = {
    n: 1,
    at: '2026-04-01T10:00',
    minutes: 60,
    mode: 'phone',
    enteredAt: '2026-03-23T09:00:00Z',
  };

  it('confirms nothing that was asked only after it was written', async () => {
    const house = await aHouseOfReplies();
    const yes = house.aText('1', 'one', numberOf(0), Date.parse('2026-03-20T09:30:00Z'));
    house.turnTo('2026-03-23T09:00:00Z');
    const followUps = { FU12: { appointments: [anAppointment] } };
    await house.edit('interviews', 'P-0001', (record) => ({ ...record, followUps }) as InterviewRecord);
    await house.until('2026-03-27T12:00:00Z');
    expect(house.left().map(({ step }) => step)).toContain('FU12/appointment-1/appt3');
    await house.reply(yes);
    const record = await house.person();
    expect(record.followUps['FU12']?.appointments[0]?.confirmed).toBeUndefined();
    expect(Object.values(record.tasks)).toMatchObject([{ kind: 'messageTrouble', why: 'reply.callbackOrConfirm' }]);
  });

  it('after a death calls nobody: somebody of the family may have written', async () => {
    const house = await aHouseOfReplies();
    const participation = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const;
    await house.edit('interviews', 'P-0001', (record) => ({ ...record, participation }) as InterviewRecord);
    await house.reply(house.aText('1'));
    const { tasks } = await house.person();
    expect(Object.values(tasks).map(({ kind, why }) => `${kind} ${why}`)).toEqual([
      'messageTrouble reply.callbackOrConfirm',
    ]);
    expect(house.posted.filter(({ step }) => step === 'reply/auto')).toEqual([]);
  });

  it('from a number that somebody else has by now is theirs alone', async () => {
    const house = await aHouseOfReplies({ people: 2 });
    await withNumber(house, 'P-0001', '+4520999999');
    await withNumber(house, 'P-0002', numberOf(0));
    await house.reply(house.aText('STOP'));
    expect([(await house.person('P-0001')).consent.sms, (await house.person('P-0002')).consent.sms]).toEqual([
      true,
      false,
    ]);
  });
});

describe('somebody who has said STOP', () => {
  it('stays when a new number is entered: the opt-out is the person’s', async () => {
    const house = await aHouseOfReplies();
    await house.reply(house.aText('STOP'));
    await withNumber(house, 'P-0001', '+4520999999');
    await house.until('2026-05-01T12:00:00Z');
    expect(house.left().map(({ step }) => step)).toEqual([INVITE]);
  });

  it('is tried once more after consent was given anew, and ends again when the carrier still says no', async () => {
    const house = await aHouseOfReplies({ over: { consent: { sms: true, email: true } } });
    await house.reply(house.aText('STOP'));
    await house.edit('interviews', 'P-0001', (record) => ({ ...record, consent: { ...record.consent, sms: true } }));
    house.answers.next = ({ kind, attempt }) =>
      kind === 'sms'
        ? { kind: 'refusedForGood', code: 'optedOut', because: 'optedOut' }
        : { kind: 'accepted', providerMessageId: attempt };
    await house.until('2026-05-01T12:00:00Z');
    const later = house
      .left()
      .slice(1)
      .map(({ kind, step }) => `${kind} ${step}`);
    expect(later.slice(0, 3)).toEqual([`email ${INVITE}#2`, 'sms FU12/book2', 'email FU12/book3']);
    expect(later.filter((each) => each.startsWith('sms'))).toHaveLength(1);
    expect((await house.person()).consent.sms).toBe(false);
    expect(await house.tasks()).toContain('failed.optedOut open');
  });
});

describe('a number that two messages of one second were refused for', () => {
  it('is marked alone: the second refusal is not taken for one of the next number', async () => {
    const house = await aHouseOfReplies({ second: ['+4520888888'] });
    const [record, at] = [await house.person(), new Date(house.now()).toISOString()];
    const refused = () => markContact(house.ports, record, 'sms', at, numberOf(0));
    expect([await refused(), await refused()]).toEqual([true, false]);
    expect((await house.contacts.read('ips-ma', 'P-0001', 'edit'))?.card.phones).toEqual([
      { number: numberOf(0), undeliverable: true },
      { number: '+4520888888' },
    ]);
  });
});

describe('keys that are out of reach for a while (row 41)', () => {
  it.each<[string, (house: House) => Promise<unknown>, (house: House) => Promise<unknown>]>([
    ['a STOP', (house) => house.reply(house.aText('STOP')), async (house) => (await house.person()).consent.sms],
    [
      'a bounce',
      (house) => house.report(house.left()[0]?.attempt ?? '', 'bounced'),
      async (house) => !(await house.contacts.read('ips-ma', 'P-0001', 'edit'))?.card.emailInvalid,
    ],
  ])('send %s back to be tried again, and nothing of it is lost or half done', async (what, job, isAsBefore) => {
    const house = await aHouseOfReplies({ over: { consent: what === 'a STOP' ? { sms: true } : { email: true } } });
    const { read } = house.contacts;
    house.contacts.read = () => Promise.reject(new Error('the keys are away'));
    await expect(job(house)).rejects.toThrow('the keys are away');
    house.contacts.read = read;
    expect([await isAsBefore(house), (await house.step())?.state]).toEqual([true, 'sent']);
    await job(house);
    expect(await isAsBefore(house)).toBe(false);
  });
});
