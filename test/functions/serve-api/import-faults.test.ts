import { aCsv, aRow, rowsFrom } from '../../support/a-csv.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';
import { importCsv, importRows } from '../../support/imported.ts';

const AT = '2026-05-01T09:00:00Z';
const places = (refused: Loose[]) => refused.map(({ line, column }) => [line, column]);
const warned = ({ warnings }: Loose) =>
  warnings.map(({ line, column, code, values }: Loose) => [line, column, code, values]);

describe('a row that cannot be imported', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['no id', { id: '' }, ['id']],
    ['an id that could not stand in a path', { id: 'P/1' }, ['id']],
    ['an id that looks like a civil registration number', { id: '010190-1234' }, ['id']],
    ['one with another line in it', { id: '010190_1234' }, ['id']],
    ['an arm that there is not', { arm: 'IPS' }, ['arm']],
    ['a day that there is not', { baseline: '2025-02-30' }, ['baseline']],
    ['a date as Danes write it', { randomisation: '22-04-2025' }, ['randomisation']],
    ['no date to count from', { baseline: '', randomisation: '' }, ['baseline']],
    ['a number that is none', { phone: '12345678' }, ['phone']],
    ['an address of seven lines', { address: 'a\nb\nc\nd\ne\nf\ng' }, ['address']],
    ['a mail address that is none', { email: 'p1 at example.com' }, ['email']],
    ['a name beyond all length', { name: 'D'.repeat(121) }, ['name']],
    ['a cell beyond all length', { email: 'e'.repeat(200_000) }, ['email']],
    ['a language that is none', { language: 'dansk' }, ['language']],
    ['a consent that is neither', { consent_sms: 'måske' }, ['consent_sms']],
    ['a mentor in an arm without check-ins', { arm: 'SAU', mentor: 'mentor-1' }, ['mentor']],
    ['a mentor without an arm', { arm: '', mentor: 'mentor-1' }, ['mentor']],
    ['a mentor whom nobody knows', { mentor: 'mentor-9' }, ['mentor']],
    ['a site that there is not', { site: 'north' }, ['site']],
    ['a contact that has not been', { last_contact: '2026-05-02' }, ['last_contact']],
    ['a death that has not been', { life: 'dead', life_on: '2026-05-02' }, ['life_on']],
    ['a stop before everything', { interviews: 'stopped', interviews_on: '2025-04-17' }, ['interviews_on']],
    ['days of nothing', { life_on: '2026-04-02', interviews_on: '2026-04-02' }, ['life_on', 'interviews_on']],
    ['a state that there is not, with its day', { life: 'gone', life_on: '2026-04-02' }, ['life']],
    ['an outcome that has not been', { 'FU12.outcome': 'done', 'FU12.on': '2026-05-02' }, ['FU12.on']],
    ['an outcome without its date', { 'FU12.outcome': 'done' }, ['FU12.on']],
    ['an outcome with a broken date alone', { 'FU12.outcome': 'done', 'FU12.on': '1/5/26' }, ['FU12.on']],
    ['an outcome that there is not', { 'FU12.outcome': 'half', 'FU12.on': '2026-04-20' }, ['FU12.outcome']],
    ['a date without its outcome', { 'FU12.on': '2026-04-20' }, ['FU12.on']],
    ['nothing done and no reason', { 'FU12.outcome': 'notDone', 'FU12.on': '2026-04-20' }, ['FU12.reason']],
    [
      'a reason for what was done',
      { 'FU12.outcome': 'done', 'FU12.on': '2026-04-20', 'FU12.reason': 'no-contact' },
      ['FU12.reason'],
    ],
    [
      'a reason outside the list',
      { 'FU12.outcome': 'notDone', 'FU12.on': '2026-04-20', 'FU12.reason': 'bored' },
      ['FU12.reason'],
    ],
    ['an appointment on no hour', { 'FU12.appointment': '2026-05-20' }, ['FU12.appointment']],
    ['an appointment at 25 o’clock', { 'FU12.appointment': '2026-05-20T25:00' }, ['FU12.appointment']],
    ['an appointment for a register', { 'REG24.appointment': '2026-05-20T10:00' }, ['REG24.appointment']],
    ['an appointment of a new kind', { 'FU12.appointment': '2026-05-20T10:00', 'FU12.mode': 'boat' }, ['FU12.mode']],
    [
      'an interview held in a way that nobody meets',
      { 'FU12.outcome': 'done', 'FU12.on': '2026-04-20', 'FU12.mode': 'raket' },
      ['FU12.mode'],
    ],
    [
      'an appointment ahead of what is done',
      { 'FU12.outcome': 'done', 'FU12.on': '2026-04-20', 'FU12.appointment': '2026-05-20T10:00' },
      ['FU12.appointment'],
    ],
    [
      'an appointment ahead of somebody who died',
      { life: 'dead', 'FU12.appointment': '2026-05-20T10:00' },
      ['FU12.appointment'],
    ],
    [
      'an appointment ahead after the interviews were stopped',
      {
        'BL.outcome': 'notDone',
        'BL.on': '2025-04-18',
        'BL.reason': 'stopped-all',
        'FU12.appointment': '2026-05-20T10:00',
      },
      ['FU12.appointment'],
    ],
    ['a hold that is over', { hold_until: '2026-04-30' }, ['hold_until']],
    ['a life that is none', { life: 'yes' }, ['life']],
    ['interviews of a new kind', { interviews: 'some' }, ['interviews']],
    ['a mark of a number without the number', { phone: '', phone_unsafe: 'yes' }, ['phone_unsafe']],
    ['a mark of a number that is none', { phone: '12', phone_shared: 'yes' }, ['phone']],
    ['a mark of a new kind', { phone_unsafe: 'perhaps' }, ['phone_unsafe']],
    ['an intervention of a new kind', { intervention: 'paused' }, ['intervention']],
  ])('is named by line and column, and nobody’s data is repeated: %s', async (_, over, columns) => {
    const office = await anOffice({ at: AT, study: aStudy({ sites: [{ id: 'south' }] }) });
    const { status, body, text } = await importRows(office, [aRow(1), aRow(2, over), aRow(3)]);
    expect([status, places(body.refused)]).toEqual([200, columns.map((column) => [3, column])]);
    expect(body).toMatchObject({ created: 0, unchanged: 0, updated: 0, people: { created: [], updated: [] } });
    expect(body.refused.every(({ why, code }: Loose) => why.length > 0 && code !== 'refused')).toBe(true);
    expect(body.refusedIn).toEqual({ rows: 1, columns: 0 });
    expect(text).not.toMatch(/Deltager|p\d@|p1 at|Prøvevej|12345678|bored|dansk/);
    expect(office.records.commits).toHaveLength(0);
  });

  it('is told all of its faults, and so is every other row', async () => {
    const office = await anOffice({ at: AT });
    const { body } = await importRows(office, [
      aRow(1, {
        phone: '1',
        arm: '?',
        baseline: 'x',
        consent_email: '?',
        'FU12.outcome': 'notDone',
        'FU12.on': '2026-06-01',
      }),
      aRow(2),
      aRow(3, { mentor: 'mentor-9', last_contact: '2027-01-01' }),
      aRow(2),
    ]);
    expect(places(body.refused).sort()).toEqual(
      [
        [2, 'FU12.reason'],
        [2, 'arm'],
        [2, 'baseline'],
        [2, 'consent_email'],
        [2, 'phone'],
        [4, 'last_contact'],
        [4, 'mentor'],
        [5, 'id'],
      ].sort(),
    );
    expect(body.refused.find(({ line }: Loose) => line === 5)).toMatchObject({
      code: 'row-repeated',
      row: 5,
      values: { row: '3' },
    });
    expect(body.refusedIn).toEqual({ rows: 3, columns: 0 });
  });

  it('is told of ids that differ only in capital letters, within the file and from whoever is there, also to change them', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [aRow(1, { id: 'A-01' })]);
    const { body } = await importRows(
      office,
      [aRow(2, { id: 'a-01' }), aRow(3, { id: 'B-02' }), aRow(4, { id: 'b-02' })],
      '?mode=update',
    );
    expect(body.refused).toMatchObject([
      { line: 2, column: 'id', code: 'id-too-like', values: { id: 'A-01' }, why: expect.stringContaining('A-01') },
      { line: 4, column: 'id', code: 'id-too-like', values: { id: 'B-02' }, why: expect.stringContaining('B-02') },
    ]);
    expect(office.records.commits).toHaveLength(1);
  });

  it('is told its faults even where the line of column names has some of its own', async () => {
    const office = await anOffice({ at: AT });
    const columns = Object.keys(aRow(1)).filter((name) => name !== 'arm' && name !== 'baseline');
    const rows = [aRow(1, { phone: '1' }), aRow(2), aRow(3, { randomisation: 'x', mentor: 'mentor-1' })];
    const csv = aCsv(rows, { columns: [...columns, 'shoe_size', 'email'] });
    const { body } = await importCsv(office, csv);
    expect(body.refused.map(({ line, column, code }: Loose) => [line, column, code])).toEqual([
      [1, 'shoe_size', 'unknown-column'],
      [1, 'email', 'column-repeated'],
      [1, 'arm', 'column-missing'],
      [1, 'baseline', 'column-missing'],
      [2, 'phone', 'no-phone'],
      [4, 'randomisation', 'no-date'],
    ]);
    expect(body.refusedIn).toEqual({ rows: 2, columns: 4 });
    expect(office.records.commits).toHaveLength(0);
  });

  it('of a file without the column of ids is told what else is wrong, and not that each row lacks one', async () => {
    const office = await anOffice({ at: AT });
    const columns = Object.keys(aRow(1)).filter((name) => name !== 'id');
    const { body } = await importCsv(office, aCsv([aRow(1, { email: '@' }), aRow(2)], { columns }));
    expect(body.refused.map(({ line, code }: Loose) => [line, code])).toEqual([
      [1, 'column-missing'],
      [2, 'no-email'],
    ]);
  });

  it('may name a mentor whom the study has not appointed, as long as it has appointed none', async () => {
    const office = await anOffice({ at: AT });
    await office.studies.removeMember('ips-ma', 'mentor-1');
    const { body } = await importRows(office, [aRow(1, { mentor: 'mentor-9' })]);
    expect([body.refused, body.created, places(body.warnings)]).toEqual([[], 1, [[2, 'mentor']]]);
  });

  it('may not name an assessor for a mentor, also while the study has appointed no mentor', async () => {
    const office = await anOffice({ at: AT });
    await office.studies.removeMember('ips-ma', 'mentor-1');
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    const { body } = await importRows(office, [aRow(1, { mentor: 'assessor-1' })]);
    expect([body.created, places(body.refused)]).toEqual([0, [[2, 'mentor']]]);
  });

  it('may not take an id that is taken, by another person or by a pseudonym that mentors see', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-001' }));
    const alias = (await office.records.readCheckIns('ips-ma', 'P-001'))?.alias ?? '';
    const { body } = await importRows(office, [aRow(1), aRow(2, { id: alias })]);
    expect(places(body.refused)).toEqual([
      [2, 'id'],
      [3, 'id'],
    ]);
    expect(body.refused[0].why).toContain('mode=update');
  });

  it('names the 21st participant of one mentor, counting those who are there already', async () => {
    const office = await anOffice({ at: AT });
    expect((await importRows(office, rowsFrom(1, 15, { mentor: 'mentor-1' }))).body.created).toBe(15);
    const refused = await importRows(office, rowsFrom(101, 7, { mentor: 'mentor-1' }));
    expect(refused.body.refused).toEqual([
      expect.objectContaining({ line: 7, column: 'mentor', code: 'caseload-exceeded', values: { max: '20' } }),
      expect.objectContaining({ line: 8, column: 'mentor', why: expect.stringContaining('CASELOAD_EXCEEDED') }),
    ]);
    const stopped = rowsFrom(101, 7, { mentor: 'mentor-1' }).map((row, at) =>
      at < 2 ? { ...row, intervention: 'stopped' } : row,
    );
    expect((await importRows(office, stopped)).body.created).toBe(7);
    expect(await office.records.caseloads('ips-ma')).toEqual([{ mentor: 'mentor-1', count: 20 }]);
  });

  it('is found among five hundred', async () => {
    const office = await anOffice({ at: AT });
    const rows = rowsFrom(1, 500).map((row, at) => (at === 498 ? { ...row, phone: '1' } : row));
    const { body } = await importCsv(office, aCsv(rows));
    expect(places(body.refused)).toEqual([[500, 'phone']]);
  });
});

