import { sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { anInvitedHouse, INVITE, INVITE_AT, type InvitedHouse } from '../support/an-invited-house.ts';

const HOUR_MS = 3_600_000;
const hoursAfter = (hours: number): string => new Date(Date.parse(INVITE_AT) + hours * HOUR_MS).toISOString();

/** The tick, and what it put on the queue; `fails` breaks the n-th time that it does. */
const aTick = (house: InvitedHouse, fails = Infinity) => {
  const added: DueMessage[] = [];
  let calls = 0;
  const queue = {
    add: async (messages: readonly DueMessage[]) => {
      calls += 1;
      if (calls === fails) throw new Error('killed');
      added.push(...messages);
    },
    depth: async () => 0,
    approximateBacklogSeconds: async () => 0,
  };
  return { added, tick: sweepDue({ ...house.ports, queue }) };
};

describe.each([1, 36, 72])('ticks that are missing for %i hours (row 20)', (hours) => {
  it('send nothing twice, nothing stale and nothing outside hours; whoever missed their text is shown', async () => {
    const house = await anInvitedHouse({ people: 12 });
    await house.until('2026-03-20T08:00:00Z');
    house.turnTo(hoursAfter(hours));
    await house.until('2026-03-31T12:00:00Z');
    const texts = house.left().map(({ participant = '', step }) => `${participant} ${step}`);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { at } of house.left()) {
      const local = new Date(at).toLocaleString('en-GB', {
        timeZone: 'Europe/Copenhagen',
        weekday: 'short',
        hour: '2-digit',
      });
      expect(local).toMatch(/^(Mon|Tue|Wed|Thu|Fri).*(09|1[0-8])$/);
    }
    for (const id of house.ids) {
      const state = (await house.step(INVITE, id))?.state;
      expect(['sent', 'skipped']).toContain(state);
      expect((await house.tasks(id)).includes('stale open')).toBe(state === 'skipped');
    }
  });
});

describe('the minute tick', () => {
  it('that dies after its first page leaves nobody out: the next one asks the same question (row 21)', async () => {
    const house = await anInvitedHouse({ people: 600 });
    house.turnTo(INVITE_AT);
    const dying = aTick(house, 2);
    await expect(dying.tick()).rejects.toThrow('killed');
    expect(dying.added).toHaveLength(500);
    for (const due of dying.added) await house.work(due);
    const next = aTick(house);
    await next.tick();
    expect(next.added).toHaveLength(100);
  });

  it('that reads an index which is late sends nobody to whom nothing is due, and finds the others a minute later (row 22)', async () => {
    const house = await anInvitedHouse({ people: 2 });
    await house.edit('interviews', 'P-0001', (record) => ({ ...record, stopped: [{ from: '2026-03-19T09:00:00Z' }] }));
    house.turnTo(INVITE_AT);
    const { dueBefore } = house.ports.records;
    // It still holds who has stopped, and not yet who is due.
    house.ports.records.dueBefore = async function* () {
      yield [{ study: 'ips-ma', participant: 'P-0001', stream: 'interviews', nextDueAt: INVITE_AT }];
    };
    const stale = aTick(house);
    await stale.tick();
    for (const due of stale.added) await house.work(due);
    expect(house.left()).toEqual([]);
    house.ports.records.dueBefore = dueBefore;
    const fresh = aTick(house);
    await fresh.tick();
    for (const due of fresh.added) await house.work(due);
    expect(house.left().map(({ participant }) => participant)).toEqual(['P-0002']);
  });

  it('twice in one minute hands over the same people, who get one text each (row 19)', async () => {
    const house = await anInvitedHouse({ people: 5 });
    house.turnTo(INVITE_AT);
    const [one, other] = [aTick(house), aTick(house)];
    await Promise.all([one.tick(), other.tick()]);
    expect(one.added).toEqual(other.added);
    await Promise.all([...one.added, ...other.added].map(house.work));
    expect(
      house
        .left()
        .map(({ participant }) => participant)
        .sort(),
    ).toEqual(house.ids);
  });

  it('a week of redriven dead letters send nothing that is stale (row 18)', async () => {
    const house = await anInvitedHouse({ people: 5 });
    house.turnTo(INVITE_AT);
    const { added, tick } = aTick(house);
    await tick();
    house.turnTo(hoursAfter(7 * 24));
    for (const due of added) await house.work(due);
    expect(house.left()).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'skipped', reason: 'stale' });
  });
});

describe('receipts that are lost for a day (row 36)', () => {
  it('send nothing again by the same channel; the next one goes once, and it is counted for the alarm', async () => {
    const house = await anInvitedHouse({ people: 8, over: { consent: { sms: true, email: true } } });
    await house.until('2026-03-24T12:00:00Z');
    const left = house.left().map(({ kind, participant = '' }) => `${participant} ${kind}`);
    expect(left.sort()).toEqual(house.ids.flatMap((id) => [`${id} email`, `${id} sms`]));
    expect(house.counted.filter((name) => name === 'sentAgain')).toHaveLength(8);
    expect(house.counted).not.toContain('unconfirmed');
  });

  it('and come after all say the truth of the first message, and nothing leaves because of them', async () => {
    const house = await anInvitedHouse({ over: { consent: { sms: true, email: true } } });
    await house.until('2026-03-24T12:00:00Z');
    const [text] = house.left();
    await house.report(text?.attempt ?? '', 'delivered');
    await house.until('2026-03-25T12:00:00Z');
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'delivered' });
    expect([house.left().length, await house.tasks()]).toEqual([2, []]);
  });
});

describe('a channel that was down and may be tried again (rows 39 and 40)', () => {
  it('is probed by one of many who ask in the same moment', async () => {
    const house = await anInvitedHouse({ people: 6 });
    house.answers.next = () => ({ kind: 'channelDown', code: 'paused' });
    house.turnTo(INVITE_AT);
    await house.work(house.due());
    expect(house.left()).toHaveLength(1);
    house.turnTo('2026-03-20T09:02:00Z');
    await Promise.all(house.ids.map((id) => house.work(house.due(id))));
    expect(house.left()).toHaveLength(2);
    for (const id of house.ids) expect(await house.step(INVITE, id)).toMatchObject({ state: 'waiting' });
    house.answers.next = ({ attempt }) => ({ kind: 'accepted', providerMessageId: attempt });
    await house.until('2026-03-20T12:00:00Z');
    const accepted = house.left().filter(({ answer }) => answer.kind === 'accepted');
    expect(accepted.map(({ participant }) => participant).sort()).toEqual(house.ids);
  });
});

describe('a table that was restored to the hour before (row 46)', () => {
  it('sends nothing while the switch is off, though what was sent looks as if it were due', async () => {
    const house = await anInvitedHouse();
    const before = await house.person();
    await house.until(INVITE_AT);
    const sent = await house.person();
    const study = await house.studies.study('ips-ma');
    if (study === undefined) throw new Error('no study');
    const switched = { ...study, revision: study.revision + 1, sendingStopped: true };
    await house.studies.saveStudy(switched, study.revision);
    await house.records.commit({
      token: 'restored',
      changes: [
        {
          before: sent,
          after: { ...before, version: sent.version, lastHash: sent.lastHash },
          event: { action: 'carriedOut', at: INVITE_AT, by: 'test' },
        },
      ],
    });
    await house.until('2026-03-20T17:00:00Z');
    expect(house.left()).toHaveLength(1);
    expect(await house.step()).toBeUndefined();
  });
});
