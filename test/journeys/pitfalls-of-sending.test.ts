import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { sweepDue, BACKLOG_LIMIT_SECONDS } from '../../functions/sweep-due/sweep-due.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { aCard, aHouse } from '../support/a-house.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../support/an-office.ts';

const MINUTE_MS = 60_000;
const smsOnly = { sms: true, phone: true };
const aTown = async (at: string, count: number) => {
  const house = await aHouse({ at });
  for (let n = 1; n <= count; n += 1) {
    const card = { ...aCard, phones: [{ number: `+45201${String(10_000 + n)}` }] };
    await house.enrol(anInterviewRecord({ participant: `P-${String(n)}`, consent: smsOnly, registeredAt: at }), card);
  }
  return { ...house, mails: () => house.posted.filter(({ participant }) => participant !== undefined) };
};

const anOfficeOf = async (count: number, at = '2026-03-19T08:00:00Z') => {
  const office = await anOffice({ at });
  for (let n = 1; n <= count; n += 1) {
    const contact = { phone: `20 1${String(10_000 + n)}` };
    const body = aNewcomer({ id: `P-${String(n)}`, arm: 'SAU', consent: { sms: true }, contact });
    await office.ask('POST', office.inStudy('/participants'), body);
  }
  return office;
};
const textsOf = (office: Office) => office.posted.filter(({ participant }) => participant !== undefined);

describe('a reminder that others sent twice, late or to the wrong person (pitfalls 1 to 21)', () => {
  it('goes once in a week of ticks, beside one that cannot be written', async () => {
    const house = await aTown('2026-03-20T08:00:00Z', 2);
    const { numberHash } = house.contacts;
    house.ports.contacts.numberHash = (number) => {
      if (number.endsWith('10002')) throw new Error('no such number');
      return numberHash(number);
    };
    await house.until('2026-03-20T09:00:00Z');
    for (let tick = 0; tick < 2_016; tick += 1) {
      house.turnTo(new Date(Date.parse('2026-03-20T09:00:00Z') + tick * 5 * MINUTE_MS).toISOString());
      await house.tick();
    }
    const first = house.mails().filter(({ participant, step }) => participant === 'P-1' && step === 'FU12/invite');
    expect(first).toHaveLength(1);
    const second = await house.records.readInterviews('ips-ma', 'P-2');
    expect(Object.values(second?.tasks ?? {}).map(({ why }) => why)).toContain('cannotCarryOut');
  });

  it('comes with the task and the escalation of the same instant, in one look', async () => {
    const house = await aTown('2026-04-30T08:00:00Z', 2);
    await house.edit('interviews', 'P-2', (record) => ({ ...record, consent: { letter: true } }));
    await house.until('2026-05-01T07:59:00Z');
    house.turnTo('2026-05-01T08:00:00Z');
    const lookedAt = async (participant: string) => {
      await house.work({ study: 'ips-ma', participant, stream: 'interviews', kind: 'record' });
      const record = await house.records.readInterviews('ips-ma', participant);
      expect(record?.escalations['FU12']?.level).toBe(1);
      expect(record?.steps['FU12/esc1']?.at).toBe('2026-05-01T08:00:00Z');
      return record;
    };
    const unreached = await lookedAt('P-1');
    expect(unreached?.steps['FU12/letter']).toMatchObject({ state: 'skipped', reason: 'noChannel' });
    expect(Object.values(unreached?.tasks ?? {}).map(({ why }) => why)).toContain('noChannel');
    expect((await lookedAt('P-2'))?.steps['FU12/letter']).toMatchObject({ state: 'sent' });
  });

  it('reaches none of 150 who stopped an hour before, wherever they stood in the queue', async () => {
    const office = await anOfficeOf(150);
    await office.until('2026-03-20T08:00:00Z');
    for (let n = 1; n <= 150; n += 1) {
      const stop = { interviews: 'stopped', reason: 'asked for it' };
      await office.ask('PATCH', office.of(`P-${String(n)}`, '/participation'), stop);
    }
    await office.until('2026-03-27T12:00:00Z');
    expect(textsOf(office)).toEqual([]);
  });

  it('is not sent to somebody who was interviewed a minute before it', async () => {
    const office = await anOfficeOf(1);
    await office.until('2026-03-20T08:59:00Z');
    const done = { outcome: 'done', on: '2026-03-20' };
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), done);
    await office.until('2026-03-30T12:00:00Z');
    expect(textsOf(office).map(({ step }) => step)).toEqual(['FU12/thanks']);
  });

  it('goes to the number of today, and an answer from the old one is nobody’s any more', async () => {
    const office = await anOfficeOf(1);
    await office.until('2026-03-20T08:59:00Z');
    await office.ask('PATCH', office.of('P-1', '/contact'), { phone: '30 12 34 56' });
    await office.until('2026-03-20T09:00:00Z');
    expect(textsOf(office)).toMatchObject([{ to: '+4530123456' }]);
    const reply = handleReply({ ...office.workerPorts, replies: office.replies });
    const written = { to: '+4520990001', text: 'STOP', at: office.now() };
    expect(await reply({ ...written, id: 'text-1', from: '+4520110001' })).toEqual({ filed: 0 });
    expect(await reply({ ...written, id: 'text-2', from: '+4530123456' })).toEqual({ filed: 1 });
  });

  it('reaches the nine who have a number; of the tenth a person is told', async () => {
    const house = await aTown('2026-03-20T08:00:00Z', 10);
    await house.enrol(
      anInterviewRecord({ participant: 'P-0', consent: smsOnly, registeredAt: '2026-03-20T08:00:00Z' }),
      {
        ...aCard,
        phones: [],
      },
    );
    await house.until('2026-03-20T09:00:00Z');
    expect(new Set(house.mails().map(({ participant }) => participant)).size).toBe(10);
    const without = await house.records.readInterviews('ips-ma', 'P-0');
    expect(Object.values(without?.tasks ?? {})).toMatchObject([{ kind: 'messageTrouble', why: 'noChannel' }]);
  });
});