describe('what a Danish spreadsheet makes of a cell', () => {
  it.each(['01-03-2026', '01/03/2026', '1.3.2026'])(
    '%s is no date, and how to write it is said without guessing',
    async (text) => {
      const office = await anOffice({ at: AT });
      const { body } = await importRows(office, [aRow(1, { baseline: text })], '?dryRun=true');
      expect(body['refused']).toMatchObject([{ line: 2, column: 'baseline', code: 'day-first' }]);
      expect(JSON.stringify(body['refused'])).toContain('2026-03-01');
    },
  );

  it('takes no country for a language, and says of one without texts that another is used', async () => {
    const office = await anOffice({ at: AT });
    const { body } = await importRows(
      office,
      [aRow(1, { language: 'dk' }), aRow(2, { language: 'sv' })],
      '?dryRun=true',
    );
    expect(body['refused']).toMatchObject([{ line: 2, column: 'language', code: 'no-language' }]);
    expect(body['warnings']).toContainEqual(
      expect.objectContaining({ line: 3, column: 'language', code: 'language-not-offered' }),
    );
  });
});

describe('a row whose dates are odd, though they may be meant', () => {
  it('is brought in and told of a date to count from that lies ahead', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { arm: 'SAU', baseline: '2026-05-02' }),
      aRow(2, { arm: 'SAU', baseline: '2026-05-01', randomisation: '2062-05-01' }),
    ];
    for (const query of ['?dryRun=true', '']) {
      const { body } = await importRows(office, rows, query);
      expect(body.created).toBe(2);
      expect(warned(body)).toEqual([
        [2, 'baseline', 'anchor-ahead', { day: '2026-05-01' }],
        [3, 'randomisation', 'anchor-ahead', { day: '2026-05-01' }],
      ]);
    }
  });

  it('is told of an appointment before its follow-up may begin, so also before everything counts', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { arm: 'SAU', 'BL.appointment': '2025-04-17T10:30' }),
      aRow(2, { arm: 'SAU', 'FU12.appointment': '2026-03-20T10:30' }),
      aRow(3, { arm: 'SAU', 'FU12.appointment': '2026-03-21T10:30', 'FU24.appointment': 'soon' }),
    ];
    const { body } = await importRows(office, rows, '?dryRun=true');
    expect(warned(body)).toEqual([
      [2, 'BL.appointment', 'before-window', { day: '2025-04-18' }],
      [3, 'FU12.appointment', 'before-window', { day: '2026-03-21' }],
    ]);
  });

  it('is told nothing that leans on a cell which is refused', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { arm: 'SAU', baseline: '18-04-2025', 'FU12.appointment': '2026-05-04T10:30' }),
      aRow(2, { arm: 'IPS-MA', mentor: 'Mentor One' }),
    ];
    const { body } = await importRows(office, rows, '?dryRun=true');
    expect(body.refused.map(({ row, column }: Loose) => [row, column])).toEqual([
      [2, 'baseline'],
      [3, 'mentor'],
    ]);
    expect(body.warnings).toEqual([]);
  });

  it('is told of what the row changes alone', async () => {
    const office = await anOffice({ at: AT });
    const first = { baseline: '2026-06-01', 'FU12.appointment': '2027-04-01T10:30' };
    await importRows(office, [aRow(1, first)]);
    const renamed = await importRows(office, [aRow(1, { ...first, name: 'Deltager Ny' })], '?mode=update');
    expect([renamed.body.updated, renamed.body.warnings]).toEqual([1, []]);
    const moved = await importRows(
      office,
      [aRow(1, { ...first, 'FU12.appointment': '2027-04-02T10:30' })],
      '?mode=update',
    );
    expect(warned(moved.body)).toEqual([[2, 'FU12.appointment', 'before-window', { day: '2027-05-04' }]]);
  });
});

