import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const INTERVIEWS = '+4520990001';
const CHECK_INS = '+4520990002';
const at = '2026-03-20T09:05:00Z';

const aHouseholdOf = async (...cards: ContactCard[]) => {
  const house = await aHouse({ at });
  const ids = cards.map((_, index) => `P-000${String(index)}`);
  for (const [index, participant] of ids.entries())
    await enrolPair(house, { participant }, { alias: `C-000${String(index)}` }, cards[index]);
  const reply = handleReply(house.ports);
  return {
    write: (text: string, to = INTERVIEWS) => reply({ from: '+4520123456', to, text }),
    card: async () => (await house.contacts.read('ips-ma', 'P-0000', 'edit'))?.card,
    both: async (participant = 'P-0000') => {
      const both = await house.records.readBoth('ips-ma', participant);
      if (!both) throw new Error('nobody there');
      return both;
    },
  };
};

const tasksOf = ({ tasks }: { tasks: object }): unknown[] => Object.values(tasks);

describe('a text from a participant', () => {
  it.each(['STOP', 'afmeld', ' Stop. '])(
    'that says "%s" ends texts in both records, and a person sees it',
    async (text) => {
      const house = await aHouseholdOf(aCard);
      expect(await house.write(text)).toEqual({ filed: 1 });
      const { interviews, checkIns } = await house.both();
      expect(interviews.consent).toMatchObject({ sms: false, email: true, letter: true });
      expect(checkIns.consent).toMatchObject({ sms: false, email: true, letter: true });
      expect(interviews.participation.interviews).toBe('full');
      expect(tasksOf(interviews)).toMatchObject([{ to: 'coordinator', why: 'reply.smsOptOut', state: 'open' }]);
      expect(interviews).toMatchObject({ lastSignOfLife: at });
    },
  );

  it('that says anything else is read by a person and ends nothing', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('Jeg kan ikke stoppe ved på fredag');
    const { interviews, checkIns } = await house.both();
    expect(interviews.consent.sms).toBe(true);
    expect(interviews.contacts).toMatchObject([{ direction: 'in', outcome: 'reply.human', with: 'participant' }]);
    expect(tasksOf(interviews)).toMatchObject([{ why: 'reply.human' }]);
    expect(checkIns.version).toBe(1);
  });

  it('that follows another one is not hidden behind its task', async () => {
    const house = await aHouseholdOf(aCard);
    for (const text of ['1', 'Jeg har det rigtig skidt', 'FORKERT']) await house.write(text);
    const { interviews } = await house.both();
    expect(tasksOf(interviews)).toMatchObject([
      { why: 'reply.callbackOrConfirm', state: 'open' },
      { why: 'reply.human', state: 'open' },
      { why: 'reply.quarantineNumber', state: 'open' },
    ]);
  });

  it('to the number of the check-ins goes to the mentor, and the interviews learn only of the consent', async () => {
    const house = await aHouseholdOf(aCard);
    await house.write('STOP', CHECK_INS);
    const { interviews, checkIns } = await house.both();
    expect(tasksOf(checkIns)).toMatchObject([{ to: 'mentor', why: 'reply.smsOptOut' }]);
    expect(interviews).toMatchObject({ consent: { sms: false }, tasks: {}, contacts: [] });
  });

  it.each(['FORKERT', 'wrong'])(
    'that says "%s" puts the number in quarantine: no text goes there again',
    async (text) => {
      const two = { ...aCard, phones: [{ number: '+4520123456' }, { number: '+4520123457' }] };
      const house = await aHouseholdOf(two);
      await house.write(text);
      const { interviews, checkIns } = await house.both();
      expect(tasksOf(interviews)).toMatchObject([{ to: 'coordinator', why: 'reply.quarantineNumber', state: 'open' }]);
      expect(interviews.contacts).toMatchObject([{ with: 'other' }]);
      expect(interviews.lastSignOfLife).toBeUndefined();
      expect([interviews.consent.sms, interviews.version, checkIns.version]).toEqual([true, 2, 2]);
      expect((await house.card())?.phones).toEqual([
        { number: '+4520123456', quarantined: true },
        { number: '+4520123457' },
      ]);
      await house.write(text);
      expect((await house.both()).checkIns.version).toBe(2);
    },
  );

  it.each([
    ['is marked as shared', [{ ...aCard, phones: [{ number: '+4520123456', shared: true }] }]],
    ['belongs to two participants', [aCard, aCard]],
  ])('from a number that %s ends nothing by itself', async (_, cards) => {
    const house = await aHouseholdOf(...cards);
    expect(await house.write('STOP')).toEqual({ filed: cards.length });
    const { interviews } = await house.both();
    expect(interviews.consent.sms).toBe(true);
    expect(interviews.lastSignOfLife).toBeUndefined();
    expect(tasksOf(interviews)).toMatchObject([{ why: 'reply.smsOptOut' }]);
  });

  it('from a number that nobody has is filed nowhere', async () => {
    const house = await aHouseholdOf({ ...aCard, phones: [{ number: '+4520999999' }] });
    expect(await house.write('STOP')).toEqual({ filed: 0 });
    expect((await house.both()).interviews.consent.sms).toBe(true);
  });
});
