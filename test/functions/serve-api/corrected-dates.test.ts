import { aRow } from '../../support/a-csv.ts';
import { importRows } from '../../support/imported.ts';
import { aNewcomer, anOffice } from '../../support/an-office.ts';

/** On 9 April 2026 at noon, UTC: three invitations to FU12 have left. */
const invited = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-04-09T12:00:00Z');
  const countFrom = async (anchors: object, query = '') =>
    (await office.ask('PATCH', office.of('P-1', `/anchors${query}`), { anchors })).body;
  return { ...office, countFrom };
};

const SENT = { stream: 'interviews', of: 'FU12' };

describe('dates that are corrected after invitations have left', () => {
  it('say which of them will not go again for the new date, before and after it is entered', async () => {
    const office = await invited();
    const sent = [
      { ...SENT, step: 'pre', at: '2026-03-06T09:00:00Z' },
      { ...SENT, step: 'invite', at: '2026-03-20T09:00:00Z' },
      { ...SENT, step: 'book2', at: '2026-04-01T08:00:00Z' },
    ];
    const { alreadySent } = await office.countFrom({ baseline: '2025-07-18' }, '?dryRun=true');
    expect(alreadySent).toEqual(expect.arrayContaining(sent.map((each) => expect.objectContaining(each))));
    expect((await office.countFrom({ baseline: '2025-07-18' })).alreadySent).toEqual(alreadySent);
  });

  it('name none that would not go again anyway: their new day has passed, or their date stays as it was', async () => {
    const office = await invited();
    expect(await office.countFrom({ baseline: '2025-04-14' })).not.toHaveProperty('alreadySent');
    expect(await office.countFrom({ randomisation: '2025-07-18' })).not.toHaveProperty('alreadySent');
  });

  it('warn of it too where a file brings them, once', async () => {
    const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
    const warned = async (baseline: string) =>
      (await importRows(office, [aRow(1, { arm: 'SAU', baseline })], '?mode=update')).body.warnings;
    await warned('2025-04-18');
    await office.until('2026-04-09T12:00:00Z');
    expect(await warned('2025-07-18')).toMatchObject([
      { line: 2, column: 'baseline', code: 'sent-for-old-date', values: { of: 'FU12' } },
    ]);
    expect(await warned('2025-07-18')).toEqual([]);
  });

  it('say where a file brings them which register is to be read anew, once', async () => {
    const office = await anOffice({ at: '2027-08-02T09:00:00Z' });
    const read = { 'REG24.outcome': 'done', 'REG24.on': '2027-07-20' };
    await importRows(office, [aRow(1, { baseline: '2025-04-18', ...read })]);
    const warned = async (baseline: string) =>
      (await importRows(office, [aRow(1, { baseline })], '?mode=update')).body.warnings;
    const told = { line: 2, column: 'baseline', code: 'read-anew', values: { of: 'REG24' } };
    expect(await warned('2025-05-18')).toContainEqual(expect.objectContaining(told));
    expect(await warned('2025-05-18')).not.toContainEqual(expect.objectContaining({ code: 'read-anew' }));
  });

  it('name none of an interview that has been held', async () => {
    const office = await invited();
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-09' });
    expect(await office.countFrom({ baseline: '2025-07-18' })).not.toHaveProperty('alreadySent');
  });
});