describe('whoever imports appointments that lie ahead', () => {
  const AHEAD = 'FU12.appointment';

  it('is told of times that nobody keeps, as whoever books them by hand is', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { [AHEAD]: '2026-05-20T00:00' }),
      aRow(2, { [AHEAD]: '2026-05-24T10:30' }),
      aRow(3, { [AHEAD]: '2027-05-20T10:30' }),
      aRow(4, { [AHEAD]: '2026-04-26T05:00' }),
    ].map((row) => ({ ...row, arm: 'SAU' }));
    const { body } = await importRows(office, rows, '?dryRun=true');
    expect(warned(body)).toEqual([
      [2, AHEAD, 'odd-hour', undefined],
      [3, AHEAD, 'day-off', undefined],
      [4, AHEAD, 'after-window', { day: '2026-06-13' }],
    ]);
  });

  it('names who holds them, or is told that no assessor sees them', async () => {
    const office = await anOffice({ at: AT });
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    const ahead = { arm: 'SAU', [AHEAD]: '2026-05-20T10:30' };
    const rows = [
      aRow(1, { ...ahead, 'FU12.assessor': 'assessor-1' }),
      aRow(2, { ...ahead, 'FU12.assessor': 'assessor-9' }),
      aRow(3, { arm: 'SAU', 'FU12.assessor': 'assessor-1' }),
      aRow(4, ahead),
    ];
    const { body } = await importRows(office, rows, '?dryRun=true');
    expect(body.refused.map(({ line, column, code }: Loose) => [line, column, code])).toEqual([
      [3, 'FU12.assessor', 'no-assessor'],
      [4, 'FU12.assessor', 'appointment-missing'],
    ]);
    expect(warned(body)).toEqual([[5, 'FU12.assessor', 'assessor-missing', undefined]]);
    const right = await importRows(office, [rows[0] ?? {}]);
    expect([right.body.created, right.body.warnings]).toEqual([1, []]);
    const own = await office.ask('GET', office.inStudy('/participants'), undefined, { as: 'assessor-1' });
    expect(own.body.items.map(({ id }: Loose) => id)).toEqual(['P-001']);
  });

  it('names those that one assessor cannot hold both, of the file or beside those that stand, but not a time that it moves', async () => {
    const office = await anOffice({ at: AT });
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    const held = (n: number, at: string) =>
      aRow(n, { arm: 'SAU', [AHEAD]: `2026-05-20T${at}`, 'FU12.assessor': 'assessor-1' });
    await importRows(office, [held(1, '10:30'), held(2, '14:30')]);
    const rows = [held(1, '12:30'), held(3, '10:30'), held(4, '15:00'), held(5, '08:30'), held(6, '09:00')];
    const { body } = await importRows(office, rows, '?dryRun=true&mode=update');
    const found = body.warnings.filter(({ code }: Loose) => code === 'assessor-busy');
    expect(found.map(({ line, column }: Loose) => [line, column])).toEqual([
      [4, AHEAD],
      [5, AHEAD],
      [6, AHEAD],
    ]);
  });
});