describe('an outage (pitfalls 34 to 42)', () => {
  it('over the closing of the window sends nothing after it: the closing is asked about instead', async () => {
    const house = await aTown('2026-05-28T08:00:00Z', 1);
    house.turnTo('2026-06-15T09:00:00Z');
    await house.until('2026-06-16T12:00:00Z');
    const record = await house.records.readInterviews('ips-ma', 'P-1');
    expect(house.mails()).toEqual([]);
    expect(record?.steps['FU12/final']).toMatchObject({ state: 'skipped', reason: 'windowClosed' });
    expect(Object.values(record?.tasks ?? {}).map(({ kind }) => kind)).toContain('notDoneReason');
  });

  it('of nine days loses nothing without a word and sends nothing old', async () => {
    const house = await aTown('2026-03-20T08:00:00Z', 1);
    house.turnTo('2026-03-29T08:00:00Z');
    await house.until('2026-03-31T12:00:00Z');
    const record = await house.records.readInterviews('ips-ma', 'P-1');
    expect(record?.steps['FU12/invite']).toMatchObject({ state: 'skipped', reason: 'stale' });
    expect(Object.values(record?.tasks ?? {})).toMatchObject([{ kind: 'messageTrouble', why: 'stale' }]);
    await house.until('2026-04-01T12:00:00Z');
    expect(house.mails().map(({ step }) => step)).toEqual(['FU12/book2']);
  });

  it('over several reminders of one follow-up ends in the latest of them, once', async () => {
    const house = await aTown('2026-03-31T08:00:00Z', 1);
    await house.edit('interviews', 'P-1', (record) => ({ ...record, registeredAt: '2026-03-05T08:00:00Z' }));
    house.turnTo('2026-04-01T10:00:00Z');
    await house.until('2026-04-08T12:00:00Z');
    expect(house.mails().map(({ step }) => step)).toEqual(['FU12/book2']);
  });
});

describe('the minute tick', () => {
  const sweeping = async (people: number, seconds: number) => {
    const house = await aTown('2026-03-20T08:00:00Z', people);
    house.turnTo('2026-03-20T09:00:00Z');
    const added: DueMessage[] = [];
    const counted: [string, number][] = [];
    const sweep = sweepDue({
      ...house.ports,
      meter: { count: (name, by = 1) => counted.push([name, by]) },
      queue: {
        add: async (messages) => {
          added.push(...messages);
        },
        depth: async () => 0,
        approximateBacklogSeconds: async () => seconds,
      },
    });
    return { ...house, added, counted, sweep };
  };

  it('finds everyone who is due, and the same again when it comes twice', async () => {
    const { sweep, added } = await sweeping(1_200, 0);
    expect(await sweep()).toEqual({ kind: 'swept', added: 1_200 });
    await sweep();
    expect(new Set(added.map(({ participant }) => participant)).size).toBe(1_200);
  });

  it('adds nothing to a queue that holds more than two minutes of work', async () => {
    const { sweep, added } = await sweeping(3, BACKLOG_LIMIT_SECONDS + 1);
    expect([await sweep(), added]).toEqual([{ kind: 'busy' }, []]);
  });

  it.each([0, BACKLOG_LIMIT_SECONDS + 1])(
    'says that it ran and how long someone has been due, also when %i seconds of work are queued',
    async (seconds) => {
      const { sweep, counted, turnTo } = await sweeping(3, seconds);
      turnTo('2026-03-20T09:40:00Z');
      await sweep();
      expect(counted).toEqual([
        ['oldestDueSeconds', 2_400],
        ['tick', 1],
      ]);
    },
  );

  it('hands over before its minute is over, and the next one goes on', async () => {
    const { sweep, added, ports, now, work } = await sweeping(1_200, 0);
    let looks = 0;
    ports.clock.now = () => now() + (looks += 1) * 30_000;
    expect(await sweep()).toEqual({ kind: 'handedOver', added: 1_000 });
    ports.clock.now = now;
    for (const due of added.splice(0)) await work(due);
    expect(await sweep()).toEqual({ kind: 'swept', added: 200 });
  });
});

describe('two people at one desk (pitfalls 45 and 53)', () => {
  it('lose nothing: the second is told the version that holds now', async () => {
    const office = await anOfficeOf(1);
    const { headers } = await office.ask('GET', office.of('P-1'));
    const seen = { 'if-match': headers.get('etag') ?? '' };
    const stop = (body: object) =>
      office.ask('PATCH', office.of('P-1', '/participation'), { reason: 'x', ...body }, { headers: seen });
    const answers = await Promise.all([stop({ register: 'stopped' }), stop({ interviews: 'reduced' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = answers.find(({ status }) => status === 412) as Loose;
    expect(stale.body.version).toBe((await office.ask('GET', office.of('P-1'))).body.version);
  });

  it('see the same interview whatever the arm: every message, byte for byte', async () => {
    const lives = await Promise.all(
      ['IPS-MA', 'SAU'].map(async (arm) => {
        const office = await anOffice({ at: '2026-03-19T08:00:00Z' });
        await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm }));
        await office.until('2026-07-01T12:00:00Z');
        const own = textsOf(office).filter(({ step }) => !step.startsWith('mentor/'));
        return own.map(({ attempt: _attempt, answer: _answer, ...message }) => message);
      }),
    );
    expect(lives[0]).toEqual(lives[1]);
    expect(lives[0]?.length).toBeGreaterThan(3);
  });
});
