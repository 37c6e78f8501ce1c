import { aReader, type Reader } from '../../support/a-reader.ts';

const TIMES = ['2026-04-29T09:00', '2026-04-30T13:00'];
const namesOn = ({ text }: { text: string }): string[] =>
  [...text.matchAll(/name="time"\s+value="([^"]+)"/g)].map((match) => match[1] ?? '');

const aReaderWithAssessor = async () => {
  const reader = await aReader();
  await reader.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
  return reader;
};
const offer = (reader: Reader, id: string, over: Record<string, unknown> = {}) =>
  reader.ask('POST', reader.of(id, '/follow-ups/FU12/offers'), { times: TIMES, assessor: 'assessor-1', ...over });
const take = async (reader: Reader, link: string, nth = 0) =>
  reader.press(link, { press: 'take', time: namesOn(await reader.open(link))[nth] ?? '' });

describe('offered times', () => {
  it('stand once, also where one was named twice', async () => {
    const reader = await aReaderWithAssessor();
    await reader.invited();
    expect((await offer(reader, 'P-1', { times: [TIMES[0], TIMES[0]] })).body.items).toHaveLength(1);
  });

  it('are refused with an assessor who knows the arm, since nobody could take them', async () => {
    const reader = await aReaderWithAssessor();
    await reader.invited();
    const unblinding = { on: '2026-03-20', assessor: 'assessor-1', how: 'participant', consequence: 'otherAssessor' };
    expect((await reader.ask('POST', reader.of('P-1', '/unblindings'), unblinding)).status).toBe(201);
    const { status, body } = await offer(reader, 'P-1');
    expect([status, body.field, body.remedy]).toEqual([
      422,
      '/assessor',
      'name another assessor: this one has been unblinded for the participant',
    ]);
    expect((await reader.ask('GET', reader.of('P-1', '/follow-ups/FU12/offers'))).body.items).toEqual([]);
  });

  it('are chosen by whoever was invited, and booked as staff would book them', async () => {
    const reader = await aReaderWithAssessor();
    const link = await reader.invited();
    expect((await offer(reader, 'P-1')).body.items).toMatchObject([
      { at: TIMES[0], mode: 'inPerson', assessor: 'assessor-1', state: 'free' },
      { at: TIMES[1], state: 'free' },
    ]);
    const { text } = await take(reader, link);
    expect(text).toContain('Tiden er din');
    expect(text).toContain('onsdag den 29. april 2026 kl. 09.00');
    expect(text).not.toContain('assessor-1');
    expect(await reader.standing('P-1')).toMatchObject({
      at: TIMES[0],
      assessor: 'assessor-1',
      askedBy: 'participant',
    });
    await reader.until('2026-03-24T12:00:00Z');
    expect(reader.mailTo('P-1').step).toBe('FU12/appointment-1/booked');
  });

  it('move an appointment, and the same one pressed twice moves it once', async () => {
    const reader = await aReaderWithAssessor();
    const link = await reader.booked();
    await offer(reader, 'P-1');
    const [name = ''] = namesOn(await reader.open(link));
    const { text } = await reader.press(link, { press: 'take', time: name });
    expect(text).toContain('Tiden er din');
    expect(text).not.toMatch(/Tiden er ændret|Bekræft tiden/);
    expect((await reader.open(link)).text).toMatch(/Tiden er ændret[^]*Bekræft tiden/);
    const after = await reader.both('P-1');
    expect(await reader.press(link, { press: 'take', time: name })).toMatchObject({ said: 'taken' });
    expect(await reader.both('P-1')).toEqual(after);
    expect(await reader.standing('P-1')).toMatchObject({ n: 2, at: TIMES[0], moved: true });
  });

  it.each([{ assessor: 'assessor-1' }, { assessor: undefined }])(
    'are taken once by two people who press at the same moment, with $assessor',
    async (over) => {
      const reader = await aReaderWithAssessor();
      for (const id of ['P-1', 'P-2']) await reader.enrol(id);
      await reader.until('2026-03-23T12:00:00Z');
      const links = ['P-1', 'P-2'].map((id) => reader.linkIn(reader.mailTo(id)));
      for (const id of ['P-1', 'P-2']) await offer(reader, id, over);
      const pages = await Promise.all(links.map((link) => take(reader, link)));
      expect(pages.map(({ said }) => said).toSorted()).toEqual(['gone', 'taken']);
      const loser = pages.find(({ said }) => said === 'gone');
      expect(loser?.text).toContain('(optaget)');
      expect(namesOn(loser ?? { text: '' })).toHaveLength(1);
      const booked = await Promise.all(['P-1', 'P-2'].map((id) => reader.standing(id)));
      expect(booked.filter((each) => each !== undefined)).toMatchObject([{ at: TIMES[0] }]);
    },
  );

  it('are gone when they have passed, when somebody has them, and while their assessor is away', async () => {
    const reader = await aReaderWithAssessor();
    const link = await reader.invited();
    await offer(reader, 'P-1');
    await reader.enrol('P-2');
    await reader.book('P-2', { at: '2026-04-29T09:30', assessor: 'assessor-1' });
    const states = async () => {
      const { body } = await reader.ask('GET', reader.of('P-1', '/follow-ups/FU12/offers'));
      return body.items.map(({ state }: { state: string }) => state);
    };
    expect(await states()).toEqual(['taken', 'free']);
    const leave = { assessor: 'assessor-1', kind: 'leave', from: '2026-04-30T00:00', to: '2026-05-01T00:00' };
    await reader.ask('POST', reader.inStudy('/slots'), leave);
    expect(await states()).toEqual(['taken', 'taken']);
    const { text } = await reader.open(link);
    expect(text).toContain('Bed os ringe, så finder vi en');
    expect(text).toContain('(optaget)');
    expect(text).not.toMatch(/Vælg en tid|<fieldset/);
    reader.turnTo('2026-04-30T12:00:00Z');
    expect(await states()).toEqual(['past', 'past']);
  });

  it('can be withdrawn, and a page that was left open then says that they are gone', async () => {
    const reader = await aReaderWithAssessor();
    const link = await reader.invited();
    await offer(reader, 'P-1');
    const [name = ''] = namesOn(await reader.open(link));
    const path = reader.of('P-1', '/follow-ups/FU12/offers');
    expect((await reader.ask('DELETE', path, { times: [TIMES[0]] })).body.items).toMatchObject([{ at: TIMES[1] }]);
    expect(await reader.press(link, { press: 'take', time: name })).toMatchObject({ said: 'gone' });
    expect((await reader.ask('DELETE', path, {})).body.items).toEqual([]);
    expect(await reader.standing('P-1')).toBeUndefined();
  });

  it.each([
    [{ times: ['2026-03-01T10:00'] }, 'past-instant'],
    [{ times: [] }, 'unfit'],
    [{ assessor: 'mentor-1' }, 'unfit'],
    [{ times: Array.from({ length: 21 }, (_, n) => `2026-04-0${String(1 + (n % 9))}T10:0${String(n % 10)}`) }, 'unfit'],
  ])('of %j are refused', async (over, code) => {
    const reader = await aReaderWithAssessor();
    await reader.enrol('P-1');
    expect((await offer(reader, 'P-1', over)).body).toMatchObject({ status: 422, code });
  });

  it('are for coordinators alone', async () => {
    const reader = await aReaderWithAssessor();
    await reader.enrol('P-1');
    for (const as of ['assessor-1', 'mentor-1'])
      expect((await reader.ask('GET', reader.of('P-1', '/follow-ups/FU12/offers'), undefined, { as })).status).toBe(
        404,
      );
  });
});
