import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { chance } from '../../local/chance.ts';
import { settle } from '../../shared/domain/settle.ts';
import { anInvitedHouse, INVITE, INVITE_AT, type InvitedHouse } from '../support/an-invited-house.ts';
import { openTables, storeOn } from '../support/dynamo-store.ts';
import { mortal, type Death } from '../support/mortal.ts';
import { troubledDocuments } from '../support/troubled-documents.ts';

const MINUTE_MS = 60_000;
const minutesAfter = (minutes: number): string => new Date(Date.parse(INVITE_AT) + minutes * MINUTE_MS).toISOString();

/** The next claim that is written is followed by this, before anything leaves. */
const afterTheClaim = (house: InvitedHouse, then: () => Promise<void> | void): void => {
  const { commit } = house.ports.records;
  house.ports.records.commit = async (each) => {
    const result = await commit(each);
    if (each.changes[0]?.event.action !== 'claimed') return result;
    house.ports.records.commit = commit;
    await then();
    return result;
  };
};

describe('a claim on the real tables', () => {
  it.each([
    [1, 'answerLost'],
    [2, 'notReached'],
  ] as const)('whose write ends in trouble is one claim and one text (row %i: %s)', async (_, trouble) => {
    const tables = await openTables();
    const house = await anInvitedHouse();
    const plan = await house.studies.plan('ips-ma', 1);
    const after = settle(plan, { ...(await house.person()), version: 0, lastHash: '' }, house.now());
    const enrolled = { action: 'enrolled', at: after.registeredAt, by: 'test' } as const;
    await storeOn(tables.documents).commit({ token: 'enrol', changes: [{ after, event: enrolled }] });
    // The first command reads the record, the second claims.
    const troubled = troubledDocuments(tables.documents, { 2: trouble, 3: trouble });
    house.ports.records = storeOn(troubled.documents);
    house.turnTo(INVITE_AT);
    await house.work(house.due());
    const events = await storeOn(tables.documents).events('ips-ma', 'P-0001');
    expect(events.map(({ action }) => action)).toEqual(['enrolled', 'claimed', 'recorded']);
    expect(house.left()).toHaveLength(1);
    await tables.close();
  });
});

describe('tables that refuse one write in two because of conflicts (row 3)', () => {
  it('keep nobody from their text, and nobody gets two', async () => {
    const house = await anInvitedHouse({ people: 20 });
    const luck = chance(3);
    const { commit } = house.ports.records;
    house.ports.records.commit = (each) =>
      luck.often(0.5)
        ? Promise.reject(Object.assign(new Error('conflict'), { name: 'TransactionConflictException' }))
        : commit(each);
    // What fails goes back to the queue, and comes again.
    let failures = 0;
    for (let ended = false; !ended;)
      await house.until('2026-03-20T12:00:00Z').then(
        () => (ended = true),
        () => (failures += 1),
      );
    expect(failures).toBeGreaterThan(5);
    const texts = house.left().map(({ participant }) => participant);
    expect(texts.toSorted()).toEqual(house.ids);
    for (const id of house.ids) {
      const state = (await house.step(INVITE, id))?.state;
      expect(await house.tasks(id)).toEqual(state === 'sent' ? [] : ['unconfirmed open']);
    }
  });
});

describe('a worker that dies around its one request', () => {
  const deaths = [1, 2, 3, 4, 5].flatMap((nth): [number, Death][] => [
    [nth, 'before'],
    [nth, 'after'],
  ]);

  it.each(deaths)(
    'at call %i (%s it is obeyed) leaves a text that a receipt proves, or one for a person (rows 4, 11, 12)',
    async (nth, how) => {
      const house = await anInvitedHouse();
      const worker = mortal(house, house.ports);
      await worker.until('2026-03-20T08:59:00Z');
      worker.dieAt(nth, how);
      await worker.until(minutesAfter(5));
      const [text] = house.left();
      if (text) await house.report(text.attempt, 'delivered');
      await worker.until(minutesAfter(180));
      expect(house.left().length).toBeLessThanOrEqual(1);
      expect((await house.step())?.state).toBe(text ? 'sent' : 'unconfirmed');
      expect(await house.tasks()).toEqual(text ? [] : ['unconfirmed open']);
    },
  );

  it('whose answer cannot be written down in five tries leaves it to the receipt (row 12)', async () => {
    const house = await anInvitedHouse();
    const { commit } = house.ports.records;
    house.ports.records.commit = async (each) =>
      each.changes[0]?.event.action === 'recorded' ? { kind: 'lostRace' } : commit(each);
    await house.until(minutesAfter(0));
    expect(await house.step()).toMatchObject({ state: 'sending' });
    await house.until(minutesAfter(2));
    expect(await house.step()).toMatchObject({ state: 'unknown', code: 'leaseExpired' });
    await house.report(house.left()[0]?.attempt ?? '', 'accepted');
    await house.until(minutesAfter(60));
    expect([await house.tasks(), house.left().length]).toEqual([[], 1]);
  });
});

