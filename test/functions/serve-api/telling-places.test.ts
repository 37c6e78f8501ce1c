import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const AT = '2026-04-28T10:30';
const TELLING = { place: 'Sherpa, mentorkontoret', interpreter: 'IPS mentor' };

const aRoom = async () => {
  const office = await anOffice({ at: '2026-04-27T14:00:00Z' });
  const member = (user: string, name: string, role: 'assessor' | 'mentor') =>
    office.studies.saveMember({ study: 'ips-ma', user, name, email: `${user}@example.com`, roles: [role] });
  await member('assessor-1', 'Asta Mønstrup', 'assessor');
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'IPS-MA', mentor: 'mentor-1' }));
  const path = office.of('P-1', '/follow-ups/FU12/appointment');
  const book = (over: object) => office.ask('PUT', path, { at: AT, mode: 'inPerson', assessor: 'assessor-1', ...over });
  const offer = (over: object) =>
    office.ask('POST', office.of('P-1', '/follow-ups/FU12/offers'), { times: [AT], ...over });
  return { ...office, member, book, offer };
};

const faults = ({ body }: Loose): string[] =>
  (body.errors ?? []).map(({ field, remedy }: Loose) => `${String(field)} ${/"(.*)"/.exec(remedy)?.[1] ?? ''}`);

describe('where an interview is held', () => {
  it('is refused with each word that would tell the assessor the arm, booked or offered', async () => {
    const room = await aRoom();
    const booked = await room.book(TELLING);
    expect([booked.status, faults(booked)]).toEqual([
      422,
      ['/place Sherpa', '/place mentorkontoret', '/interpreter IPS', '/interpreter mentor'],
    ]);
    const offered = await room.offer({ place: 'SAU-kontoret' });
    expect([offered.status, faults(offered)]).toEqual([422, ['/place SAU']]);
    expect((await room.book({ place: 'Biblioteket, Prøvevej 2', interpreter: 'Amira, arabisk' })).status).toBe(200);
  });

  it('is nothing that an assessor reads where what was kept before tells the arm by now', async () => {
    const room = await aRoom();
    await room.book({ place: 'hos Peter', interpreter: 'Peter Holm' });
    const reads = () =>
      Promise.all(
        [
          room.of('P-1'),
          room.inStudy('/slots?from=2026-04-27&to=2026-05-03'),
          room.inStudy('/assessors/assessor-1/days/2026-04-28'),
        ].map(async (path) => (await room.ask('GET', path, undefined, { as: 'assessor-1' })).text),
      );
    for (const text of await reads()) expect(text).toMatch(/"place":"hos Peter".*"interpreter":"Peter Holm"/);
    await room.member('mentor-2', 'Peter Holm', 'mentor');
    for (const text of await reads()) expect(text).not.toMatch(/Peter|"place"|"interpreter"/);
    const { text } = await room.ask('GET', room.of('P-1'));
    expect(text).toContain('hos Peter');
  });

  it('of a check-in is for its mentor to say, and no assessor reads it', async () => {
    const room = await aRoom();
    const booking = { at: AT, mode: 'inPerson', place: 'mentorkontoret' };
    expect((await room.ask('PUT', room.of('P-1', '/check-ins/appointment'), booking)).status).toBe(200);
  });
});
