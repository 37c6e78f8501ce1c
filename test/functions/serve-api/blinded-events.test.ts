import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import { markContact } from '../../../shared/ports/mark-contact.ts';
import { aCard } from '../../support/a-house.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const CHECK_INS = '+4520990002';
const [SUPPORTED, OTHER] = ['+4520123456', '+4520123457'];

/** Of P-1 something comes back to the sender of the check-ins; of P-2 a coordinator enters it. */
const aTrialOfTwo = async () => {
  const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
  const seats = { 'pi-1': 'principalInvestigator', 'mentor-1': 'mentor' } as const;
  for (const [user, role] of Object.entries(seats))
    await office.studies.saveMember({ study: 'ips-ma', user, email: `${user}@example.com`, roles: [role] });
  const house = { ...office, ports: office.workerPorts };
  const cardOf = (number: string, email: string) => ({ ...aCard, phones: [{ number }], email });
  await enrolPair(house, { participant: 'P-1' }, { alias: 'C-1' }, cardOf(SUPPORTED, 'p1@example.com'));
  await enrolPair(house, { participant: 'P-2' }, { alias: 'C-2' }, cardOf(OTHER, 'p2@example.com'));
  const take = handleReply({ ...office.workerPorts, replies: office.replies });
  /** What the investigator reads of it that is not the participant's own name. */
  const seen = async (id: string): Promise<Loose[]> => {
    const { items } = (await office.ask('GET', office.of(id, '/events'), undefined, { as: 'pi-1' })).body;
    return items.slice(1).map(({ id: _id, ...event }: Loose) => event);
  };
  return {
    ...office,
    seen,
    reply: (text: string) => take({ id: 'text-1', from: SUPPORTED, to: CHECK_INS, text, at: office.now() }),
  };
};

type Trial = Awaited<ReturnType<typeof aTrialOfTwo>>;

describe('what comes back to the sender of the check-ins', () => {
  it.each<[string, (trial: Trial) => Promise<unknown>, string, object]>([
    ['a stop', ({ reply }) => reply('STOP'), 'participation', { consent: { sms: false }, reason: 'on the phone' }],
    ['a wrong number', ({ reply }) => reply('FORKERT'), 'contact', { phones: [{ number: '+4520123499' }] }],
    [
      'a mail that does not arrive',
      ({ workerPorts, now }) =>
        markContact(workerPorts, { study: 'ips-ma', participant: 'P-1' }, 'email', new Date(now()).toISOString()),
      'contact',
      { email: 'other@example.com' },
    ],
  ])('reads to an investigator like an entry of a coordinator: %s', async (_, comesBack, place, body) => {
    const trial = await aTrialOfTwo();
    await comesBack(trial);
    await trial.ask('PATCH', trial.of('P-2', `/${place}`), body);
    const told = await trial.seen('P-1');
    expect(told).toMatchObject([{ by: 'staff' }]);
    expect(told).toEqual(await trial.seen('P-2'));
  });
});

describe('the day on which somebody began to work', () => {
  it('is in no event that an investigator reads', async () => {
    const trial = await aTrialOfTwo();
    const anchors = { jobStart: '2026-01-05' };
    const { body } = await trial.ask('PATCH', trial.of('P-1', '/anchors'), { anchors, reason: 'told by the mentor' });
    await trial.ask('PATCH', trial.of('P-2', '/anchors'), {
      anchors: { ...anchors, consent: '2025-04-01' },
      reason: 'x',
    });
    await trial.ask('POST', trial.of('P-1', `/events/${String(body.events?.[0])}:void`), { reason: 'another day' });
    expect(await trial.seen('P-1')).toEqual([]);
    const told = await trial.seen('P-2');
    expect(told).toMatchObject([{ action: 'anchorsChanged', changes: [{ path: '/anchors/consent' }] }]);
  });
});
