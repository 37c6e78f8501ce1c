import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const CODES = ({ warnings = [] }: Loose): string[] => warnings.map(({ code, field }: Loose) => `${code} ${field}`);
let office: Office;
beforeEach(async () => {
  office = await anOffice({ at: '2026-03-10T08:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU' }));
});
const book = async (at: string, over: object = {}) =>
  CODES(
    (await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), { at, mode: 'inPerson', ...over })).body,
  );
const offer = async (times: string[], over: object = {}) =>
  CODES((await office.ask('POST', office.of('P-1', '/follow-ups/FU12/offers'), { times, ...over })).body);

describe('a time that somebody is to come to', () => {
  it('in the window and by day, at a place that tells nothing, is kept without a word', async () => {
    expect(await book('2026-04-28T10:30', { place: 'Mødested 1' })).toEqual([]);
    expect(await offer(['2026-04-29T20:45'])).toEqual([]);
  });

  it.each([
    ['before the window opens', '2026-03-12T10:30', 'BEFORE_THE_WINDOW'],
    ['after the window has closed', '2027-01-12T10:30', 'AFTER_THE_WINDOW'],
    ['at ten in the evening', '2026-04-28T22:00', 'ODD_HOUR'],
    ['on a Sunday', '2026-04-26T10:30', 'DAY_OFF'],
    ['on a public holiday', '2026-04-03T10:30', 'DAY_OFF'],
    ['at half past six in the morning', '2026-04-28T06:30', 'ODD_HOUR'],
  ])('%s is kept, and staff are told, booked or offered', async (_, at, code) => {
    expect(await book(at)).toEqual([`${code} /at`]);
    expect(await offer(['2026-04-29T10:00', at])).toEqual([`${code} /times/1`]);
  });

  it('at a place whose name tells why one comes is kept, and staff are told once, booked or offered', async () => {
    const place = 'Psykiatrisk Center, opgang 3';
    expect(await book('2026-04-28T10:30', { place })).toEqual(['TELLING_PLACE /place']);
    expect(await offer(['2026-04-29T10:00', '2026-04-30T10:00'], { place })).toEqual(['TELLING_PLACE /place']);
  });
});

describe('a correction of the date that an interview counts from', () => {
  const correct = async (baseline: string, query = '') =>
    (await office.ask('PATCH', office.of('P-1', `/anchors${query}`), { baseline })).body;

  it.each([
    ['before its window opens', '2025-06-18', 'BEFORE_THE_WINDOW'],
    ['after its window has closed', '2025-01-18', 'AFTER_THE_WINDOW'],
  ])('that leaves the booked appointment %s says so, before it is saved and after', async (_, baseline, code) => {
    await book('2026-04-28T10:30');
    const warned = [{ code, field: '/baseline', followUp: 'FU12' }];
    expect((await correct(baseline, '?dryRun=true')).warnings).toEqual(warned);
    expect((await correct(baseline)).warnings).toEqual(warned);
  });

  it('says nothing where the appointment lies in its window still, or nothing moved', async () => {
    await book('2026-04-28T10:30');
    expect((await correct('2025-04-20')).warnings).toEqual([]);
    await book('2027-01-12T10:30');
    expect((await correct('2025-04-20')).warnings).toEqual([]);
  });

  it('says nothing of an appointment that is off, or was held', async () => {
    await book('2026-04-28T10:30');
    await office.ask('DELETE', office.of('P-1', '/follow-ups/FU12/appointment'), {});
    expect((await correct('2025-06-18')).warnings).toEqual([]);
    await book('2026-06-18T10:30');
    office.turnTo('2026-06-19T09:00:00Z');
    const held = { outcome: 'done', on: '2026-06-18' };
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), held);
    expect((await correct('2025-01-18')).warnings).toEqual([]);
  });
});
