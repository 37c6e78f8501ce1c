import type { Step } from '../../../shared/domain/protocol.ts';
import { amended, aPublisher, enrolOne, preview, publish } from '../../support/a-publisher.ts';
import type { Loose, Office } from '../../support/an-office.ts';

const START = '2026-05-04T09:00:00Z';

const withItalian = async (office: Office) => {
  const { participant } = await office.studies.templates('ips-ma');
  const library = { ...participant, it: { ...participant['en'], language: 'it' } };
  return office.ask('PUT', office.inStudy('/templates'), { participant: library });
};
const inItalian = { ...amended((steps) => steps), languages: ['da', 'en', 'it'] };

describe('texts in a language in which no reply is recognised', () => {
  it('are kept, and whoever saves or reads them is told the language and what to do', async () => {
    const office = await aPublisher(START);
    const told = [
      {
        code: 'LANGUAGE_NOT_READ',
        field: '/participant/it',
        of: 'it',
        remedy: expect.stringMatching(/STOP.*inbox/) as string,
      },
    ];
    const { status, body } = await withItalian(office);
    expect([status, body.warnings]).toEqual([200, told]);
    expect((await office.ask('GET', office.inStudy('/templates'))).body.warnings).toEqual(told);
  });

  it('are published, and whoever publishes them is told before and after', async () => {
    const office = await aPublisher(START);
    await withItalian(office);
    const told = expect.arrayContaining([
      expect.objectContaining({ code: 'LANGUAGE_NOT_READ', field: '/protocol/languages/2', of: 'it' }),
      expect.objectContaining({ code: 'PAGES_NOT_IN_LANGUAGE', field: '/protocol/languages/2', of: 'it' }),
    ]) as unknown;
    expect((await preview(office, inItalian, 'all')).body.warnings).toEqual(told);
    const { status, body } = await publish(office, inItalian, 'all');
    expect([status, body.warnings]).toEqual([201, told]);
  });

  it('are none in a language of the neighbours', async () => {
    const office = await aPublisher(START);
    expect((await office.ask('GET', office.inStudy('/templates'))).body).not.toHaveProperty('warnings');
    expect((await preview(office, { ...inItalian, languages: ['da', 'en'] }, 'all')).body.warnings).toEqual([]);
  });
});

it('tells before and after how many read a language that a version leaves out', async () => {
  const office = await aPublisher(START);
  await enrolOne(office, 'P-1', '2026-04-18', { contact: { name: 'Ane', language: 'en' } });
  await enrolOne(office, 'P-2', '2026-04-18');
  const danish = { ...inItalian, languages: ['da'] };
  const told = [
    expect.objectContaining({ code: 'LANGUAGE_NOT_OFFERED', field: '/protocol/languages', of: 'en', count: 1 }),
  ];
  expect((await preview(office, danish, 'none')).body.warnings).toEqual(told);
  expect((await publish(office, danish, 'none')).body.warnings).toEqual(told);
  expect((await preview(office, { ...danish, version: 3 }, 'none')).body.warnings).toEqual([]);
});

describe('another time zone', () => {
  const british = { ...amended((steps) => steps), timeZone: 'Europe/London' };
  const booked = async (): Promise<Office> => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-1', '2025-05-04');
    await enrolOne(office, 'P-2', '2025-05-04');
    const booking = { at: '2026-05-18T10:30', mode: 'phone' };
    expect((await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking)).status).toBe(200);
    return office;
  };

  const told = [expect.objectContaining({ code: 'HOURS_MOVED', field: '/protocol/timeZone', count: 1 })];

  it('tells how many booked times it brings to another moment, also where everybody keeps their version', async () => {
    const office = await booked();
    expect((await preview(office, british, 'none')).body.warnings).toEqual(told);
  });

  it('leaves the day and the hour that texts told, in the texts to come too', async () => {
    const office = await booked();
    expect((await publish(office, british, 'all')).body.warnings).toEqual(told);
    const before = office.posted.length;
    await office.until('2026-05-18T08:00:00Z');
    const texts = office.posted.slice(before).flatMap(({ participant, text }) => (participant === 'P-1' ? [text] : []));
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toMatch(/10[.:]30/);
  });
});

