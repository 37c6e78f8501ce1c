import { aRow } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const enrolled = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-04-20T09:00:00Z');
  return office;
};
const patch = (office: Office, body: object) =>
  office.ask('PATCH', office.of('P-1', '/participation'), { reason: 'asked for it', ...body });
const book = (office: Office, at: string) =>
  office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), { at, mode: 'phone' });
const fu12In = ({ followUps }: Loose): Loose => followUps.find(({ id }: Loose) => id === 'FU12');
const listed = async (office: Office, query: string) =>
  (await office.ask('GET', office.inStudy(`/participants?${query}`))).body.items.map(({ id, status }: Loose) => [
    id,
    status,
  ]);

const callsAbout = async (office: Office) =>
  (await office.ask('GET', office.inStudy('/worklist'))).body.items.filter(
    ({ followUp }: Loose) => followUp === 'FU12',
  );

describe('somebody who takes part no longer', () => {
  it('is shown to have stopped the interviews, since when, and what of them is not sought any more', async () => {
    const office = await enrolled();
    expect(fu12In((await office.ask('GET', office.of('P-1'))).body)).toMatchObject({ state: 'open', overdue: true });
    const { body } = await patch(office, { interviews: 'stopped' });
    expect(body.status).toBe('interviewsStopped');
    expect(body.participation).toMatchObject({ interviewsStoppedOn: '2026-04-20', intervention: 'active' });
    expect(fu12In(body)).toMatchObject({ ended: 'stopped', overdue: false });
    const bl = body.followUps.find(({ id }: Loose) => id === 'BL');
    expect([bl.state, bl.ended]).toEqual(['done', undefined]);
    const register = body.followUps.find(({ id }: Loose) => id === 'REG24');
    expect(register.ended).toBeUndefined();
    expect(await listed(office, 'status=interviewsStopped')).toEqual([['P-1', 'interviewsStopped']]);
    expect(await listed(office, 'status=active')).toEqual([]);
    expect(await listed(office, 'state=overdue')).toEqual([]);
  });

  it('is shown to have stopped on the day that a file told of', async () => {
    const office = await anOffice({ at: '2026-04-20T09:00:00Z' });
    await importRows(office, [aRow(1, { interviews: 'stopped', interviews_on: '2026-02-03' })]);
    const { body } = await office.ask('GET', office.of('P-001'));
    expect(body.participation).toMatchObject({ interviewsStoppedOn: '2026-02-03' });
  });

  it('without the intervention is active still, and the list says what they stopped', async () => {
    const office = await enrolled();
    await patch(office, { intervention: 'stopped' });
    const [row] = (await office.ask('GET', office.inStudy('/participants?status=active'))).body.items;
    expect(row).toMatchObject({ id: 'P-1', status: 'active', intervention: 'stopped' });
    await patch(office, { interviews: 'stopped' });
    expect(await listed(office, 'status=stopped')).toEqual([['P-1', 'stopped']]);
  });

  it('is called about an interview that is off, where no channel is left to tell it', async () => {
    const office = await enrolled();
    await book(office, '2026-05-04T10:30');
    await office.until('2026-04-21T09:00:00Z');
    await patch(office, { consent: { sms: false, email: false, letter: false } });
    await patch(office, { interviews: 'stopped' });
    await office.until('2026-04-22T09:00:00Z');
    expect(await callsAbout(office)).toMatchObject([{ does: 'deliverByCall', why: 'stoppedUntold' }]);
    await office.until('2026-05-04T09:00:00Z');
    expect(await callsAbout(office)).toEqual([]);
  });

  it('is called at once about the morning after, also where the outcome of another interview says so', async () => {
    const office = await enrolled();
    await book(office, '2026-04-21T08:30');
    await office.until('2026-04-20T18:00:00Z');
    const stopped = { outcome: 'notDone', on: '2026-04-20', reason: 'stopped-interviews' };
    await office.ask('POST', office.of('P-1', '/follow-ups/FU24/outcome'), stopped);
    expect(await callsAbout(office)).toMatchObject([{ does: 'deliverByCall', why: 'stoppedUntold' }]);
  });

  it('is called about what staff cancelled before, where no channel could tell it', async () => {
    const office = await enrolled();
    await patch(office, { consent: { sms: false, email: false, letter: false } });
    await book(office, '2026-05-04T10:30');
    await office.ask('DELETE', office.of('P-1', '/follow-ups/FU12/appointment'));
    await office.until('2026-04-21T09:00:00Z');
    await patch(office, { interviews: 'stopped' });
    expect(await callsAbout(office)).toMatchObject([{ does: 'deliverByCall', why: 'stoppedUntold' }]);
  });

  it('is called about that too where a file says that they stopped', async () => {
    const office = await anOffice({ at: '2026-04-20T09:00:00Z' });
    const silent = { consent_sms: 'no', consent_email: 'no', consent_letter: 'no' };
    const of = (path: string) => office.of('P-001', path);
    expect((await importRows(office, [aRow(1, silent)])).body.refused).toEqual([]);
    await office.ask('PUT', of('/follow-ups/FU12/appointment'), { at: '2026-05-04T10:30', mode: 'phone' });
    await office.ask('DELETE', of('/follow-ups/FU12/appointment'));
    await office.until('2026-04-21T09:00:00Z');
    await importRows(office, [aRow(1, { ...silent, interviews: 'stopped' })], '?mode=update');
    expect(await callsAbout(office)).toMatchObject([{ does: 'deliverByCall', why: 'stoppedUntold' }]);
  });

  it('is not booked before it is recorded that they take part again', async () => {
    const office = await enrolled();
    await patch(office, { interviews: 'stopped' });
    const refused = await book(office, '2026-04-28T10:30');
    expect([refused.status, refused.body.code]).toEqual([422, 'interviews-stopped']);
    expect(refused.body.remedy).toContain('participation.interviews');
    await patch(office, { interviews: 'full' });
    const again = await book(office, '2026-04-28T10:30');
    expect([again.status, fu12In(again.body).ended]).toEqual([200, undefined]);
  });

  it('is not booked after their death', async () => {
    const office = await enrolled();
    const { body } = await patch(office, { life: 'dead' });
    expect([body.status, fu12In(body).ended]).toEqual(['dead', 'dead']);
    const refused = await book(office, '2026-04-28T10:30');
    expect([refused.status, refused.body.code]).toEqual([422, 'participant-died']);
    expect(refused.body.remedy).toContain('life');
  });

  it('keeps an interview that was held before they stopped, entered late', async () => {
    const office = await enrolled();
    await patch(office, { interviews: 'stopped' });
    const late = await book(office, '2026-04-17T10:30');
    expect(late.status).toBe(200);
    expect(fu12In(late.body)).toMatchObject({ state: 'booked' });
    expect(fu12In(late.body).ended).toBeUndefined();
  });

  it('shows an assessor nothing of the intervention', async () => {
    const office = await enrolled();
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
      assessor: 'assessor-1',
    });
    const seen = () => office.ask('GET', office.of('P-1', '?contact=false'), undefined, { as: 'assessor-1' });
    const before = await seen();
    await patch(office, { intervention: 'stopped' });
    const after = await seen();
    expect([after.text, after.headers.get('etag')]).toEqual([before.text, before.headers.get('etag')]);
    expect(before.status).toBe(200);
  });
});
