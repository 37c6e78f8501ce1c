import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { builtIn } from '../../support/a-study.ts';
import { amended, aPublisher, enrolOne, preview, publish, withOffset } from '../../support/a-publisher.ts';
import type { Loose, Office } from '../../support/an-office.ts';

/** FU12 of a baseline on 2025-04-18 has its target on 2026-04-18: `pre` on 03-06, `invite` on 03-20, `book2` on 04-03, `call1` on 04-10. */
const BASELINE = '2025-04-18';
const START = '2025-05-01T09:00:00Z';

const officeAt = async (at: string, ...ids: string[]): Promise<Office> => {
  const office = await aPublisher(START);
  for (const id of ids) await enrolOne(office, id, BASELINE);
  await office.until(at);
  return office;
};
const everything = (office: Office): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(office.records.tables).map(([name, table]: [string, Loose]) => [
        name,
        table instanceof Map ? [...table.entries()] : [],
      ]),
    ),
  );
const agendaOf = async (office: Office, id: string): Promise<Record<string, string>> => {
  const { body } = await office.ask('GET', office.of(id, '/agenda'));
  return Object.fromEntries(
    body.items
      .filter(({ state }: Loose) => state === 'planned')
      .map(({ followUp, checkIn, step, appointment = '', at }: Loose) => [
        `${followUp ?? checkIn}/${step}${String(appointment)}`,
        at,
      ]),
  );
};
const sentSince = (office: Office, before: number) =>
  office.posted.slice(before).flatMap(({ step, participant }) => (participant === undefined ? [] : [step]));
const versionOf = async (office: Office, id: string) =>
  (await office.records.readBoth('ips-ma', id))?.interviews.agendaBasis.protocolVersion;

describe('the versions of a protocol', () => {
  it('are listed, with who published them, what each changed and which one newcomers get', async () => {
    const office = await officeAt(START);
    await publish(office, amended(withOffset('book2', '-P21D')), 'none');
    const { body } = await office.ask('GET', office.inStudy('/protocols'));
    const changed = (ladder: string) => ({
      change: 'changed',
      path: `ladders/${ladder}/booking/book2`,
      fields: ['offset'],
    });
    expect(body.items).toEqual([
      { version: 1, publishedAt: START, by: 'test', current: false },
      {
        version: 2,
        publishedAt: '2025-05-01T09:00:00Z',
        by: 'coordinator-1',
        current: true,
        changes: [changed('interview'), changed('interview-primary')],
      },
    ]);
  });

  it('are read word for word, also after a later one', async () => {
    const office = await officeAt(START);
    await publish(office, amended(withOffset('book2', '-P21D')), 'all');
    const { body } = await office.ask('GET', office.inStudy('/protocols/1'));
    expect(body).toMatchObject({ version: 1, current: false, protocol: builtIn('ips-ma') });
  });

  it('are laid beside any other, either way round', async () => {
    const office = await officeAt(START);
    await publish(office, amended(withOffset('book2', '-P21D')), 'all');
    const { body } = await office.ask('GET', office.inStudy('/protocols/1?against=2'));
    expect(body.changes.map(({ path }: Loose) => path)).toEqual([
      'ladders/interview/booking/book2',
      'ladders/interview-primary/booking/book2',
    ]);
    const refused = await office.ask('GET', office.inStudy('/protocols/1?against=7'));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'against' }] } });
  });

  it.each(['0', '3', '1.5', 'one'])('hold none called %s', async (version) => {
    const office = await officeAt(START);
    expect((await office.ask('GET', office.inStudy(`/protocols/${version}`))).status).toBe(404);
  });
});

