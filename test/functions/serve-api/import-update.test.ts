import { handleReply } from '../../../functions/handle-reply/handle-reply.ts';
import { aRow, type CsvRow, rowsFrom } from '../../support/a-csv.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';
import { withVoidedHold } from '../../support/voided-hold.ts';

const AT = '2026-05-01T09:00:00Z';
const EMPTY: CsvRow = {
  arm: '',
  baseline: '',
  randomisation: '',
  name: '',
  phone: '',
  email: '',
  address: '',
  language: '',
  mentor: '',
};

const anOfficeWith = async (...rows: CsvRow[]): Promise<Office> => {
  const office = await anOffice({ at: AT, study: aStudy({ sites: [{ id: 'south' }, { id: 'north' }] }) });
  if (rows.length > 0) expect((await importRows(office, rows)).body.refused).toEqual([]);
  return office;
};
const update = (office: Office, rows: CsvRow[], query = '') => importRows(office, rows, `?mode=update${query}`);
const view = async (office: Office, id = 'P-001') => (await office.ask('GET', office.of(id))).body;

describe('an import that updates', () => {
  it('names those whom an empty cell takes a consent from, and nobody else', async () => {
    const office = await anOfficeWith(...rowsFrom(1, 3));
    const rows = [
      aRow(1, { consent_sms: '', consent_phone: '' }),
      aRow(2, { name: 'Deltager 2b' }),
      aRow(3, { consent_letter: 'nej' }),
    ];
    const { body } = await update(office, rows, '&dryRun=true');
    expect(body['consentsLost']).toEqual([
      { id: 'P-001', channels: ['sms', 'phone'] },
      { id: 'P-003', channels: ['letter'] },
    ]);
  });

  it('asks whoever coordinates to call about a check-in that its arm no longer has', async () => {
    const office = await anOfficeWith(aRow(1, { mentor: 'mentor-1' }));
    await office.ask('PUT', office.of('P-001', '/check-ins/appointment'), { at: '2026-05-12T13:00', mode: 'inPerson' });
    await update(office, [aRow(1, { ...EMPTY, arm: 'SAU' })]);
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    expect(body.items).toContainEqual(expect.objectContaining({ does: 'deliverByCall', why: 'checkInChanged' }));
  });

  it('has whoever would come to an interview called that its outcome makes needless', async () => {
    const office = await anOfficeWith(aRow(1));
    await office.ask('PUT', office.of('P-001', '/follow-ups/FU12/appointment'), {
      at: '2026-05-12T13:00',
      mode: 'phone',
    });
    await update(office, [
      aRow(1, { ...EMPTY, 'FU12.outcome': 'notDone', 'FU12.on': '2026-04-30', 'FU12.reason': 'too-unwell' }),
    ]);
    const { body } = await office.ask('GET', office.inStudy('/worklist'));
    expect(body.items).toContainEqual(expect.objectContaining({ does: 'deliverByCall', why: 'appointmentNeedless' }));
  });

  it.each<[string, CsvRow, string[], Record<string, unknown>]>([
    ['arm', { arm: 'SAU' }, ['arm'], { arm: 'SAU' }],
    ['mentor', { mentor: 'mentor-1' }, ['mentor'], { mentor: 'mentor-1' }],
    ['anchors', { baseline: '2025-04-20' }, ['baseline'], { anchors: { baseline: '2025-04-20' } }],
    ['site', { site: 'north' }, ['site'], { site: 'north' }],
    ['crf', { crf: 'CRF-2' }, ['crf'], { externalIds: { crf: 'CRF-2' } }],
    ['consent', { consent_sms: 'nej' }, ['consent_sms'], { consent: { sms: false, email: true } }],
    ['language', { language: 'en' }, ['language'], { language: 'en', contact: { language: 'en' } }],
    ['name', { name: 'Deltager 11' }, ['name'], { contact: { name: 'Deltager 11' } }],
    ['email', { email: 'p11@example.com' }, ['email'], { contact: { email: 'p11@example.com' } }],
    [
      'phone',
      { phone: '20 99 99 99' },
      ['phone'],
      { contact: { phones: [{ number: '+4520999999' }], formerNumbers: ['+4520100001'] } },
    ],
    ['address', { address: 'Ny Vej 2' }, ['address'], { contact: { addresses: [{ lines: ['Ny Vej 2'] }] } }],
    ['life', { life: 'emigrated' }, ['life'], { participation: { life: 'emigrated' } }],
    [
      'day of a death',
      { life: 'dead', life_on: '2026-04-20' },
      ['life', 'life_on'],
      { participation: { life: 'dead' } },
    ],
    ['interviews', { interviews: 'reduced' }, ['interviews'], { participation: { interviews: 'reduced' } }],
    ['intervention', { intervention: 'stopped' }, ['intervention'], { participation: { intervention: 'stopped' } }],
    ['hold', { hold_until: '2026-06-01' }, ['hold_until'], { holds: [{ until: '2026-06-01' }] }],
    ['last contact', { last_contact: '2026-04-28' }, ['last_contact'], { checkIns: { held: [{ on: '2026-04-28' }] } }],
  ])('changes the %s, names the column and none of the others', async (_, over, columns, shown) => {
    const office = await anOfficeWith(aRow(1, { site: 'south' }), aRow(2));
    const rows = [aRow(1, { site: 'south', ...over }), aRow(2)];
    const dry = await update(office, rows, '&dryRun=true');
    const { body } = await update(office, rows);
    expect(body).toMatchObject({ created: 0, updated: 1, unchanged: 1, refused: [] });
    expect(body.people.updated).toEqual([{ id: 'P-001', columns }]);
    expect({ ...dry.body, dryRun: false }).toEqual(body);
    expect(await view(office)).toMatchObject(shown);
    const again = await update(office, rows);
    expect([again.body.updated, again.body.unchanged]).toEqual([0, 2]);
  });

  it('enters the past of a follow-up, and leaves one that is entered already', async () => {
    const office = await anOfficeWith(aRow(1));
    const done = { 'FU12.outcome': 'done', 'FU12.on': '2026-04-20', 'FU12.mode': 'phone' };
    expect((await update(office, [aRow(1, done)])).body.people.updated).toEqual([
      { id: 'P-001', columns: ['FU12.outcome'] },
    ]);
    const { body } = await update(office, [aRow(1, { ...done, 'FU12.mode': '', crf: 'C-1' })]);
    expect(body.people.updated).toEqual([{ id: 'P-001', columns: ['crf'] }]);
    const other = await update(office, [aRow(1, { ...done, 'FU12.on': '2026-04-21' })]);
    expect(other.body.refused).toEqual([
      expect.objectContaining({ line: 2, column: 'FU12.outcome', why: expect.stringContaining('void') }),
    ]);
    await office.until('2026-05-20T00:00:00+02:00');
    expect(office.posted.filter(({ participant }) => participant === 'P-001')).toEqual([]);
  });

  it('leaves what an empty cell says nothing about, but not a consent: that must be said', async () => {
    const office = await anOfficeWith(aRow(1, { mentor: 'mentor-1', crf: 'C-1', site: 'south' }));
    const before = await view(office);
    const { body } = await update(office, [aRow(1, { ...EMPTY, consent_email: '' })]);
    expect(body.people.updated).toEqual([{ id: 'P-001', columns: ['consent_email'] }]);
    const after = await view(office);
    expect({ ...after, version: before.version, consent: before.consent }).toEqual(before);
    expect(after.consent).toMatchObject({ sms: true, email: false });
  });

  it('keeps what is known of other numbers and addresses', async () => {
    const office = await anOfficeWith(aRow(1));
    const phones = [{ number: '+4520100001' }, { number: '+4530123456', unsafe: true, label: 'home' }];
    const addresses = [{ lines: ['Prøvevej 1', '1000 København K'], protected: true }];
    await office.ask('PATCH', office.of('P-001', '/contact'), { phones, addresses });
    await update(office, [aRow(1, { phone: '+4530123456' })]);
    expect((await view(office)).contact).toMatchObject({ phones, addresses });
    await update(office, [aRow(1, { phone: '+4520999999', address: 'Ny Vej 2' })]);
    expect((await view(office)).contact).toMatchObject({
      phones: [{ number: '+4520999999' }, phones[1]],
      addresses: [{ lines: ['Ny Vej 2'], protected: true }],
    });
  });

  it('marks a number as one that others read or share, and says so of no other column', async () => {
    const office = await anOfficeWith(aRow(1), aRow(2));
    const rows = [
      aRow(1, { phone_unsafe: 'ja', phone_shared: 'yes' }),
      aRow(2, { phone: '+4520999999', phone_unsafe: '1', phone_shared: '' }),
    ];
    const dry = await update(office, rows, '&dryRun=true&values=true');
    expect(dry.body.changes[0].columns).toEqual([
      { column: 'phone_unsafe', before: '', after: 'yes' },
      { column: 'phone_shared', before: '', after: 'yes' },
    ]);
    const { body } = await update(office, rows);
    expect(body.people.updated).toEqual([
      { id: 'P-001', columns: ['phone_unsafe', 'phone_shared'] },
      { id: 'P-002', columns: ['phone', 'phone_unsafe'] },
    ]);
    expect((await view(office)).contact.phones).toEqual([{ number: '+4520100001', unsafe: true, shared: true }]);
    expect((await view(office, 'P-002')).contact.phones).toEqual([{ number: '+4520999999', unsafe: true }]);
  });

  it.each<[string, (office: Office) => Promise<unknown>, object]>([
    [
      'others read',
      (office) =>
        office.ask('PATCH', office.of('P-001', '/contact'), { phones: [{ number: '+4520100001', unsafe: true }] }),
      { unsafe: true },
    ],
    [
      'somebody else answered',
      (office) =>
        office.ask('POST', office.of('P-001', '/contacts'), {
          at: '2025-05-01T08:00:00Z',
          direction: 'out',
          channel: 'phone',
          with: 'participant',
          outcome: 'wrongNumber',
        }),
      { quarantined: true },
    ],
    [
      'fell silent',
      async (office) => {
        const shared = [{ number: '+4520100001', shared: true }];
        await office.ask('PATCH', office.of('P-001', '/contact'), { phones: shared });
        const text = { id: 'text-1', from: '+4520100001', to: '+4520990001', text: 'STOP', at: office.now() };
        await handleReply({ ...office.workerPorts, replies: office.replies })(text);
      },
      { silenced: true },
    ],
  ])('puts no number that %s back in the place of the one that staff wrote down instead', async (_, mark, marked) => {
    const office = await anOfficeWith(aRow(1));
    await mark(office);
    expect((await view(office)).contact.phones).toEqual([expect.objectContaining(marked)]);
    await office.ask('PATCH', office.of('P-001', '/contact'), { phones: [{ number: '+4520999977' }] });
    const before = await view(office);
    const row = aRow(1, { consent_sms: '', crf: 'C-1' });
    for (const query of ['&dryRun=true', '']) {
      const { body } = await update(office, [row], query);
      expect(body.refused).toMatchObject([{ line: 2, column: 'phone', code: 'number-marked' }]);
    }
    expect(await view(office)).toEqual(before);
    expect((await update(office, [{ ...row, phone: '' }])).body).toMatchObject({ updated: 1, refused: [] });
    expect((await view(office)).contact.phones).toMatchObject([{ number: '+4520999977' }]);
  });

  it('takes no such mark off a number, and leaves it where the cell is empty', async () => {
    const office = await anOfficeWith(aRow(1, { phone_unsafe: 'yes' }));
    expect((await update(office, [aRow(1, { crf: 'C-1' })])).body).toMatchObject({ updated: 1, refused: [] });
    expect((await view(office)).contact.phones).toEqual([{ number: '+4520100001', unsafe: true }]);
    const { body } = await update(office, [aRow(1, { phone_unsafe: 'no', phone_shared: 'no' })]);
    expect(body.refused).toMatchObject([{ line: 2, column: 'phone_unsafe', code: 'mark-stays' }]);
    const gone = await update(office, [aRow(1, { phone: '+4520999999', phone_unsafe: 'no' })]);
    expect(gone.body).toMatchObject({ updated: 1, refused: [] });
    expect((await view(office)).contact.phones).toEqual([{ number: '+4520999999' }]);
  });

  it('tells a participant whose standing appointment it moves, and one whose interviews it stops', async () => {
    const office = await anOfficeWith(
      aRow(1, { 'FU12.appointment': '2026-05-20T10:30' }),
      aRow(2, { 'FU12.appointment': '2026-05-20T10:30' }),
      aRow(3, { 'FU12.appointment': '2026-05-20T10:30' }),
    );
    const { body } = await update(office, [
      aRow(1, { 'FU12.appointment': '2026-05-28T10:30' }),
      aRow(2, { interviews: 'stopped' }),
      aRow(3, { 'FU12.appointment': '2026-05-20T10:30' }),
    ]);
    expect([body.updated, body.unchanged]).toEqual([2, 1]);
    expect(body.messages).toEqual({ today: 2, thisWeek: 2 });
    await office.until('2026-05-02T00:00:00+02:00');
    expect(office.posted.map(({ participant, step }) => `${participant} ${step}`).sort()).toEqual([
      'P-001 FU12/appointment-2/moved',
      'P-002 FU12/appointment-1/cancelled',
    ]);
  });

  it('replaces the end of a hold that is open', async () => {
    const office = await anOfficeWith(aRow(1, { hold_until: '2026-06-01' }));
    await update(office, [aRow(1, { hold_until: '2026-05-10' })]);
    const { holds } = await view(office);
    expect(holds).toMatchObject([{ until: '2026-06-01', liftedAt: '2026-05-01T09:00:00Z' }, { until: '2026-05-10' }]);
  });

  it.each(['2026-05-20', '2026-06-20'])(
    'places a hold until %s beside one that was voided before it began',
    async (end) => {
      const office = await anOfficeWith(aRow(1));
      await withVoidedHold(office, 'P-001');
      const { body } = await update(office, [aRow(1, { hold_until: end })]);
      expect([body.refused, body.people.updated]).toEqual([[], [{ id: 'P-001', columns: ['hold_until'] }]]);
      const { holds } = await view(office);
      expect(holds).toMatchObject([{ until: '2026-06-20' }, { until: end }]);
      expect(holds[1]).not.toHaveProperty('liftedAt');
    },
  );

  it('leaves a hold that is over by now', async () => {
    const office = await anOfficeWith(aRow(1, { hold_until: '2026-05-10' }));
    await office.until('2026-06-01T09:00:00+02:00');
    const { body } = await update(office, [aRow(1, { hold_until: '2026-05-10', crf: 'C-1' })]);
    expect([body.refused, body.people.updated]).toEqual([[], [{ id: 'P-001', columns: ['crf'] }]]);
  });

  it('writes one event a record, by name and without what changed in the vault', async () => {
    const office = await anOfficeWith(aRow(1));
    await update(office, [aRow(1, { phone: '+4520999999', arm: 'SAU' })]);
    const events = await office.records.events('ips-ma', 'P-001');
    expect(events.map(({ stream, version, action, fields }) => [stream, version, action, fields])).toEqual([
      ['interviews', 1, 'imported', undefined],
      ['interviews', 2, 'imported', ['formerNumbers', 'phones']],
      ['checkIns', 1, 'imported', undefined],
      ['checkIns', 2, 'imported', ['formerNumbers', 'phones']],
    ]);
    expect(JSON.stringify(events.map(({ sealed: _, ...event }) => event))).not.toContain('20999999');
    expect(JSON.stringify(events.filter(({ stream }) => stream === 'interviews'))).not.toContain('SAU');
  });

  it('creates those who are not there, and changes nobody when one row is refused', async () => {
    const office = await anOfficeWith(...rowsFrom(1, 2));
    const rows = [aRow(1, { crf: 'C-1' }), aRow(3), aRow(2, { arm: '?' })];
    const before = office.records.commits.length;
    expect((await update(office, rows)).body).toMatchObject({
      created: 0,
      updated: 0,
      refused: [{ line: 4, column: 'arm' }],
    });
    expect(office.records.commits).toHaveLength(before);
    expect((await update(office, rows.slice(0, 2))).body).toMatchObject({ created: 1, updated: 1 });
  });

  it('refuses in create mode what update would change', async () => {
    const office = await anOfficeWith(aRow(1));
    const { body } = await importRows(office, [aRow(1, { crf: 'C-1' })]);
    expect(body.refused).toEqual([
      expect.objectContaining({ line: 2, column: 'id', why: expect.stringContaining('mode=update') }),
    ]);
  });

  it('takes over somebody who was enrolled by hand', async () => {
    const office = await anOfficeWith();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-001' }));
    const { body } = await update(office, [aRow(1, { phone: '20123456', email: 'p11@example.com' })]);
    expect(body.people.updated).toEqual([{ id: 'P-001', columns: ['email'] }]);
  });

  it('gives a place that the file frees to somebody new, and to somebody in an earlier line', async () => {
    const office = await anOfficeWith(...rowsFrom(1, 20, { mentor: 'mentor-1' }), aRow(30));
    const { body } = await update(office, [
      aRow(30, { mentor: 'mentor-1' }),
      aRow(101, { mentor: 'mentor-1' }),
      ...rowsFrom(1, 18, { mentor: 'mentor-1' }),
      ...rowsFrom(19, 2, { arm: 'SAU', mentor: '' }),
    ]);
    expect(body).toMatchObject({ created: 1, updated: 3, unchanged: 18, refused: [] });
    expect(await office.records.caseloads('ips-ma')).toEqual([{ mentor: 'mentor-1', count: 20 }]);
  });

  it('completes after a crash and reports what it did', async () => {
    const office = await anOfficeWith(...rowsFrom(1, 5));
    const rows = rowsFrom(1, 5, { crf: 'C-1' });
    const { commit } = office.ports.records;
    let left = 2;
    office.ports.records.commit = async (given) => {
      if (left === 0) throw new Error('the store is gone');
      left -= 1;
      return commit(given);
    };
    const asking = { headers: { 'idempotency-key': 'k-1' } };
    expect((await importRows(office, rows, '?mode=update', asking)).status).toBe(500);
    office.ports.records.commit = commit;
    const dry = await update(office, rows, '&dryRun=true');
    expect([dry.body.updated, dry.body.unchanged]).toEqual([3, 2]);
    const { body } = await importRows(office, rows, '?mode=update', asking);
    expect([body.updated, body.unchanged]).toEqual([5, 0]);
  });

  it('shows a coordinator who asks what would stand there instead of what', async () => {
    const office = await anOfficeWith(aRow(1), aRow(2));
    const rows = [aRow(1, { name: 'Deltager 11', phone: '20 99 99 99' }), aRow(2)];
    const { body } = await update(office, rows, '&dryRun=true&values=true');
    expect(body.changes).toEqual([
      {
        id: 'P-001',
        columns: [
          { column: 'name', before: 'Deltager 1', after: 'Deltager 11' },
          { column: 'phone', before: '+4520100001', after: '+4520999999' },
        ],
      },
    ]);
  });

  it('shows no value without being asked, and refuses to show any of what it writes', async () => {
    const office = await anOfficeWith(aRow(1));
    const rows = [aRow(1, { name: 'Deltager 11' })];
    const quiet = await update(office, rows, '&dryRun=true');
    expect(JSON.stringify(quiet.body)).not.toContain('Deltager');
    const { status, body } = await update(office, rows, '&values=true');
    expect([status, body.errors[0].field]).toEqual([422, 'values']);
  });
});

