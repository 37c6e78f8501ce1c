import { aNewcomer, anOffice, type Loose, type Office } from './an-office.ts';

export const TUESDAY = '2026-04-28';

/** An office with two assessors; whoever is named is enrolled. FU12 of everyone falls on 2026-04-18. */
export const anOfficeWithAssessors = async (people: string[] = ['P-1', 'P-2'], over: Record<string, object> = {}) => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  for (const user of ['assessor-1', 'assessor-2'])
    await office.studies.saveMember({ study: 'ips-ma', user, roles: ['assessor'] });
  for (const [at, id] of people.entries()) {
    const contact = { name: `Deltager ${String(at + 1)}`, phone: `2012345${String(at)}`, language: 'da' };
    const newcomer = aNewcomer({ id, arm: 'SAU', contact, consent: { sms: true, phone: true }, ...over[id] });
    const { status, text } = await office.ask('POST', office.inStudy('/participants'), newcomer);
    if (status !== 201) throw new Error(text);
  }
  await office.until('2026-04-09T12:00:00Z');
  return office;
};

export const book = (office: Office, id: string, time: string, more: object = {}) =>
  office.ask('PUT', office.of(id, '/follow-ups/FU12/appointment'), {
    at: time.includes('T') ? time : `${TUESDAY}T${time}`,
    mode: 'inPerson',
    assessor: 'assessor-1',
    ...more,
  });

export const open = (office: Office, more: object = {}) =>
  office.ask('POST', office.inStudy('/slots'), {
    assessor: 'assessor-1',
    kind: 'open',
    from: `${TUESDAY}T09:00`,
    to: `${TUESDAY}T12:00`,
    ...more,
  });

export const slotsFor = async (office: Office, query = '', as = 'coordinator-1'): Promise<Loose> => {
  const { status, body, text } = await office.ask(
    'GET',
    office.inStudy(`/slots?from=${TUESDAY}&to=${TUESDAY}${query}`),
    undefined,
    { as },
  );
  if (status !== 200) throw new Error(text);
  return body;
};

export const freeAt = async (office: Office, query = ''): Promise<string[]> =>
  (await slotsFor(office, query)).free.map(({ at }: Loose) => at.slice(11));