describe('a document that is looked at', () => {
  it('is told all that is wrong with it, with a pointer each', async () => {
    const office = await officeAt(START);
    const protocol = { ...builtIn('ips-ma'), timeZone: 'Europe/Nowhere', languages: [] };
    const { status, body } = await office.ask('POST', office.inStudy('/protocols:validate'), { protocol });
    expect(status).toBe(200);
    expect(body.valid).toBe(false);
    expect(body.findings.map(({ pointer }: Loose) => pointer)).toEqual(
      expect.arrayContaining(['/timeZone', '/languages']),
    );
  });

  it('is sound when there is nothing to say', async () => {
    const office = await officeAt(START);
    const { body } = await office.ask('POST', office.inStudy('/protocols:validate'), { protocol: builtIn('ips-ma') });
    expect(body).toEqual({ valid: true, findings: [] });
  });

  it('with errors is neither previewed nor published, and every error is named', async () => {
    const office = await officeAt(START);
    const protocol = { ...amended((steps) => steps), timeZone: 'Europe/Nowhere', version: 1 };
    for (const asked of [
      await preview(office, protocol, 'all'),
      await office.ask('POST', office.inStudy('/protocols'), { protocol, move: 'all', previewToken: 'none' }),
    ]) {
      expect(asked.status).toBe(422);
      const fields = asked.body.errors.map(({ field }: Loose) => field);
      expect(fields).toEqual(['/protocol/timeZone', '/protocol/version']);
    }
    expect(await office.studies.protocolVersions('ips-ma')).toHaveLength(1);
  });

  it('needs a version above the one in force, and is told which that is', async () => {
    const office = await officeAt(START);
    const { status, body } = await preview(office, builtIn('ips-ma'), 'none');
    expect(status).toBe(422);
    expect(body).toMatchObject({ field: '/protocol/version', remedy: 'give a version above 1, the one in force' });
  });
});

describe('a version that leaves a timepoint out', () => {
  const renamed = () => {
    const protocol = builtIn('ips-ma');
    const timepoints = protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, id: 'FU12B' } : each));
    return { ...protocol, version: 2, timepoints };
  };
  const anInterviewYear = async (): Promise<Office> => {
    const office = await officeAt('2026-04-20T09:00:00Z', 'P-1', 'P-2', 'P-3');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
      outcome: 'done',
      on: '2026-04-17',
      mode: 'phone',
    });
    await office.ask('PUT', office.of('P-2', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    return office;
  };

  it('is refused while outcomes or appointments of those who would move hang on it', async () => {
    const office = await anInterviewYear();
    for (const asked of [
      await preview(office, renamed(), 'all'),
      await office.ask('POST', office.inStudy('/protocols'), {
        protocol: renamed(),
        move: 'all',
        previewToken: 'none',
      }),
    ]) {
      expect(asked.status).toBe(422);
      expect(asked.body.errors).toEqual([
        expect.objectContaining({
          field: '/protocol/timepoints',
          code: 'timepoint-in-use',
          values: { timepoint: 'FU12', outcomes: '1', appointments: '1' },
        }),
      ]);
    }
    expect(await versionOf(office, 'P-2')).toBe(1);
  });

  it('goes through when nobody moves, or only those of whom nothing is on record', async () => {
    const office = await anInterviewYear();
    expect((await preview(office, renamed(), 'unopened')).status).toBe(200);
    expect((await publish(office, renamed(), 'none')).status).toBe(201);
    expect(await versionOf(office, 'P-2')).toBe(1);
  });
});

describe('a version that leaves a check-in plan out', () => {
  const arms = (checkIns: string | undefined) => {
    const protocol = builtIn('ips-ma');
    return protocol.arms.map(({ checkIns: had, ...arm }) =>
      had === undefined || checkIns === undefined ? arm : { ...arm, checkIns },
    );
  };
  const renamed = () => {
    const protocol = builtIn('ips-ma');
    return { ...protocol, version: 2, arms: arms('coach'), checkIns: { coach: protocol.checkIns.mentor } };
  };
  const besideIt = () => {
    const protocol = builtIn('ips-ma');
    const { mentor } = protocol.checkIns;
    return { ...protocol, version: 2, arms: arms('coach'), checkIns: { mentor, coach: mentor } };
  };
  const withoutIt = () => ({ ...builtIn('ips-ma'), version: 2, arms: arms(undefined) });
  const aSupportedMonth = async (): Promise<Office> => {
    const office = await officeAt('2026-04-20T09:00:00Z');
    for (const id of ['P-1', 'P-2', 'P-3'])
      await enrolOne(office, id, '2026-04-18', {
        arm: id === 'P-3' ? 'SAU' : 'IPS-MA',
        mentor: id === 'P-3' ? undefined : 'mentor-1',
      });
    await office.ask('POST', office.of('P-1', '/check-ins'), {
      on: '2026-04-19',
      kind: 'mentor',
      setting: 'phone',
      outcome: 'held',
    });
    await office.ask('PUT', office.of('P-2', '/check-ins/appointment'), { at: '2026-04-28T10:30', mode: 'phone' });
    return office;
  };

  it.each([
    ['renames it', renamed],
    ['takes it from the arm', withoutIt],
  ])('and %s is refused while check-ins or booked ones of those who would move hang on it', async (_, document) => {
    const office = await aSupportedMonth();
    const { status, body } = await preview(office, document(), 'all');
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      expect.objectContaining({
        field: '/protocol/checkIns',
        code: 'check-in-plan-in-use',
        values: { plan: 'mentor', checkIns: '1', appointments: '1', work: '0' },
      }),
    ]);
  });

  it('is refused while work of a silence is open, which nobody would be asked about any more', async () => {
    const office = await officeAt('2026-01-05T09:00:00Z', 'P-1');
    await office.until('2026-04-20T09:00:00Z');
    const { body } = await preview(office, renamed(), 'all');
    expect(body.errors?.[0]?.values).toMatchObject({ plan: 'mentor', checkIns: '0', appointments: '0' });
    expect(Number(body.errors?.[0]?.values.work)).toBeGreaterThan(0);
  });

  it('goes through when nobody moves, and when an arm goes over to a plan beside it', async () => {
    const office = await aSupportedMonth();
    expect((await preview(office, renamed(), 'none')).status).toBe(200);
    expect((await preview(office, besideIt(), 'all')).status).toBe(200);
  });
});

