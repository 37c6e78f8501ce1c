import type { ContactCard } from '../../../shared/domain/contact-card.ts';
import { aQuestionnairePlan, builtIn } from '../../support/a-study.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const TEXT = 'Vi finder en ny dag sammen. Ring {tlf}. Hilsen {afs}';
const SENT = 'Vi finder en ny dag sammen. Ring 38 64 12 34. Hilsen Opfølgningsteamet';
/** A Thursday between two invitations of FU12, at eleven. */
const AT = '2026-03-26T10:00:00Z';
const TEN_MINUTES_ON = '2026-03-26T10:11:00Z';

interface Writing {
  as?: string;
  id?: string;
  headers?: Record<string, string>;
}

const aRoom = async (at = AT, protocol = builtIn('ips-ma')) => {
  const office = await anOffice({ at, protocol });
  for (const [user, role] of [
    ['mentor-2', 'mentor'],
    ['leader-1', 'teamLeader'],
    ['assessor-1', 'assessor'],
    ['auditor-1', 'auditor'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, email: `${user}@example.com`, roles: [role] });
  await enrolPair(
    { ...office, ports: office.workerPorts },
    { participant: 'P-1' },
    { alias: 'C-1', mentor: 'mentor-1' },
  );
  const write =
    (query: string) =>
    (body: unknown, { as = 'coordinator-1', id = 'P-1', headers = {} }: Writing = {}) =>
      office.ask('POST', office.of(id, `/messages${query}`), body, { as, headers });
  const agenda = async (step: string): Promise<Loose> => {
    const { items } = (await office.ask('GET', office.of('P-1', '/agenda'))).body;
    return items.find((item: Loose) => item.step === step && (item.followUp ?? 'FU12') === 'FU12');
  };
  const messages = async (as = 'coordinator-1'): Promise<Loose[]> =>
    (await office.ask('GET', office.inStudy('/messages?step=byHand'), undefined, { as })).body.items;
  const byHand = () => office.posted.filter(({ step }) => step.includes('byHand'));
  const takeBack = (event: string) =>
    office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'a slip' });
  const mark = async (facts: Partial<ContactCard>): Promise<void> => {
    const known = await office.contacts.read('ips-ma', 'P-1', 'edit');
    const both = await office.records.readBoth('ips-ma', 'P-1');
    if (!known || !both) throw new Error('nobody there');
    await office.records.commit({
      token: 'marked',
      changes: [both.interviews, both.checkIns].map((record) => ({
        before: record,
        after: record,
        event: { action: 'contactChanged', at, by: 'system' },
      })),
      contacts: [await office.contacts.seal('ips-ma', 'P-1', { ...known.card, ...facts }, known.revision)],
    });
  };
  const stop = (facts: unknown) => office.ask('PATCH', office.of('P-1', '/participation'), facts);
  return { ...office, send: write(''), preview: write('?dryRun=true'), agenda, messages, byHand, takeBack, stop, mark };
};

