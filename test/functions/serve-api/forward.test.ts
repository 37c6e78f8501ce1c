import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import { aCard } from '../../support/a-house.ts';
import { anOffice } from '../../support/an-office.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const NUMBER = '+4520123456';
const INTERVIEWS = '+4520990001';

const aForwarding = async () => {
  const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
  await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-2', name: 'Peter Holm', roles: ['mentor'] });
  await enrolPair(
    { ...office, ports: office.workerPorts },
    { participant: 'P-1' },
    { alias: 'C-1' },
    {
      ...aCard,
      phones: [{ number: NUMBER }],
    },
  );
  const take = handleReply({ ...office.workerPorts, replies: office.replies });
  await take({ id: 'text-1', from: NUMBER, to: INTERVIEWS, text: 'Kommer for sent', at: office.now() });
  const { body } = await office.ask('GET', office.inStudy('/inbox?stream=interviews'));
  const [{ id }] = body.items;
  const forward = (text: string) => office.ask('POST', office.inStudy(`/inbox/${String(id)}/forward`), { text });
  const line = async () => (await office.ask('GET', office.inStudy(`/inbox/${String(id)}`))).body;
  return { forward, line };
};

describe('what a coordinator forwards to the assessor', () => {
  it('is refused with each word that would tell the arm, and nothing of it is kept', async () => {
    const { forward, line } = await aForwarding();
    expect((await forward('Hun nævner sin mentor Peter og jobcentret i SAU')).body).toMatchObject({
      status: 422,
      field: '/text',
      errors: ['mentor', 'jobcentret', 'SAU', 'Peter'].map((word) => ({
        field: '/text',
        remedy: expect.stringContaining(`"${word}"`) as string,
      })),
    });
    expect(await line()).not.toHaveProperty('forwardedText');
    expect((await forward('Hun kommer lidt for sent til interviewet')).status).toBe(200);
    expect(await line()).toMatchObject({ forwardedText: 'Hun kommer lidt for sent til interviewet' });
  });
});