describe('a preview', () => {
  const earlierBook2 = amended(withOffset('book2', '-P21D'));

  it('shows whose step moves where, and what the document changes', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1', 'P-2');
    const { status, body } = await preview(office, earlierBook2, 'all');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 2,
      current: 1,
      people: { all: 2, moving: 2, staying: 0 },
      counts: { moves: 4, appears: 0, vanishes: 0 },
    });
    expect(body.changes).toEqual([
      { change: 'changed', path: 'ladders/interview/booking/book2', fields: ['offset'] },
      { change: 'changed', path: 'ladders/interview-primary/booking/book2', fields: ['offset'] },
    ]);
    expect(body.items[0]).toEqual({
      participant: 'P-1',
      followUp: 'FU12',
      step: 'book2',
      does: 'send',
      change: 'moves',
      from: '2026-04-01T10:00:00+02:00',
      to: '2026-03-27T10:00:00+01:00',
    });
    expect(body.steps).toEqual([
      { followUp: 'FU12', step: 'book2', moves: 2, appears: 0, vanishes: 0 },
      { followUp: 'FU24', step: 'book2', moves: 2, appears: 0, vanishes: 0 },
    ]);
  });

  it('writes nothing at all', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    const study = await office.studies.study('ips-ma');
    const before = everything(office);
    const sent = office.posted.length;
    await preview(office, earlierBook2, 'all');
    expect(everything(office)).toBe(before);
    expect(await office.studies.study('ips-ma')).toEqual(study);
    expect(await office.studies.protocolVersions('ips-ma')).toHaveLength(1);
    expect(office.posted).toHaveLength(sent);
  });

  it('shows no step that was sent, whatever the new version says of it', async () => {
    const office = await officeAt('2026-04-06T09:00:00Z', 'P-1');
    const { body } = await preview(office, earlierBook2, 'all');
    expect(body.items.map(({ followUp, step }: Loose) => `${followUp}/${step}`)).toEqual(['FU24/book2']);
  });

  it('comes in pages that hold every row once', async () => {
    const office = await aPublisher(START);
    for (let n = 0; n < 60; n += 1) await enrolOne(office, `P-${String(n).padStart(3, '0')}`, BASELINE);
    const first = await preview(office, earlierBook2, 'all');
    expect(first.body.items).toHaveLength(100);
    expect(first.body.counts.moves).toBe(120);
    const second = await preview(office, earlierBook2, 'all', `?cursor=${first.body.cursor}`);
    expect(second.body.cursor).toBeUndefined();
    const rows = [...first.body.items, ...second.body.items].map(({ participant, followUp }) => participant + followUp);
    expect(new Set(rows).size).toBe(120);
    expect(rows).toHaveLength(120);
  });

  it('refuses a cursor that it never gave', async () => {
    const office = await officeAt(START, 'P-1');
    const { status, body } = await preview(office, earlierBook2, 'all', '?cursor=nonsense');
    expect([status, body.field]).toEqual([422, 'cursor']);
  });

  it('of a version for newcomers only moves nobody', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    const { body } = await preview(office, earlierBook2, 'none');
    expect(body).toMatchObject({ people: { moving: 0, staying: 1 }, counts: { moves: 0, appears: 0, vanishes: 0 } });
    expect(body.items).toEqual([]);
  });
});

