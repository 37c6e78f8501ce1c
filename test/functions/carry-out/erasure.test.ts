import { verifyChain } from '../../../shared/adapters/event-chain.ts';
import { askErasure, confirmErasure } from '../../../shared/domain/entries/erase.ts';
import { isErased } from '../../../shared/domain/erasure.ts';
import { STREAMS } from '../../../shared/domain/record.ts';
import { settle } from '../../../shared/domain/settle.ts';
import { aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { enrolPair } from '../../support/enrol-pair.ts';
import { mortal, type Death } from '../../support/mortal.ts';

const ID = 'P-7Q4K';
const CONFIRMED_AT = '2026-03-19T09:00:00Z';
const DUE_AT = '2026-03-26T09:00:00Z';

/** Asked for and confirmed on the day before the invitation. */
const doomed = async () => {
  const house = await aHouse({ at: CONFIRMED_AT });
  await enrolPair(house, anInterviewRecord({ registeredAt: CONFIRMED_AT }));
  const before = (await house.records.readBoth('ips-ma', ID))!;
  const plan = await house.studies.plan('ips-ma', 1);
  const context = { plan, now: house.now(), by: 'lead-1' };
  const confirmed = confirmErasure(askErasure(before, context), { ...context, by: 'lead-2' });
  if (confirmed.kind === 'refused') throw new Error(confirmed.remedy);
  await house.records.commit({
    token: 'confirmed',
    changes: STREAMS.map((stream) => ({
      before: before[stream],
      after: settle(plan, confirmed.record[stream], house.now()),
      event: { action: 'erasureConfirmed', at: CONFIRMED_AT, by: 'lead-2' } as const,
    })),
  });
  await house.contacts.noteRead(
    { study: 'ips-ma', participant: ID, at: CONFIRMED_AT, user: 'lead-1', purpose: 'browse', why: 'spurgte' },
    'look',
  );
  return house;
};
type House = Awaited<ReturnType<typeof doomed>>;

const isGone = async (house: House): Promise<boolean> => {
  const both = (await house.records.readBoth('ips-ma', ID))!;
  const events = await house.records.events('ips-ma', ID);
  const whole = STREAMS.every(
    (stream) =>
      verifyChain(
        events.filter((event) => event.stream === stream),
        both[stream],
      ).kind === 'intact',
  );
  const listed = (await house.records.erasures('ips-ma')).map(({ participant }) => participant);
  const card = await house.contacts.withCard('ips-ma', [ID]);
  const reads = await house.contacts.readsOf('ips-ma', ID);
  return (
    whole &&
    STREAMS.every((stream) => isErased(both[stream]) && both[stream].nextDueAt === undefined) &&
    listed.includes(ID) &&
    card.size === 0 &&
    reads.every(({ why }) => why === undefined)
  );
};

describe('an erasure that is due', () => {
  it('sends nothing on the way, and is not carried out before its day', async () => {
    const house = await doomed();
    await house.until('2026-03-26T08:59:00Z');
    expect((await house.contacts.withCard('ips-ma', [ID])).size).toBe(1);
    await house.until('2027-06-01T00:00:00Z');
    expect(await isGone(house)).toBe(true);
    expect(house.posted.filter(({ participant }) => participant === ID)).toEqual([]);
  });

  it.each(['before', 'after'] satisfies Death[])(
    'is carried out once and whole, wherever its worker dies, %s the call was obeyed',
    async (how) => {
      for (let nth = 1; nth <= 16; nth += 1) {
        const house = await doomed();
        const life = mortal(house, house.ports);
        await house.until('2026-03-26T08:00:00Z');
        life.dieAt(nth, how);
        await life.until('2026-03-27T12:00:00Z');
        expect([nth, await isGone(house)]).toEqual([nth, true]);
      }
    },
  );

  it('is carried out though the card does not open, and leaves what its numbers counted to expire', async () => {
    const house = await doomed();
    house.contacts.numbersOf = () => Promise.reject(new Error('does not open'));
    await house.until(DUE_AT);
    expect(await isGone(house)).toBe(true);
  });

  it('is carried out while all sending is stopped', async () => {
    const house = await doomed();
    const study = (await house.studies.study('ips-ma'))!;
    await house.studies.saveStudy({ ...study, sendingStopped: true }, study.revision);
    await house.until(DUE_AT);
    expect(await isGone(house)).toBe(true);
  });
});