describe('whoever imports somebody whom no message reaches', () => {
  const nobody = { phone: '', email: '', address: '' };
  const NONE = { consent_sms: '', consent_email: '' };

  it('is told of it where they agreed to be written to, or to nothing at all', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { ...nobody }),
      aRow(2, { ...nobody, consent_sms: '' }),
      aRow(3, { ...nobody, ...NONE, consent_phone: '', consent_letter: '' }),
      aRow(4, { phone: '' }),
      aRow(5, NONE),
      aRow(6, { ...nobody, life: 'dead' }),
    ].map((row) => ({ ...row, arm: 'SAU' }));
    const { body } = await importRows(office, rows);
    expect(warned(body)).toEqual([
      [2, 'phone', 'nothing-reaches', undefined],
      [3, 'email', 'nothing-reaches', undefined],
      [4, '', 'nothing-reaches', undefined],
    ]);
    const renamed = await importRows(office, [aRow(1, { ...nobody, arm: 'SAU', name: 'Ny' })], '?mode=update');
    expect([renamed.body.updated, renamed.body.warnings]).toEqual([1, []]);
  });
});

it('warns of a number of the trial that the file gives to two people', async () => {
  const office = await anOffice({ at: AT });
  const rows = ['7', '8', '7'].map((crf, at) => aRow(at + 1, { arm: 'SAU', crf }));
  const { body } = await importRows(office, rows, '?dryRun=true');
  expect(warned(body)).toEqual([
    [2, 'crf', 'crf-in-lines', { rows: '4' }],
    [4, 'crf', 'crf-in-lines', { rows: '2' }],
  ]);
});