describe('publishing', () => {
  const earlierBook2 = amended(withOffset('book2', '-P21D'));

  it('does to each step exactly what the preview showed (pitfall 43)', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1', 'P-2', 'P-3');
    const protocol = amended((steps) => [
      ...withOffset('book2', '-P21D')(steps).filter(({ id }) => id !== 'letter'),
      {
        id: 'book4',
        from: 'target',
        offset: 'P10D',
        send: { to: 'participant', template: 'book3', channels: ['sms'] },
      },
    ]);
    const before = await agendaOf(office, 'P-2');
    const shown = (await preview(office, protocol, 'all')).body;
    const { status, body } = await publish(office, protocol, 'all');
    expect(status).toBe(201);
    expect(body).toMatchObject({ version: 2, repointing: false, counts: shown.counts, people: shown.people });
    const after = await agendaOf(office, 'P-2');
    const rows = shown.items.filter(({ participant }: Loose) => participant === 'P-2');
    expect(rows.length).toBe(6);
    for (const { followUp, step, change, from, to } of rows) {
      const key = `${followUp}/${step}`;
      expect([before[key], after[key]]).toEqual(
        { moves: [from, to], appears: [undefined, to], vanishes: [from, undefined] }[change as 'moves'],
      );
    }
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => before[key] !== after[key],
    );
    expect(changed).toHaveLength(rows.length);
  });

  it('moves the pointer, so that an earlier step leaves at its new instant and only then', async () => {
    const office = await officeAt('2026-03-21T12:00:00Z', 'P-1');
    const before = office.posted.length;
    await publish(office, earlierBook2, 'all');
    await office.until('2026-03-27T08:59:00Z');
    expect(sentSince(office, before)).not.toContain('FU12/book2');
    await office.until('2026-03-27T09:01:00Z');
    expect(sentSince(office, before)).toContain('FU12/book2');
  });

  it('sends nothing twice and resurrects nothing (pitfall 44)', async () => {
    const office = await officeAt('2026-04-02T12:00:00Z', 'P-1');
    const sent = office.posted.map(({ step }) => step);
    expect(sent).toEqual(expect.arrayContaining(['FU12/invite', 'FU12/book2']));
    const before = office.posted.length;
    await publish(office, amended(withOffset('book2', '-P7D')), 'all');
    await office.until('2026-04-30T12:00:00Z');
    expect(sentSince(office, before)).toContain('FU12/book3');
    expect(sentSince(office, before).filter((step) => sent.includes(step))).toEqual([]);
  });

  it('lets nothing burst that the new version puts behind the publication', async () => {
    const office = await officeAt('2026-04-06T12:00:00Z', 'P-1');
    const before = office.posted.length;
    const tasks = async () =>
      (await office.ask('GET', office.inStudy('/worklist'))).body.items.map(({ step }: Loose) => step);
    const open = await tasks();
    await publish(
      office,
      amended((steps) => [
        { id: 'earlyCall', from: 'target', offset: '-P20D', task: { kind: 'phone', to: 'coordinator' } },
        {
          id: 'earlyText',
          from: 'target',
          offset: '-P24D',
          send: { to: 'participant', template: 'book2', channels: ['sms'] },
        },
        { id: 'earlyAlarm', from: 'target', offset: '-P18D', escalate: { to: 'coordinator', level: 1 } },
        ...withOffset('book3', '-P13D')(steps),
      ]),
      'all',
    );
    await office.until('2026-04-09T12:00:00Z');
    expect(sentSince(office, before)).toEqual([]);
    expect(await tasks()).toEqual(open);
    const record = (await office.records.readInterviews('ips-ma', 'P-1')) as ParticipantRecord;
    for (const step of ['earlyCall', 'earlyText', 'earlyAlarm', 'book3'])
      expect(record.steps[`FU12/${step}`]).toMatchObject({ state: 'skipped', reason: 'versionChange' });
  });

  it('loses no next step: an escalation that was ahead and now lies behind opens at once', async () => {
    const office = await officeAt('2026-05-04T12:00:00Z', 'P-1');
    const { body } = await preview(office, amended(withOffset('esc2', 'P15D')), 'all');
    const row = body.items.find(({ followUp, step }: Loose) => `${followUp}/${step}` === 'FU12/esc2');
    expect(row).toMatchObject({ change: 'moves', to: '2026-05-04T14:00:00+02:00' });
    await publish(office, amended(withOffset('esc2', 'P15D')), 'all');
    await office.tick();
    const record = await office.records.readInterviews('ips-ma', 'P-1');
    expect(record?.escalations.FU12).toMatchObject({ level: 2, state: 'open' });
  });

  it('takes only the preview that still holds', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1', 'P-2');
    const { previewToken } = (await preview(office, earlierBook2, 'all')).body;
    await office.ask('PATCH', office.of('P-2', '/participation'), { interviews: 'stopped', reason: 'asked for it' });
    const { status, body } = await office.ask('POST', office.inStudy('/protocols'), {
      protocol: earlierBook2,
      move: 'all',
      previewToken,
    });
    expect([status, body.code]).toEqual([409, 'preview-stale']);
    expect(body.detail).toContain('Preview again');
    expect((await office.studies.study('ips-ma'))?.protocolVersion).toBe(1);
  });

  it.each([
    ['another move', { protocol: earlierBook2, move: 'none' }],
    ['another document', { protocol: amended(withOffset('book2', '-P20D')), move: 'all' }],
  ])('takes no token of %s', async (_, asked) => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    const { previewToken } = (await preview(office, earlierBook2, 'all')).body;
    const { status } = await office.ask('POST', office.inStudy('/protocols'), { ...asked, previewToken });
    expect(status).toBe(409);
  });

  it('for newcomers only leaves everyone else where they are', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    const before = await agendaOf(office, 'P-1');
    await publish(office, earlierBook2, 'none');
    await enrolOne(office, 'P-2', BASELINE);
    expect(await agendaOf(office, 'P-1')).toEqual(before);
    expect(await versionOf(office, 'P-1')).toBe(1);
    expect(await versionOf(office, 'P-2')).toBe(2);
  });

  it('for the unopened moves those for whom no follow-up has begun', async () => {
    const office = await aPublisher(START);
    await enrolOne(office, 'P-opened', '2025-02-10');
    await enrolOne(office, 'P-opensToday', '2025-02-07');
    await enrolOne(office, 'P-opensTomorrow', '2025-02-08');
    await enrolOne(office, 'P-young', '2025-04-18');
    await office.until('2026-01-10T09:00:00Z');
    await office.ask('PUT', office.of('P-young', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    await enrolOne(office, 'P-new', '2026-01-05');
    const { body } = await publish(office, earlierBook2, 'unopened');
    expect(body.people).toEqual({ all: 5, moving: 1, staying: 4 });
    expect(await versionOf(office, 'P-new')).toBe(2);
    expect(await versionOf(office, 'P-opensToday')).toBe(1);
    expect(await versionOf(office, 'P-young')).toBe(1);
  });

  it('completes what a crash left: the version was kept, and nobody had it yet', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    const { saveStudy } = office.ports.studies;
    const { previewToken } = (await preview(office, earlierBook2, 'all')).body;
    const again = () =>
      office.ask('POST', office.inStudy('/protocols'), { protocol: earlierBook2, move: 'all', previewToken });
    office.ports.studies.saveStudy = () => Promise.reject(new Error('the machine went away'));
    expect((await again()).status).toBe(500);
    office.ports.studies.saveStudy = saveStudy;
    expect((await again()).status).toBe(201);
    expect(await versionOf(office, 'P-1')).toBe(2);
  });

  it('never changes a version that was kept', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    await office.studies.publish('ips-ma', amended(withOffset('book2', '-P20D')), 'somebody', START);
    const { status, body } = await publish(office, earlierBook2, 'all');
    expect([status, body.code]).toEqual([409, 'version-taken']);
  });

  it('waits for the publication before, and says so', async () => {
    const office = await officeAt('2026-01-10T09:00:00Z', 'P-1');
    office.ports.repoint = async () => undefined;
    expect((await publish(office, earlierBook2, 'all')).body.repointing).toBe(true);
    const { status, body } = await preview(office, { ...earlierBook2, version: 3 }, 'all');
    expect([status, body.code]).toEqual([409, 'publishing-unfinished']);
    expect((await office.ask('GET', office.inStudy(''))).body.repointing).toBe(true);
  });

  it('is for coordinators; for everyone else there are no protocols', async () => {
    const office = await officeAt(START);
    for (const as of ['mentor-1', 'operator'])
      expect((await office.ask('GET', office.inStudy('/protocols'), undefined, { as })).status).toBe(404);
  });
});