describe('a message by hand', () => {
  it('leaves ten minutes after it was written, as one of the messages of the interview that is next', async () => {
    const room = await aRoom();
    expect(await room.send({ text: TEXT, channel: 'sms' })).toMatchObject({
      status: 201,
      body: { message: { followUp: 'FU12', step: 'byHand', channel: 'sms', leavesAt: '2026-03-26T11:10:00+01:00' } },
    });
    await room.until('2026-03-26T10:09:00Z');
    expect(room.byHand()).toEqual([]);
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toMatchObject([{ kind: 'sms', to: '+4520123456', text: SENT }]);
    expect(await room.agenda('byHand')).toMatchObject({ state: 'sent', delivery: 'sent', channel: 'sms' });
    expect(await room.messages()).toMatchObject([{ step: 'byHand', followUp: 'FU12', channel: 'sms', state: 'sent' }]);
  });

  it('waits for the next morning when it was written in the evening', async () => {
    const room = await aRoom('2026-03-26T20:00:00Z');
    const { body } = await room.send({ text: TEXT, channel: 'email' });
    expect(body.message.leavesAt).toBe('2026-03-27T09:00:00+01:00');
  });

  it('can be taken back by the mentor who wrote it, and by no other', async () => {
    const room = await aRoom();
    const text = 'Skal vi finde en ny dag? Ring {tlf}.';
    const own = await room.send({ text, channel: 'sms' }, { as: 'mentor-1', id: 'C-1' });
    const others = await room.send({ text, channel: 'sms', stream: 'checkIns' });
    const takeBack = (event: string, as: string) =>
      room.ask('POST', room.of('C-1', `/events/${event}:void`), { reason: 'a slip' }, { as });
    expect((await takeBack(own.body.events[0], 'mentor-2')).status).toBe(404);
    expect((await takeBack(others.body.events[0], 'mentor-1')).status).toBe(404);
    expect((await takeBack(own.body.events[0], 'mentor-1')).status).toBe(200);
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toHaveLength(1);
  });

  it('goes by mail with the closing, or into the tray as a letter, a paragraph for each', async () => {
    const room = await aRoom();
    const text = 'Vi finder en ny dag sammen.\n\nRing {tlf}.';
    await room.send({ text, channel: 'email' });
    await room.until(TEN_MINUTES_ON);
    const [mail] = room.byHand();
    expect(mail).toMatchObject({ kind: 'email', subject: 'Om din aftale', attachments: [] });
    expect(mail?.text).toMatch(/^Vi finder en ny dag sammen\.\n\nRing 38 64 12 34\.\n\n\S/);
    await room.send({ text, channel: 'letter' });
    await room.until('2026-03-27T10:00:00Z');
    expect(room.letters).toMatchObject([{ text: 'Vi finder en ny dag sammen.\n\nRing 38 64 12 34.\n' }]);
  });

  it('is sent once, however often the button was pressed', async () => {
    const room = await aRoom();
    const headers = { 'idempotency-key': 'one-press' };
    await room.send({ text: TEXT, channel: 'sms' }, { headers });
    expect((await room.send({ text: TEXT, channel: 'sms' }, { headers })).status).toBe(201);
    await room.until('2026-03-31T10:00:00Z');
    expect(room.byHand()).toHaveLength(1);
  });

  it('leaves its participant alone until the next day, where one went today already', async () => {
    const room = await aRoom();
    await room.send({ text: TEXT, channel: 'sms' });
    await room.until(TEN_MINUTES_ON);
    const { body } = await room.send({ template: 'book2', channel: 'sms' });
    expect(body.message.leavesAt).toBe('2026-03-27T09:00:00+01:00');
    expect(body.warnings).toEqual([{ code: 'ANOTHER_GOES_FIRST', field: '' }]);
  });

  it('leaves on the day on which its turn comes, as is said where another one waits', async () => {
    const room = await aRoom();
    const first = await room.send({ text: TEXT, channel: 'sms' });
    expect(first.body.warnings).toBeUndefined();
    const shown = await room.preview({ template: 'book2', channel: 'sms' });
    const second = await room.send({ template: 'book2', channel: 'sms' });
    for (const { body } of [shown, second]) {
      expect(body.message.leavesAt).toBe('2026-03-27T09:00:00+01:00');
      expect(body.warnings).toEqual([{ code: 'ANOTHER_GOES_FIRST', field: '' }]);
    }
    const third = await room.send({ text: TEXT, channel: 'sms' });
    expect(third.body.message.leavesAt).toBe('2026-03-30T09:00:00+02:00');
    const counted = async (at: string): Promise<number> => {
      await room.until(at);
      return room.byHand().length;
    };
    expect(await counted('2026-03-27T07:59:00Z')).toBe(1);
    expect(await counted('2026-03-27T08:01:00Z')).toBe(2);
    expect(await counted('2026-03-30T06:59:00Z')).toBe(2);
    expect(await counted('2026-03-30T07:01:00Z')).toBe(3);
  });

  it('can be taken back until it leaves, and not afterwards', async () => {
    const room = await aRoom();
    const first = await room.send({ text: TEXT, channel: 'sms' });
    expect((await room.ask('GET', room.of('P-1'))).body.pendingSends).toMatchObject([
      { action: 'messageByHand', step: 'byHand', event: first.body.events[0] },
    ]);
    const second = await room.send({ template: 'invite', channel: 'email' });
    expect((await room.takeBack(first.body.events[0])).status).toBe(200);
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toMatchObject([{ kind: 'email' }]);
    expect(await room.takeBack(second.body.events[0])).toMatchObject({ status: 409, body: { code: 'message-left' } });
  });

  it('is the one that is taken back, though others were written in the same second', async () => {
    const room = await aRoom();
    const channels = ['sms', 'email', 'letter'];
    const events: string[] = [];
    for (const channel of channels) events.push((await room.send({ text: TEXT, channel })).body.events[0]);
    const pending = async (): Promise<string[]> =>
      (await room.ask('GET', room.of('P-1'))).body.pendingSends.map(({ event }: Loose) => event);
    expect((await pending()).sort()).toEqual([...events].sort());
    for (const event of events.slice(0, 2)) expect((await room.takeBack(event)).status).toBe(200);
    expect(await pending()).toEqual(events.slice(2));
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toEqual([]);
    expect(room.letters).toHaveLength(1);
  });

  it('tells day and time of the appointment that stands, and does not leave once that is off', async () => {
    const room = await aRoom();
    expect((await room.send({ template: 'appt7', channel: 'sms' })).body.code).toBe('no-appointment');
    const appointment = room.of('P-1', '/follow-ups/FU12/appointment');
    await room.ask('PUT', appointment, { at: '2026-05-12T10:30', mode: 'phone' });
    const { body } = await room.preview({ template: 'appt7', channel: 'sms' });
    expect(body.message.preview.text).toContain('tir. 12/5 kl. 10.30');
    await room.send({ template: 'appt7', channel: 'sms' });
    await room.ask('DELETE', appointment);
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });
});

