import { createHash } from 'node:crypto';
import { report, reportList } from '../../../shared/contract/answers/report-answer.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Role } from '../../../shared/domain/protocol.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const join = async (office: Office, user: string, roles: Role[], over: Record<string, unknown> = {}): Promise<void> =>
  office.studies.saveMember({ study: 'ips-ma', user, roles, ...over });

/** One of each arm, enrolled in April 2025; it is June 2026, and nobody's interview of a year is recorded. */
const aTrial = async (arms: readonly string[] = ['IPS-MA', 'SAU']): Promise<Office> => {
  const office = await anOffice({ at: '2025-04-22T09:00:00Z' });
  for (const [index, arm] of arms.entries())
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `P-${index + 1}`, arm }));
  await join(office, 'statistician-1', ['statistician']);
  await join(office, 'committee-1', ['statistician'], { dmc: true });
  office.turnTo('2026-06-20T09:00:00Z');
  return office;
};

const freeze = (office: Office, month = '2026-05', as = 'coordinator-1') =>
  office.ask('POST', office.inStudy('/reports'), { month }, { as });
const read = (office: Office, path = '', as = 'coordinator-1') =>
  office.ask('GET', office.inStudy(`/reports${path}`), undefined, { as });
const interviewed = (office: Office) =>
  office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
    outcome: 'done',
    on: '2026-05-20',
    mode: 'phone',
  });

describe('a monthly report', () => {
  it('is numbered, and says as of when, by whom and under which seal', async () => {
    const office = await aTrial();
    const { status, body, headers } = await freeze(office);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe('/api/studies/ips-ma/reports/1');
    expect(() => report.parse(body)).not.toThrow();
    expect(body).toMatchObject({ number: 1, month: '2026-05', asOf: '2026-05-31', by: 'coordinator-1' });
    expect(body.frozenAt).toBe('2026-06-20T09:00:00Z');
    const { hash, figures, ...name } = body;
    const sealed = canonicalJson({ study: 'ips-ma', ...name, figures: canonicalJson(figures) });
    expect(hash).toBe(createHash('sha256').update(sealed).digest('hex'));
  });

  it('stays as it was frozen, whatever is entered later', async () => {
    const office = await aTrial();
    const frozen = await freeze(office);
    await interviewed(office);
    expect((await read(office, '/1')).body).toEqual(frozen.body);
  });

  it('is superseded by another of the same month, and stays', async () => {
    const office = await aTrial();
    await freeze(office, '2026-05');
    await freeze(office, '2026-04');
    const { body } = await freeze(office, '2026-05');
    expect(body).toMatchObject({ number: 3, supersedes: 1 });
    const all = await read(office);
    expect(() => reportList.parse(all.body)).not.toThrow();
    expect(all.body.items).toMatchObject([
      { number: 1, month: '2026-05', supersededBy: 3 },
      { number: 2, month: '2026-04' },
      { number: 3, month: '2026-05', supersedes: 1 },
    ]);
    expect((await read(office, '/1')).status).toBe(200);
  });

  it('waits until its month has ended', async () => {
    const office = await aTrial();
    for (const month of ['2026-06', '2027-01', '2026-13', 'May'])
      expect(await freeze(office, month)).toMatchObject({ status: 422, body: { field: '/month' } });
    expect((await read(office)).body.items).toEqual([]);
  });

  it('gets one number each when two people freeze at once', async () => {
    const office = await aTrial();
    const both = await Promise.all([freeze(office), freeze(office, '2026-04')]);
    expect(both.map(({ body }) => body.number as number).sort()).toEqual([1, 2]);
  });

  it('is not there under another number, nor for who sees some of the sites', async () => {
    const office = await aTrial();
    await freeze(office);
    await join(office, 'coordinator-2', ['coordinator'], { sites: ['aarhus'] });
    const answers = [await read(office, '/2'), await read(office, '/one'), await read(office, '/1', 'coordinator-2')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await freeze(office, '2026-05', 'coordinator-2')).status).toBe(404);
  });
});

describe('a report as a file', () => {
  it('opens in a spreadsheet, each number with its denominator', async () => {
    const office = await aTrial();
    await freeze(office);
    const { status, text, headers } = await read(office, '/1?format=csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="report-1-2026-05.csv"');
    const lines = text.split('\r\n');
    expect(lines[0]).toContain('report;asOf;timepoint;arm;measure;count;of;percent');
    expect(lines).toContain('1;2026-05-31;BL;;done;2;2;100');
    expect(lines).toContain('1;2026-05-31;FU12;;notYetDue.overdue;2;2;');
  });

  it.each(['da', 'en'])('prints as a PDF in %s', async (language) => {
    const office = await aTrial();
    await freeze(office);
    const path = office.inStudy(`/reports/1?format=pdf&language=${language}`);
    const response = await office.app.request(path, { headers: { authorization: 'Bearer coordinator-1' } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
    expect(bytes.toString('latin1')).toContain(`/Lang (${language})`);
  });

  it('comes in no other form', async () => {
    const office = await aTrial();
    await freeze(office);
    expect(await read(office, '/1?format=docx')).toMatchObject({ status: 422, body: { field: 'format' } });
  });
});

describe('the numbers per arm of a report', () => {
  it('are those of the day on which it was frozen, for the statistician of the committee', async () => {
    const office = await aTrial();
    await freeze(office);
    await office.ask('PATCH', office.of('P-1', '/arm'), { arm: 'SAU', reason: 'entered wrongly' });
    const { body } = await read(office, '/1?perArm=true', 'committee-1');
    expect(() => report.parse(body)).not.toThrow();
    const enrolled = body.byArm.arms.map((each: { arm: string; rows: { enrolled: number }[] }) => [
      each.arm,
      each.rows[0]?.enrolled,
    ]);
    expect(enrolled).toEqual([
      ['IPS-MA', 1],
      ['SAU', 1],
    ]);
    expect((await read(office, '/1?perArm=true&format=csv', 'committee-1')).text).toContain(';SAU;');
  });

  it('are in no form there for anybody else', async () => {
    const office = await aTrial();
    await freeze(office);
    for (const as of ['coordinator-1', 'lead-1', 'statistician-1'])
      for (const format of ['json', 'csv', 'pdf'])
        expect((await read(office, `/1?perArm=true&format=${format}`, as)).status).toBe(404);
  });

  it('move no byte of what a blinded statistician reads', async () => {
    const [one, other] = [await aTrial(), await aTrial(['SAU', 'IPS-MA'])];
    for (const office of [one, other]) await freeze(office);
    for (const path of ['', '/1', '/1?format=csv', '/1?format=pdf'])
      expect((await read(one, path, 'statistician-1')).text).toBe((await read(other, path, 'statistician-1')).text);
  });
});