const ON_PAGE = 'enter what has changed with its reason on the page of the participant';

describe('an old file about somebody who said no since', () => {
  const participation = (office: Office, entry: object) =>
    office.ask('PATCH', office.of('P-001', '/participation'), { ...entry, reason: 'told us so' });

  it('does not take a STOP back, and says since when it stands and where a change of mind belongs', async () => {
    const office = await anOfficeWith(aRow(1));
    await office.until('2026-05-03T09:00:00+02:00');
    const text = { id: 'text-1', from: '+4520100001', to: '+4520990001', text: 'STOP', at: office.now() };
    await handleReply({ ...office.workerPorts, replies: office.replies })(text);
    const before = await view(office);
    for (const query of ['&dryRun=true', '']) {
      const { body } = await update(office, [aRow(1, { email: 'p11@example.com' })], query);
      expect([body.updated, body.refused]).toEqual([
        0,
        [
          {
            line: 2,
            row: 2,
            id: 'P-001',
            column: 'consent_sms',
            code: 'only-with-reason',
            values: { was: 'no', day: '2026-05-03' },
            why: `"no" stands there since 2026-05-03, and a file does not take it back: leave the cell empty, and ${ON_PAGE}`,
          },
        ],
      ]);
    }
    expect(await view(office)).toEqual(before);
  });

  it.each<[string, object, string, string, string]>([
    ['a death', { life: 'dead' }, 'life', 'alive', 'dead'],
    ['a death', { life: 'dead' }, 'life', 'emigrated', 'dead'],
    ['an emigration', { life: 'emigrated' }, 'life', 'alive', 'emigrated'],
    ['a stop of the interviews', { interviews: 'stopped' }, 'interviews', 'full', 'stopped'],
    ['a stop of the interviews', { interviews: 'stopped' }, 'interviews', 'reduced', 'stopped'],
    ['interviews that are fewer', { interviews: 'reduced' }, 'interviews', 'full', 'reduced'],
    ['a stop of the support', { intervention: 'stopped' }, 'intervention', 'active', 'stopped'],
    ['a no to letters', { consent: { letter: false } }, 'consent_letter', 'ja', 'no'],
  ])('does not take %s back (%j, %s %s)', async (_, entry, column, cell, was) => {
    const office = await anOfficeWith(aRow(1));
    await office.until('2026-05-04T00:30:00+02:00');
    expect((await participation(office, entry)).status).toBe(200);
    const { body } = await update(office, [aRow(1, { crf: 'C-1', [column]: cell })]);
    expect(body.refused).toMatchObject([
      { line: 2, column, code: 'only-with-reason', values: { was, day: '2026-05-04' } },
    ]);
  });

  it('is taken for the rest once those cells are empty, and they stay as they are', async () => {
    const office = await anOfficeWith(aRow(1));
    await participation(office, { life: 'emigrated', interviews: 'reduced', consent: { sms: false } });
    const row = aRow(1, { life: '', interviews: '', consent_sms: '', crf: 'C-1' });
    expect((await update(office, [row])).body.people.updated).toEqual([{ id: 'P-001', columns: ['crf'] }]);
    expect(await view(office)).toMatchObject({
      participation: { life: 'emigrated', interviews: 'reduced' },
      consent: { sms: false },
    });
  });

  it('is stopped by a no that comes while it is being written', async () => {
    const office = await anOfficeWith(aRow(1));
    const { commit } = office.ports.records;
    office.ports.records.commit = async (given) => {
      office.ports.records.commit = commit;
      await participation(office, { consent: { sms: false } });
      return commit(given);
    };
    const { status, body } = await update(office, [aRow(1, { crf: 'C-1' })]);
    expect([status, body.code, body.line]).toEqual([409, 'only-with-reason', 2]);
    expect(await view(office)).toMatchObject({ consent: { sms: false } });
  });
});