describe('a message by hand that could never leave', () => {
  const SUNDAY = '2026-03-29T10:00:00Z';

  it.each([
    ['is refused, in the preview too, where its interview begins as it could leave', '2026-03-30T09:00', 422],
    ['is taken where it leaves before its interview begins', '2026-03-30T09:15', 200],
  ])('%s', async (_when, at, status) => {
    const room = await aRoom(SUNDAY);
    await room.ask('PUT', room.of('P-1', '/follow-ups/FU12/appointment'), { at, mode: 'phone' });
    const message = { template: 'appt1', channel: 'email' };
    const shown = await room.preview(message);
    expect(shown.status).toBe(status);
    if (status === 200) return;
    const sent = await room.send(message);
    for (const { body } of [shown, sent])
      expect(body).toMatchObject({
        status: 422,
        code: 'too-late',
        errors: [{ field: '/template', remedy: 'call instead: it could not leave before the appointment begins' }],
      });
    expect(await room.agenda('byHand')).toBeUndefined();
  });

  it('is refused where another one goes first and takes its day', async () => {
    const room = await aRoom();
    await room.ask('PUT', room.of('P-1', '/follow-ups/FU12/appointment'), { at: '2026-03-27T08:30', mode: 'phone' });
    await room.send({ text: TEXT, channel: 'sms' });
    const { body } = await room.send({ template: 'appt1', channel: 'sms' });
    expect([body.status, body.code]).toEqual([422, 'too-late']);
  });

  it('is refused where a hold begins before it would leave', async () => {
    const room = await aRoom('2026-03-26T20:00:00Z');
    await room.stop({
      hold: { kind: 'away', scope: 'interviews', from: '2026-03-27', until: '2026-04-20' },
      reason: 'Rejser i morgen',
    });
    expect((await room.send({ text: TEXT, channel: 'email' })).body.code).toBe('on-hold');
  });
});

describe('what a message by hand replaces', () => {
  it('is nothing, unless it is told', async () => {
    const room = await aRoom();
    await room.send({ template: 'book2', channel: 'sms' });
    expect(await room.agenda('book2')).toMatchObject({ state: 'planned' });
  });

  it('is one planned message, which says so and is back when the other is taken back', async () => {
    const room = await aRoom();
    const { body } = await room.send({ text: TEXT, channel: 'sms', replaces: 'FU12/book2' });
    expect(body.message.replaces).toBe('FU12/book2');
    expect(await room.agenda('book2')).toMatchObject({ state: 'skipped', reason: 'replacedByHand' });
    await room.takeBack(body.events[0]);
    expect(await room.agenda('book2')).toMatchObject({ state: 'planned' });
    await room.send({ text: TEXT, channel: 'sms', replaces: 'FU12/book2' });
    await room.until('2026-04-02T10:00:00Z');
    expect(room.posted.filter(({ step }) => step.startsWith('FU12/'))).toEqual(room.byHand());
    expect(room.byHand()).toHaveLength(1);
  });

  it('goes after all where the message by hand could not', async () => {
    const room = await aRoom();
    await room.send({ text: TEXT, channel: 'sms', replaces: 'FU12/book2' });
    room.answers.next = () => ({ kind: 'refusedForGood', code: 'optedOut', because: 'address' });
    await room.until(TEN_MINUTES_ON);
    expect(await room.agenda('book2')).toMatchObject({ state: 'planned' });
  });

  it('is never a reminder, and only what is planned', async () => {
    const room = await aRoom();
    await room.ask('PUT', room.of('P-1', '/follow-ups/FU12/appointment'), { at: '2026-05-12T10:30', mode: 'phone' });
    const replacing = (replaces: string) => room.send({ text: TEXT, channel: 'sms', replaces });
    for (const reminder of ['FU12/appt7', 'appt3', 'FU12/appointment-1/appt1', 'booked'])
      expect(await replacing(reminder)).toMatchObject({
        status: 422,
        body: { code: 'reminder-stays', field: '/replaces' },
      });
    expect(await replacing('FU12/invite')).toMatchObject({ status: 422, body: { code: 'not-planned' } });
    expect((await replacing('nothing')).body.remedy).toContain('FU24/invite');
  });
});

