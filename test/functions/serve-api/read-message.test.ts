import { amended, aPublisher, enrolOne, publish } from '../../support/a-publisher.ts';
import type { Loose } from '../../support/an-office.ts';

describe('a message that left', () => {
  it('is read as it left, whatever became of its text, its step and its reader', async () => {
    const office = await aPublisher('2026-03-02T09:00:00Z');
    await enrolOne(office, 'P-1', '2025-04-18', { consent: { sms: true } });
    await office.until('2026-03-21T09:00:00Z');
    const { items } = (await office.ask('GET', office.inStudy('/messages?state=sent'))).body;
    const read = async (step: string) => {
      const { id } = (items as Loose[]).find((row) => row.step === step) ?? {};
      return (await office.ask('GET', office.inStudy(`/messages/${String(id)}`))).body;
    };
    const [pre, invite] = [await read('pre'), await read('invite')];
    expect(pre).toMatchObject({ textIs: 'madeAgain', text: expect.stringContaining('Det er snart tid') as string });

    const { participant } = await office.studies.templates('ips-ma');
    const { invite: _gone, ...templates } = { ...participant['da']?.templates };
    const put = (body: object) => office.ask('PUT', office.inStudy('/templates'), body);
    const text = { stream: 'interviews', sms: 'Ring {tlf}. {afs}' };
    expect((await put({ template: 'pre', language: 'da', text: { ...templates['pre'], ...text } })).status).toBe(200);
    const again = {
      ...participant,
      da: { ...participant['da'], templates: { ...templates, pre: text, invite: text } },
    };
    expect((await put({ participant: again })).status).toBe(200);
    const without = amended((steps) => steps.filter(({ id }) => id !== 'pre'));
    expect((await publish(office, without, 'all')).status).toBe(201);

    const patch = (what: string, body: object) => office.ask('PATCH', office.of('P-1', what), body);
    expect((await patch('/contact', { language: 'en' })).status).toBe(200);

    expect([await read('pre'), await read('invite')]).toEqual([pre, invite]);
  });
});
