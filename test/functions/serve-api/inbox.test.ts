import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import type { Appointment } from '../../../shared/domain/record.ts';
import { aCard } from '../../support/a-house.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const INTERVIEWS = '+4520990001';
const CHECK_INS = '+4520990002';
const NUMBERS = { 'P-1': '+4520123456', 'P-2': '+4520123457' } as const;
const NOBODY = '+4520123499';

const booked: Appointment = {
  n: 1,
  at: '2026-04-20T10:00',
  minutes: 60,
  mode: 'inPerson',
  assessor: 'assessor-1',
  enteredAt: '2026-03-19T08:00:00Z',
};

const aRoom = async () => {
  const office = await anOffice({ at: '2026-03-20T09:00:00Z' });
  for (const [user, role] of [
    ['mentor-2', 'mentor'],
    ['leader-1', 'teamLeader'],
    ['assessor-1', 'assessor'],
    ['assessor-2', 'assessor'],
    ['auditor-1', 'auditor'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, email: `${user}@example.com`, roles: [role] });
  const followUps = { FU12: { appointments: [booked] } };
  const cardOf = (number: string) => ({ ...aCard, phones: [{ number }] });
  await enrolPair(
    { ...office, ports: office.workerPorts },
    { participant: 'P-1', followUps },
    { alias: 'C-1' },
    cardOf(NUMBERS['P-1']),
  );
  await enrolPair(
    { ...office, ports: office.workerPorts },
    { participant: 'P-2' },
    { alias: 'C-2', mentor: 'mentor-2' },
    cardOf(NUMBERS['P-2']),
  );
  const take = handleReply({ ...office.workerPorts, replies: office.replies });
  let written = 0;
  const write = async (from: string, to: string, text: string, isLater = true) => {
    written += 1;
    if (isLater) office.turnTo(new Date(office.now() + 60_000).toISOString());
    await take({ id: `text-${String(written)}`, from, to, text, at: office.now() });
  };
  const list = async (as: string, stream?: string) => {
    const answer = await office.ask('GET', office.inStudy(`/inbox${stream ? `?stream=${stream}` : ''}`), undefined, {
      as,
    });
    return { ...answer, items: (answer.body as { items?: Loose[] }).items ?? [] };
  };
  const line = (id: unknown, rest = ''): string => office.inStudy(`/inbox/${String(id)}${rest}`);
  const open = (as: string, id: unknown) => office.ask('GET', line(id), undefined, { as });
  return { ...office, write, list, line, open };
};

describe('the inbox', () => {
  it('shows a coordinator both senders apart, newest first, and the words of a line only when it is opened', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], INTERVIEWS, 'Hvor er det henne?');
    await room.write(NUMBERS['P-2'], INTERVIEWS, 'Jeg vil ikke leve mere');
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Kan vi mødes torsdag?');
    const { items, text } = await room.list('coordinator-1', 'interviews');
    expect(items).toMatchObject([
      { participant: 'P-2', crisis: true, from: 'own' },
      { participant: 'P-1', meaning: 'human', did: 'nothing' },
    ]);
    expect(text).not.toMatch(/henne|leve|201234/);
    expect((await room.open('coordinator-1', items[1]?.id)).body).toMatchObject({
      text: 'Hvor er det henne?',
      number: NUMBERS['P-1'],
    });
    expect((await room.list('coordinator-1', 'checkIns')).items).toMatchObject([{ stream: 'checkIns' }]);
  });

  it('puts a cry for help first until somebody has read it, and nothing twice', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-2'], INTERVIEWS, 'Jeg vil ikke leve mere');
    for (let n = 0; n < 101; n += 1) await room.write(NUMBERS['P-1'], INTERVIEWS, `Hej ${String(n)}`);
    const page = await room.list('coordinator-1');
    expect(page.items).toHaveLength(100);
    expect(page.items[0]).toMatchObject({ participant: 'P-2', crisis: true });
    const rest = await room.list('coordinator-1', `interviews&cursor=${String(page.body.cursor)}`);
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(102);
    expect(rest.items).toHaveLength(2);
    await room.ask('POST', room.line(page.items[0]?.id, '/read'), {});
    expect((await room.list('coordinator-1')).items[0]).toMatchObject({ participant: 'P-1' });
    expect((await room.list('assessor-1')).items).toEqual([]);
  });

  it('has the task of a cry for help first of all work, also of whoever is to be erased', async () => {
    const room = await aRoom();
    await room.until('2026-07-20T09:00:00Z');
    const firstWork = async () => (await room.ask('GET', room.inStudy('/worklist'))).body.items[0];
    expect(await firstWork()).toMatchObject({ kind: 'escalation', level: 3 });
    await room.ask('POST', room.of('P-2:erase'), { reason: 'Deltager 2 ønsker det' }, { as: 'lead-1' });
    await room.write(NUMBERS['P-2'], INTERVIEWS, 'Jeg vil ikke leve mere');
    expect(await firstWork()).toMatchObject({ participant: 'P-2', why: 'reply.crisis', state: 'open' });
  });

  it('has a cry for help stand on the worklist of those who coordinate, and of nobody who is not to answer it', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Jeg vil ikke leve mere');
    const seenBy = async (as: string) => {
      const { body } = await room.ask('GET', room.inStudy('/worklist'), undefined, { as });
      return body.items.filter(({ why }: Loose) => why === 'reply.crisis').map(({ kind }: Loose) => kind);
    };
    expect(await seenBy('coordinator-1')).toEqual(['task', 'escalation']);
    for (const other of ['mentor-1', 'leader-1', 'assessor-1']) expect(await seenBy(other)).toEqual([]);
    const { body } = await room.ask('GET', room.inStudy('/worklist?kind=escalation'));
    expect(body.items[0]).not.toHaveProperty('checkIn');
  });

  it('lets a lead destroy what nobody known wrote once it is read, and nothing of a participant', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], INTERVIEWS, 'Hvor er det henne?');
    await room.write(NOBODY, INTERVIEWS, 'I skrev til mig før, jeg hedder Ebbe');
    const [nobodys, own] = (await room.list('coordinator-1')).items;
    const destroy = (id: unknown, as = 'lead-1') => room.ask('POST', room.line(id, '/destroy'), {}, { as });
    expect((await destroy(nobodys?.id)).body).toMatchObject({ status: 409, code: 'unread' });
    for (const { id } of [own, nobodys] as Loose[]) await room.ask('POST', room.line(id, '/read'), {});
    expect((await destroy(own?.id)).body).toMatchObject({ status: 409, code: 'of-participant' });
    expect((await destroy(nobodys?.id, 'coordinator-1')).body).toMatchObject({ status: 403, code: 'lead-only' });
    expect((await destroy(nobodys?.id, 'mentor-1')).status).toBe(404);
    const by = { at: '2026-03-20T09:02:00Z', by: 'lead-1' };
    expect((await destroy(nobodys?.id)).body).toMatchObject({ id: nobodys?.id, destroyed: by });
    room.turnTo('2026-03-21T09:00:00Z');
    expect((await destroy(nobodys?.id)).body).toMatchObject({ destroyed: by });
    const { body } = await room.open('coordinator-1', nobodys?.id);
    expect(body).toMatchObject({ from: 'nobody', destroyed: by });
    expect(body).not.toHaveProperty('text');
    expect(body).not.toHaveProperty('number');
  });

  it('forwards no line of whoever is erased', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-2'], INTERVIEWS, 'Hvor er det henne?');
    const [line] = (await room.list('coordinator-1')).items;
    await room.ask('POST', room.of('P-2:erase'), { reason: 'Deltager 2 ønsker det' }, { as: 'lead-1' });
    await room.ask('POST', room.of('P-2:erase'), { reason: 'Deltager 2 ønsker det', confirm: true });
    await room.until('2026-04-01T09:00:00Z');
    const { status, body } = await room.ask('POST', room.line(line?.id, '/forward'), { text: 'Spørger om tid' });
    expect([status, body.code]).toEqual([410, 'erased']);
  });

  it('keeps texts of one second in the order in which they came', async () => {
    const room = await aRoom();
    for (const n of [1, 2, 3, 4, 5]) await room.write(NUMBERS['P-1'], INTERVIEWS, `Nummer ${String(n)}`, false);
    const { items } = await room.list('coordinator-1');
    const texts: unknown[] = [];
    for (const { id } of items) texts.push((await room.open('coordinator-1', id)).body.text);
    expect(texts).toEqual([5, 4, 3, 2, 1].map((n) => `Nummer ${String(n)}`));
  });

  it('says which text was answered automatically, and with what', async () => {
    const room = await aRoom();
    for (const text of ['Hvor er det henne?', 'Hallo?']) await room.write(NUMBERS['P-1'], INTERVIEWS, text);
    const { items } = await room.list('coordinator-1');
    expect(items[0]?.answered).toBeUndefined();
    expect(items[1]).toMatchObject({ answered: { state: 'sent' } });
    const [sent] = room.posted;
    expect((await room.open('coordinator-1', items[1]?.id)).body.answerText).toBe(sent?.text);
  });

  it('lists what one participant wrote, under the name that the reader knows and no other', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Hej');
    await room.write(NUMBERS['P-2'], CHECK_INS, 'Hej');
    const whose = async (as: string, participant: string) =>
      (await room.list(as, `checkIns&participant=${participant}`)).items.map((line) => line.participant);
    expect(await whose('coordinator-1', 'P-1')).toEqual(['P-1']);
    expect(await whose('mentor-1', 'C-1')).toEqual(['C-1']);
    expect(await whose('mentor-1', 'P-1')).toEqual([]);
  });

  it('says that a text came from a number that is dangerous for the participant, and gives nobody the number', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-2'], CHECK_INS, 'Ring til mig');
    const phones = [{ number: NUMBERS['P-2'], unsafe: true }];
    await room.ask('PATCH', room.of('P-2', '/contact'), { phones });
    const [line] = (await room.list('coordinator-1', 'checkIns')).items;
    for (const reader of ['coordinator-1', 'mentor-2']) {
      const { body, text } = await room.open(reader, line?.id);
      expect(body).toMatchObject({ text: 'Ring til mig', unsafe: true });
      expect(text).not.toContain(NUMBERS['P-2']);
    }
  });

  it('notes who opened a text', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], INTERVIEWS, 'Hej');
    const [first] = (await room.list('coordinator-1')).items;
    await room.open('coordinator-1', first?.id);
    expect(await room.contacts.readsOf('ips-ma', 'P-1')).toMatchObject([{ user: 'coordinator-1', purpose: 'reply' }]);
  });

  it('is a mentor’s of their own people’s check-ins, under the name they know, without the number', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Kan vi mødes torsdag?');
    await room.write(NUMBERS['P-2'], CHECK_INS, 'Jeg har fået job');
    await room.write(NUMBERS['P-1'], INTERVIEWS, 'Hvem er I?');
    const { items, text } = await room.list('mentor-1');
    expect(items).toMatchObject([{ participant: 'C-1', stream: 'checkIns' }]);
    expect(text).not.toContain('P-1');
    const opened = await room.open('mentor-1', items[0]?.id);
    expect(opened.body).toMatchObject({ text: 'Kan vi mødes torsdag?' });
    expect(opened.text).not.toMatch(/P-1|20123456/);
    expect((await room.list('mentor-1', 'interviews')).status).toBe(404);
    const [interview] = (await room.list('coordinator-1', 'interviews')).items;
    expect((await room.open('mentor-1', interview?.id)).status).toBe(404);
    const [others] = (await room.list('mentor-2')).items;
    expect((await room.open('mentor-1', others?.id)).status).toBe(404);
  });

  it('is no team leader’s; one who is mentor too reads what their own people wrote', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Kan vi mødes torsdag?');
    await room.write(NUMBERS['P-2'], CHECK_INS, 'Jeg har fået job');
    const { items } = await room.list('coordinator-1', 'checkIns');
    expect((await room.list('leader-1')).status).toBe(404);
    for (const { id } of items) expect((await room.open('leader-1', id)).status).toBe(404);
    const words = { text: 'Vi ses', channel: 'sms' };
    expect((await room.ask('POST', room.of('C-1', '/messages'), words, { as: 'leader-1' })).status).toBe(404);
    const both = { study: 'ips-ma', user: 'mentor-1', roles: ['mentor', 'teamLeader'] } as const;
    await room.studies.saveMember({ ...both, roles: [...both.roles] });
    expect((await room.list('mentor-1')).items).toMatchObject([{ participant: 'C-1' }]);
  });

  it('is empty to an assessor until a coordinator forwards what they may know, and then holds those words alone', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], INTERVIEWS, 'Min mentor Peter siger at jeg kommer for sent');
    const [line] = (await room.list('coordinator-1')).items;
    expect((await room.list('assessor-1')).items).toEqual([]);
    expect((await room.open('assessor-1', line?.id)).status).toBe(404);
    const forward = { text: 'Kommer måske lidt for sent.' };
    expect((await room.ask('POST', room.line(line?.id, '/forward'), forward)).status).toBe(200);
    expect((await room.list('assessor-1')).items).toMatchObject([{ participant: 'P-1' }]);
    const opened = await room.open('assessor-1', line?.id);
    expect(opened.body).toMatchObject({ text: forward.text });
    expect(opened.text).not.toMatch(/mentor|Peter|20123456|meaning/);
    expect((await room.list('assessor-2')).items).toEqual([]);
    expect((await room.list('assessor-1', 'checkIns')).status).toBe(404);
  });

  it('forwards nothing of a check-in', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Hej');
    const [line] = (await room.list('coordinator-1', 'checkIns')).items;
    expect((await room.ask('POST', room.line(line?.id, '/forward'), { text: 'Hej' })).status).toBe(404);
  });

  it('tells an assessor the same whatever the check-ins hold', async () => {
    const [quiet, busy] = [await aRoom(), await aRoom()];
    for (const room of [quiet, busy]) await room.write(NUMBERS['P-1'], INTERVIEWS, 'Hej');
    await busy.write(NUMBERS['P-1'], CHECK_INS, 'Hej');
    const [one, other] = [await quiet.list('assessor-1'), await busy.list('assessor-1')];
    expect(other.text).toBe(one.text);
  });

  it('keeps what was read as read, by whoever read it first', async () => {
    const room = await aRoom();
    await room.write(NUMBERS['P-1'], CHECK_INS, 'Hej');
    const [line] = (await room.list('mentor-1')).items;
    for (const as of ['mentor-1', 'coordinator-1'])
      expect((await room.ask('POST', room.line(line?.id, '/read'), {}, { as })).body).toMatchObject({
        read: { by: 'mentor-1' },
      });
  });

  it('shows what nobody wrote to whoever sees the whole study, and to nobody else', async () => {
    const room = await aRoom();
    await room.write(NOBODY, INTERVIEWS, 'Jeg har fået nyt nummer, hilsen Deltager 1');
    await room.studies.saveMember({
      study: 'ips-ma',
      user: 'coordinator-2',
      email: 'coordinator-2@example.com',
      roles: ['coordinator'],
      sites: ['north'],
    });
    const [line] = (await room.list('coordinator-1')).items;
    expect(line).toMatchObject({ from: 'nobody', did: 'nothing' });
    expect((await room.open('coordinator-1', line?.id)).body).toMatchObject({ number: NOBODY });
    expect((await room.list('coordinator-2')).items).toEqual([]);
  });

  it.each(['auditor-1', 'nobody-1'])('is not there for %s', async (as) => {
    const room = await aRoom();
    expect((await room.list(as)).status).toBe(404);
  });

  it.each(['/inbox/none', '/inbox/interviews-none', '/inbox/interviews-'])('has no line %s', async (path) => {
    const room = await aRoom();
    expect((await room.ask('GET', room.inStudy(path))).status).toBe(404);
  });
});