describe('a worker that freezes for five minutes between claim and request (row 13)', () => {
  it('sends nothing when it thaws; the text goes once, from a claim of its own', async () => {
    const house = await anInvitedHouse();
    house.turnTo(INVITE_AT);
    // Meanwhile somebody else finds its lease expired.
    afterTheClaim(house, () => house.until(minutesAfter(5)));
    await house.work(house.due());
    expect(house.left()).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'waiting', code: 'claimTooOld' });
    await house.until(minutesAfter(60));
    expect(house.left()).toHaveLength(1);
    expect(await house.tasks()).toEqual([]);
  });
});

describe('workers whose clocks disagree (row 24)', () => {
  const workerWith = (house: InvitedHouse, minutes: number) =>
    carryOut({ ...house.ports, clock: { now: () => house.now() + minutes * MINUTE_MS } });

  it('send nothing before its time by a clock that is slow, and nothing twice by one that is fast', async () => {
    const house = await anInvitedHouse();
    house.turnTo(minutesAfter(1));
    await workerWith(house, -5)(house.due());
    expect(house.left()).toEqual([]);
    await workerWith(house, 5)(house.due());
    await workerWith(house, -5)(house.due());
    expect(house.left()).toHaveLength(1);
  });

  it('leave a claim to its worker, though by another clock its lease is over', async () => {
    const house = await anInvitedHouse();
    house.turnTo(INVITE_AT);
    afterTheClaim(house, () => workerWith(house, 5)(house.due()));
    await house.work(house.due());
    await house.until(minutesAfter(60));
    expect(house.left()).toHaveLength(1);
    expect(await house.step()).toMatchObject({ state: 'sent' });
    expect(await house.tasks()).toEqual([]);
  });
});

describe('a number that changes after the claim (row 31)', () => {
  it('gets the next text; the one that was under way goes to the old one', async () => {
    const house = await anInvitedHouse();
    house.turnTo(INVITE_AT);
    afterTheClaim(house, async () => {
      const before = await house.person();
      const known = await house.contacts.read('ips-ma', 'P-0001', 'edit');
      if (known === undefined) throw new Error('no card');
      const card = { ...known.card, phones: [{ number: '+4520999999' }] };
      await house.records.commit({
        token: 'moved',
        changes: [
          { before, after: before, event: { action: 'contactChanged', at: INVITE_AT, by: 'c', fields: ['phones'] } },
        ],
        contacts: [await house.contacts.seal('ips-ma', 'P-0001', card, known.revision)],
      });
    });
    await house.work(house.due());
    await house.until('2026-04-02T12:00:00Z');
    expect(house.left().map(({ step, to }) => [step, to])).toEqual([
      [INVITE, '+4520123456'],
      ['FU12/book2', '+4520999999'],
    ]);
  });
});

describe('a worker that has answered (row 54)', () => {
  it('has nothing left to do: whoever freezes it then takes nothing from anybody', async () => {
    const house = await anInvitedHouse();
    let open = 0;
    const slow =
      <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
      async (...given: Given): Promise<Answer> => {
        open += 1;
        await new Promise((resolve) => setImmediate(resolve));
        const answer = await call(...given);
        open -= 1;
        return answer;
      };
    const { records, studies, contacts, messenger } = house.ports;
    house.ports.records = { ...records, commit: slow(records.commit), readInterviews: slow(records.readInterviews) };
    house.ports.studies = { ...studies, saveBreaker: slow(studies.saveBreaker), breaker: slow(studies.breaker) };
    house.ports.contacts = { ...contacts, read: slow(contacts.read) };
    house.ports.messenger = { send: slow(messenger.send) };
    house.turnTo(INVITE_AT);
    await house.work(house.due());
    expect([open, await house.step()]).toMatchObject([0, { state: 'sent' }]);
    await house.report(house.left()[0]?.attempt ?? '', 'failed');
    expect([open, await house.step()]).toMatchObject([0, { state: 'failed' }]);
  });
});

describe('a letter whose tray is out of reach (rows 6 and 12)', () => {
  it.each(['before', 'after'] as const)('%s it was laid there lies there once, some minutes later', async (how) => {
    const house = await anInvitedHouse({ over: { consent: { letter: true } } });
    const { add } = house.ports.letters;
    let failures = 3;
    house.ports.letters.add = async (letter) => {
      if (failures > 0 && how === 'before') {
        failures -= 1;
        throw new Error('the tray is away');
      }
      await add(letter);
      if (failures > 0) {
        failures -= 1;
        throw new Error('no answer');
      }
    };
    await house.until('2026-05-01T12:00:00Z');
    const letters = await house.tray.lettersOf('ips-ma', 'P-0001');
    expect(letters.map(({ step }) => step)).toEqual(['FU12/letter']);
    expect(await house.step('FU12/letter')).toMatchObject({ state: 'sent', channel: 'letter' });
    expect(failures).toBe(0);
  });
});
