import ICAL from 'ical.js';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-04-01T09:00:00Z';

interface Seen {
  at: string;
  summary: string;
  description: string;
  private: boolean;
}

/** How a calendar that was read before knows what is the same appointment, and which version is newer. */
const namesIn = (text: string): [string, number][] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => [String(event.getFirstPropertyValue('uid')), Number(event.getFirstPropertyValue('sequence'))]);

const eventsIn = (text: string): Seen[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    at: String(event.getFirstPropertyValue('dtstart')),
    summary: String(event.getFirstPropertyValue('summary')),
    description: String(event.getFirstPropertyValue('description')),
    private: String(event.getFirstPropertyValue('class')) === 'PRIVATE',
  }));

const anOfficeWithBookings = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  for (const user of ['assessor-1', 'assessor-2'])
    await office.ask('PUT', office.inStudy(`/staff/${user}`), { roles: ['assessor'] });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU' }));
  for (const [id, at, assessor] of [
    ['P-1', '2026-04-28T10:30', 'assessor-1'],
    ['P-2', '2026-04-29T09:00', 'assessor-2'],
  ] as const) {
    const booking = { at, mode: 'inPerson', assessor };
    const { status } = await office.ask('PUT', office.of(id, '/follow-ups/FU12/appointment'), booking);
    expect(status).toBe(200);
  }
  const checkIn = { at: '2026-04-08T13:00', mode: 'inPerson', minutes: 45 };
  expect((await office.ask('PUT', office.of('P-1', '/check-ins/appointment'), checkIn)).status).toBe(200);
  return office;
};

const subscribe = async (office: Office, as: string): Promise<string> => {
  const { status, body } = await office.ask('POST', office.inStudy('/calendar'), {}, { as });
  expect(status).toBe(201);
  return body.path;
};

/** As a calendar program asks: with the address alone. */
const fetched = (office: Office, path: string) => office.ask('GET', path, undefined, { as: '' });