describe('a window that closed days can fill', () => {
  const SUMMER = [{ from: '2026-07-06', to: '2026-08-09' }];
  const short = (postWindow: string) => {
    const protocol = amended((steps) => steps.filter(({ id }) => ['pre', 'invite', 'book2', 'close'].includes(id)));
    const timepoints = protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow } : each));
    return { ...protocol, timepoints };
  };
  const closedFor = async (office: Office, postWindow: string) =>
    (await preview(office, short(postWindow), 'all')).body.warnings.map(({ code, field, of }: Loose) => [
      code,
      field,
      of,
    ]);

  it.each([
    ['of the study', { closedPeriods: SUMMER }],
    ['of one site', { sites: [{ id: 'north', closedPeriods: SUMMER }] }],
  ])('is told to whoever publishes, where they are those %s', async (_, settings) => {
    const office = await aPublisher(START);
    await office.ask('PATCH', office.inStudy(''), settings);
    expect(await closedFor(office, 'P5D')).toEqual([['WINDOW_IN_CLOSED_DAYS', '/protocol/timepoints/1', 'FU12']]);
    expect(await closedFor(office, 'P14D')).toEqual([]);
  });

  it('is none without closed days so long', async () => {
    expect(await closedFor(await aPublisher(START), 'P5D')).toEqual([]);
  });
});

describe('a text that a protocol sends and that one of its languages lacks', () => {
  const ask = { stream: 'interviews', sms: 'Ring {tlf}. {afs}' };
  const asking = amended((steps) =>
    steps.map((step): Step =>
      step.send === undefined || step.send.template !== 'book2'
        ? step
        : { ...step, send: { ...step.send, template: 'ask', channels: ['sms'] } },
    ),
  );
  const write = (office: Office, language: string, text: (typeof ask & { smsNoReply?: string }) | null) =>
    office.ask('PUT', office.inStudy('/templates'), { template: 'ask', language, text });
  const missing = (body: Loose) =>
    (body.warnings as { code: string; of: string; field: string }[] | undefined)
      ?.filter(({ code }) => code === 'TEXT_NOT_IN_LANGUAGE')
      .map(({ of, field }) => [of, field]);

  it('is named to whoever publishes it, and to whoever reads or writes the texts from then on', async () => {
    const office = await aPublisher(START);
    await write(office, 'da', ask);
    const told = [['en/ask/sms', '/protocol/languages/1']];
    expect(missing((await preview(office, asking, 'all')).body)).toEqual(told);
    const { status, body } = await publish(office, asking, 'all');
    expect([status, missing(body)]).toEqual([201, told]);
    expect(missing((await office.ask('GET', office.inStudy('/templates'))).body)).toEqual([
      ['en/ask/sms', '/participant/en'],
    ]);
    expect(missing((await write(office, 'en', ask)).body)).toBeUndefined();
    const { participant } = await office.studies.templates('ips-ma');
    const inFrench = { ...participant, fr: { ...participant['en'], language: 'fr' } };
    await office.ask('PUT', office.inStudy('/templates'), { participant: inFrench });
    const copied = { ...asking, version: asking.version + 1, languages: ['da', 'en', 'fr'] };
    expect(missing((await preview(office, copied, 'all')).body)).toContainEqual([
      'fr/ask/sms',
      '/protocol/languages/2',
    ]);
    await write(office, 'fr', {
      ...ask,
      sms: 'Répondez 1 ou appelez {tlf}. {afs}',
      smsNoReply: 'Appelez {tlf}. {afs}',
    });
    const after = (await preview(office, copied, 'all')).body;
    expect(missing(after)).not.toContainEqual(['fr/ask/sms', '/protocol/languages/2']);
    expect(after.warnings).toContainEqual(
      expect.objectContaining({ code: 'DIGIT_NOT_READ', field: '/protocol/languages/2', of: 'fr/ask/sms' }),
    );
    const gone = await write(office, 'da', null);
    expect([gone.status, missing(gone.body)]).toEqual([200, [['da/ask/sms', '/participant/da']]]);
    const last = await write(office, 'en', null);
    expect([last.status, JSON.stringify(last.body)]).toEqual([
      422,
      expect.stringContaining('the protocol in force needs it'),
    ]);
  });
});