describe('the words of a message by hand', () => {
  it('are shown before they are sent, with their size, their price and what is wrong with them', async () => {
    const room = await aRoom();
    const { status, body } = await room.preview({ text: TEXT, channel: 'sms', replaces: 'FU12/book2' });
    expect(status).toBe(200);
    expect(body.message.preview).toEqual({
      language: 'da',
      channel: 'sms',
      text: SENT,
      encoding: 'GSM-7',
      septets: SENT.length,
      segments: 1,
      price: { amount: 0.06, currency: 'USD' },
      missing: [],
      findings: [],
    });
    expect(body.dryRun.steps).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ change: 'appears', step: 'byHand' }),
        expect.objectContaining({ change: 'vanishes', step: 'book2', reason: 'replacedByHand' }),
      ]),
    );
    const bad = await room.preview({ text: 'Husk dit IPS-interview i morgen, www.example.com', channel: 'sms' });
    expect(bad.body.message.preview.findings.map(({ rule }: Loose) => rule)).toEqual([
      'bannedWord',
      'bannedWord',
      'url',
      'relativeDay',
    ]);
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });

  it('are shown with the subject that they leave with, where a questionnaire is asked about', async () => {
    const room = await aRoom(AT, aQuestionnairePlan().protocol);
    const words = { text: TEXT, channel: 'email' };
    const { subject } = (await room.preview(words)).body.message.preview;
    await room.send(words);
    await room.until(TEN_MINUTES_ON);
    expect([subject, room.byHand()]).toMatchObject(['En besked til dig', [{ subject }]]);
  });

  it('have a subject of their own in an e-mail, where staff give one', async () => {
    const room = await aRoom();
    const words = { text: TEXT, subject: 'Tid til en samtale', channel: 'email' };
    expect((await room.preview(words)).body.message.preview).toMatchObject({ subject: words.subject, findings: [] });
    await room.send(words);
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toMatchObject([{ kind: 'email', subject: words.subject }]);
    expect(room.byHand()[0]).toHaveProperty('html', expect.stringContaining(`<title>${words.subject}</title>`));
    const [message] = await room.messages();
    const read = await room.ask('GET', room.inStudy(`/messages/${message.id}`));
    expect(read.body.text).toMatch(/^Tid til en samtale\n\nVi finder/);
  });

  it.each([
    ['a word that tells of the trial', { subject: 'Dit interview', channel: 'email' }],
    ['a placeholder', { subject: 'Ring {tlf}', channel: 'email' }],
    ['two lines', { subject: 'En\nBcc: nogen', channel: 'email' }],
    ['more than a line', { subject: 'a'.repeat(101), channel: 'email' }],
    ['a text message under it', { subject: 'Tid', channel: 'sms' }],
  ])('never leave under a subject with %s', async (_what, over) => {
    const room = await aRoom();
    expect(await room.send({ text: TEXT, ...over })).toMatchObject({ status: 422, body: { field: '/subject' } });
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });

  it('may be signed with the name of the team, which is nobody’s', async () => {
    const room = await aRoom();
    const findingsOf = async (text: string) =>
      (await room.preview({ text, channel: 'sms' })).body.message.preview.findings.map(({ rule }: Loose) => rule);
    expect(await findingsOf('Ring gerne på {tlf}. Hilsen Opfølgningsteamet')).toEqual([]);
    expect(await findingsOf('Ring gerne på {tlf}. Hilsen Sofie')).toEqual(['name']);
  });

  it.each([
    ['a banned word', 'Husk dit interview. Ring {tlf}'],
    ['a number instead of {tlf}', 'Ring 20 12 34 99 om din aftale'],
    ['more than one text message', `Ring {tlf} ${'om din aftale '.repeat(12)}`],
    ['nothing', ' '],
  ])('never leave with %s', async (_what, text) => {
    const room = await aRoom();
    const answer = await room.send({ text, channel: 'sms' });
    expect(answer).toMatchObject({ status: 422, body: { field: '/text' } });
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });

  it('are nowhere in the clear, but for whoever may read them, who stands in the access log', async () => {
    const room = await aRoom();
    await room.send({ text: TEXT, channel: 'sms' }, { headers: { 'idempotency-key': 'kept' } });
    await room.until(TEN_MINUTES_ON);
    const kept = JSON.stringify(
      Object.values(room.records.tables).map((table) => (table instanceof Map ? [...table] : table)),
    );
    expect(kept).toContain('byHand');
    expect(kept).not.toContain('finder en ny dag');
    const [message] = await room.messages();
    const read = (as: string) => room.ask('GET', room.inStudy(`/messages/${message.id}`), undefined, { as });
    expect((await read('coordinator-1')).body).toMatchObject({ text: SENT, textIs: 'written' });
    expect((await read('auditor-1')).status).toBe(404);
    const file = await room.app.request(room.of('P-1', '/inspection?language=en'), {
      headers: { authorization: 'Bearer coordinator-1' },
    });
    expect(pdfText(new Uint8Array(await file.arrayBuffer()))).toContain(
      'Vi finder en ny dag sammen. Ring 38 64 12 34.',
    );
    expect(await room.contacts.readsOf('ips-ma', 'P-1')).toMatchObject([
      { user: 'coordinator-1', purpose: 'message' },
      { user: 'coordinator-1', purpose: 'message' },
    ]);
  });

  it('come from a text of the study only where it is sent by hand', async () => {
    const room = await aRoom();
    for (const template of ['stop', 'auto', 'cancelled', 'booked.phone', 'nothing'])
      expect(await room.send({ template, channel: 'sms' })).toMatchObject({
        status: 422,
        body: { field: '/template' },
      });
    expect(await room.send({ template: 'verify', channel: 'letter' })).toMatchObject({
      status: 422,
      body: { field: '/channel' },
    });
    expect((await room.send({ channel: 'sms' })).status).toBe(422);
  });
});