describe('the calendar of a member', () => {
  it('shows an assessor their own bookings, at the right hour, under a neutral word', async () => {
    const office = await anOfficeWithBookings();
    const { text, headers } = await fetched(office, await subscribe(office, 'assessor-1'));
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(eventsIn(text)).toEqual([
      { at: '2026-04-28T10:30:00', summary: 'Aftale', description: 'P-1', private: true },
    ]);
    expect(text).toContain('BEGIN:VTIMEZONE');
    for (const telling of ['IPS-MA', 'SAU', 'Deltager', 'mentor', 'C-', 'FU12']) expect(text).not.toContain(telling);
  });

  it('shows a coordinator everyone of their sites, and a mentor their check-ins under the other pseudonym', async () => {
    const office = await anOfficeWithBookings();
    const coordinators = await fetched(office, await subscribe(office, 'coordinator-1'));
    expect(eventsIn(coordinators.text).map(({ description }) => description)).toEqual(['P-1', 'P-2']);
    const { alias } = (await office.records.readCheckIns('ips-ma', 'P-1'))!;
    const mentors = await fetched(office, await subscribe(office, 'mentor-1'));
    expect(eventsIn(mentors.text)).toEqual([
      { at: '2026-04-08T13:00:00', summary: 'Aftale', description: alias, private: true },
    ]);
    expect(mentors.text).not.toContain('P-1');
  });

  it('follows an appointment that is moved or cancelled', async () => {
    const office = await anOfficeWithBookings();
    const path = await subscribe(office, 'assessor-1');
    const appointment = office.of('P-1', '/follow-ups/FU12/appointment');
    await office.ask('PUT', appointment, { at: '2026-05-04T12:00', mode: 'inPerson', assessor: 'assessor-1' });
    expect(eventsIn((await fetched(office, path)).text).map(({ at }) => at)).toEqual(['2026-05-04T12:00:00']);
    await office.ask('DELETE', appointment);
    expect(eventsIn((await fetched(office, path)).text)).toEqual([]);
  });

  it('keeps the name of an appointment through its moves, with a rising number', async () => {
    const office = await anOfficeWithBookings();
    const assessors = await subscribe(office, 'assessor-1');
    const mentors = await subscribe(office, 'mentor-1');
    const seen: [string, number][][] = [];
    for (const at of ['2026-05-04T12:00', '2026-05-05T12:00']) {
      seen.push([
        ...namesIn((await fetched(office, assessors)).text),
        ...namesIn((await fetched(office, mentors)).text),
      ]);
      const interview = { at, mode: 'inPerson', assessor: 'assessor-1' };
      await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), interview);
      await office.ask('PUT', office.of('P-1', '/check-ins/appointment'), { at, mode: 'inPerson', minutes: 45 });
    }
    seen.push([...namesIn((await fetched(office, assessors)).text), ...namesIn((await fetched(office, mentors)).text)]);
    const [names, ...later] = seen.map((each) => each.map(([uid]) => uid));
    expect(new Set(names).size).toBe(2);
    for (const each of later) expect(each).toEqual(names);
    expect(seen.map((each) => each.map(([, sequence]) => sequence))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('has lines of at most 75 octets, each ended by CRLF', async () => {
    const office = await anOfficeWithBookings();
    const { text } = await fetched(office, await subscribe(office, 'coordinator-1'));
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('is not there with a wrong address, and nothing tells what is wrong with it', async () => {
    const office = await anOfficeWithBookings();
    const path = await subscribe(office, 'assessor-1');
    const [id = '', mac = ''] = path.split('token=')[1]!.split('.');
    const at = office.inStudy('/calendar.ics');
    const wrong = await Promise.all(
      [
        `${at}?token=${id}.${mac.replace(/^./, (a) => (a === '0' ? '1' : '0'))}`,
        `${at}?token=${mac}.${id}`,
        at,
        `${at}?token=`,
      ]
        .concat(path.replace('ips-ma', 'another'))
        .map((each) => fetched(office, each)),
    );
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(wrong.map(({ text }) => text)).size).toBe(1);
    expect((await fetched(office, path)).status).toBe(200);
  });

  it('ends when it is revoked, made anew, or when the member gets another role or leaves', async () => {
    const office = await anOfficeWithBookings();
    const staff = office.inStudy('/staff/assessor-1');
    const first = await subscribe(office, 'assessor-1');
    const second = await subscribe(office, 'assessor-1');
    expect([(await fetched(office, first)).status, (await fetched(office, second)).status]).toEqual([404, 200]);
    await office.ask('DELETE', office.inStudy('/calendar'), undefined, { as: 'assessor-1' });
    expect((await fetched(office, second)).status).toBe(404);
    const third = await subscribe(office, 'assessor-1');
    const handedOver = { at: '2026-04-28T10:30', mode: 'inPerson', assessor: 'assessor-2' };
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), handedOver);
    expect((await office.ask('PUT', staff, { roles: ['statistician'] })).status).toBe(200);
    await office.ask('PUT', staff, { roles: ['assessor'] });
    expect((await fetched(office, third)).status).toBe(404);
    const fourth = await subscribe(office, 'assessor-1');
    await office.ask('PUT', staff, { roles: ['assessor'], until: '2026-04-02' });
    office.turnTo('2026-04-03T09:00:00Z');
    expect((await fetched(office, fourth)).status).toBe(404);
  });

  it('keeps no address that could be read in the table, and counts as no visit', async () => {
    const office = await anOfficeWithBookings();
    const path = await subscribe(office, 'assessor-1');
    office.turnTo('2026-04-10T09:00:00Z');
    await fetched(office, path);
    const [feed] = await office.studies.calendarFeeds('ips-ma');
    expect(path).not.toContain(feed!.idHash);
    expect((await office.studies.lastUses('ips-ma')).find(({ user }) => user === 'assessor-1')?.on).toBe('2026-04-01');
    expect((await office.ask('GET', office.inStudy('/calendar'), undefined, { as: 'assessor-1' })).body).toEqual({
      since: AT,
    });
  });
});
