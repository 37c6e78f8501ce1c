import { aCard } from '../../support/a-house.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const TEXT = 'Vi finder en ny dag sammen. Ring {tlf}. Hilsen {afs}';
/** A Thursday between two invitations of FU12, at eleven. */
const AT = '2026-03-26T10:00:00Z';

const aRoom = async (at = AT) => {
  const office = await anOffice({ at });
  for (const [user, role] of [
    ['mentor-2', 'mentor'],
    ['assessor-1', 'assessor'],
    ['auditor-1', 'auditor'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, email: `${user}@example.com`, roles: [role] });
  await enrolPair({ ...office, ports: office.workerPorts }, { participant: 'P-1' }, { alias: 'C-1' }, aCard);
  const send = (body: unknown, { as = 'coordinator-1', id = 'P-1', query = '', headers = {} } = {}) =>
    office.ask('POST', office.of(id, `/messages${query}`), body, { as, headers });
  const preview = (body: unknown) => send(body, { query: '?dryRun=true' });
  const agenda = async (step: string): Promise<Loose[]> => {
    const { items } = (await office.ask('GET', office.of('P-1', '/agenda'))).body;
    return items.filter((item: Loose) => item.step === step);
  };
  return { ...office, send, preview, agenda };
};

describe('a message by hand', () => {
  it('leaves ten minutes after it was written, in the words of whoever wrote it', async () => {
    const room = await aRoom();
    const answer = await room.send({ text: TEXT, channel: 'sms' });
    expect(answer).toMatchObject({
      status: 201,
      body: { message: { followUp: 'FU12', step: 'byHand', leavesAt: '2026-03-26T11:10:00+01:00' } },
    });
    await room.until('2026-03-26T10:09:00Z');
    expect(room.posted.filter(({ step }) => step.includes('byHand'))).toEqual([]);
    await room.until('2026-03-26T10:11:00Z');
    expect(room.posted.filter(({ step }) => step.includes('byHand'))).toMatchObject([
      { kind: 'sms', text: 'Vi finder en ny dag sammen. Ring 38 64 12 34. Hilsen Opfølgningsteamet' },
    ]);
  });
});