describe('a message by hand goes', () => {
  it.each([
    ['no', { consent: { sms: false }, reason: 'said so' }, 'no-consent'],
    ['that they stop', { interviews: 'stopped', reason: 'said so' }, 'interviews-stopped'],
    ['of a hospital', { hold: { kind: 'hospital', until: '2026-05-01', scope: 'both' }, reason: 'said so' }, 'on-hold'],
    ['of a death', { life: 'dead', reason: 'said so' }, 'participant-died'],
  ])('to nobody of whom we heard %s, neither then nor if it was written before', async (_what, facts, code) => {
    const room = await aRoom();
    await room.send({ text: TEXT, channel: 'sms' });
    expect((await room.stop(facts)).status).toBe(200);
    expect((await room.send({ text: TEXT, channel: 'sms' })).body.code).toBe(code);
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });

  it.each([
    ['a number that is no longer theirs', 'sms', { phones: [{ number: '+4520123456', quarantined: true }] }],
    ['a number that gets no texts', 'sms', { phones: [{ number: '+4520123456', undeliverable: true }] }],
    ['a number that wrote STOP', 'sms', { phones: [{ number: '+4520123456', silenced: true }] }],
    ['an address that does not exist', 'email', { email: 'nobody@example.com', emailInvalid: true }],
    ['an address that was left', 'letter', { addresses: [{ lines: ['Vej 1'], until: '2026-03-25' }] }],
    ['no address at all', 'letter', { addresses: [] }],
  ])('not to %s: that is said at once, also by the preview', async (_what, channel, facts) => {
    const room = await aRoom();
    await room.mark(facts);
    for (const write of [room.preview, room.send])
      expect(await write({ text: TEXT, channel })).toMatchObject({
        status: 422,
        body: { code: 'no-way', field: '/channel', remedy: expect.stringContaining('choose another channel') },
      });
    await room.until(TEN_MINUTES_ON);
    expect([...room.byHand(), ...room.letters]).toEqual([]);
  });

  it('says that it waits while its provider takes nothing from the study', async () => {
    const room = await aRoom();
    const of = { study: 'ips-ma', channel: 'sms' } as const;
    await room.studies.saveBreaker(of, { opens: 3, shutUntil: '2026-03-26T12:00:00Z' }, undefined);
    const shut = [{ code: 'CHANNEL_SHUT', field: '/channel' }];
    expect((await room.preview({ text: TEXT, channel: 'sms' })).body.warnings).toEqual(shut);
    expect((await room.preview({ text: TEXT, channel: 'email' })).body.warnings).toBeUndefined();
    expect((await room.send({ text: TEXT, channel: 'sms' })).body.warnings).toEqual(shut);
  });

  it('says that a text waits while those of the day are used up, and of the other stream nothing', async () => {
    const room = await aRoom();
    await room.ask('PATCH', room.inStudy(''), { textsPerDay: { interviews: 2, checkIns: 2 } });
    const text = { study: 'ips-ma', stream: 'interviews', belongsToAppointment: false, parts: 2, budget: 2 } as const;
    expect(await room.studies.takeText({ ...text, day: AT.slice(0, 10) }, Date.parse(AT))).toBe('usedUp');
    const usedUp = [{ code: 'TEXTS_USED_UP', field: '/channel' }];
    expect((await room.preview({ text: TEXT, channel: 'sms' })).body.warnings).toEqual(usedUp);
    expect((await room.preview({ text: TEXT, channel: 'email' })).body.warnings).toBeUndefined();
    const toCheckIn = { text: 'Skal vi finde en ny dag? Ring {tlf}. Hilsen {afs2}', channel: 'sms' };
    expect((await room.send(toCheckIn, { as: 'mentor-1', id: 'C-1' })).body.warnings).toBeUndefined();
  });

  it('to nobody whose erasure was asked for', async () => {
    const room = await aRoom();
    await room.send({ text: TEXT, channel: 'sms' });
    await room.ask('POST', `${room.of('P-1')}:erase`, { reason: 'said so' }, { as: 'lead-1' });
    expect((await room.send({ text: TEXT, channel: 'sms' })).body.code).toBe('being-erased');
    await room.until('2026-03-27T10:00:00Z');
    expect(room.byHand()).toEqual([]);
  });

  it("from a mentor to their own people alone, from the check-ins' sender and under the name that they know", async () => {
    const room = await aRoom();
    const text = 'Skal vi finde en ny dag? Ring {tlf}. Hilsen {afs2}';
    const answer = await room.send({ text, channel: 'sms' }, { as: 'mentor-1', id: 'C-1' });
    expect(answer).toMatchObject({ status: 201, body: { message: { stream: 'checkIns', checkIn: 'mentor' } } });
    expect(answer.text).not.toContain('P-1');
    expect(answer.body.events).toEqual(['checkIns-2']);
    await room.until(TEN_MINUTES_ON);
    expect(room.byHand()).toMatchObject([{ from: '+4520990002', step: expect.stringMatching(/^mentor\//) }]);
    const [message] = await room.messages('mentor-1');
    const read = (as: string) => room.ask('GET', room.inStudy(`/messages/${message.id}`), undefined, { as });
    expect((await read('mentor-1')).body.text).toContain('Skal vi finde en ny dag?');
    expect(await room.messages('leader-1')).toHaveLength(1);
    for (const as of ['mentor-2', 'leader-1']) expect((await read(as)).status).toBe(404);
    // Who leads a team and supports others of it themselves has no words with these either.
    await room.studies.saveMember({ study: 'ips-ma', user: 'leader-1', roles: ['mentor', 'teamLeader'] });
    expect((await read('leader-1')).status).toBe(404);
    for (const as of ['mentor-2', 'leader-1'])
      expect((await room.send({ text, channel: 'sms' }, { as, id: 'C-1' })).status).toBe(404);
    expect((await room.send({ text, channel: 'sms' }, { as: 'mentor-1', id: 'P-1' })).status).toBe(404);
    expect(await room.send({ template: 'invite', channel: 'sms' }, { as: 'mentor-1', id: 'C-1' })).toMatchObject({
      status: 422,
      body: { field: '/template' },
    });
    for (const as of ['assessor-1', 'auditor-1'])
      expect((await room.send({ text, channel: 'sms' }, { as })).status).toBe(404);
  });
});
