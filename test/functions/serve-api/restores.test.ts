import { noticeBeforeTick } from '../../../functions/sweep-due/notice-before-tick.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const CURRENT = '/outages/current';
const RELEASE = '/restores/current/release';
const REASON = { reason: 'The paper list of Friday was entered again' };
const FOUND = '2026-03-20T10:00:00Z';

/** What a restore takes back; the list of who said no it does not. */
const backedUp = ({ records: { tables } }: Office): (() => void) => {
  const { records, events, contacts, messages, notices } = tables;
  const kept = [records, events, contacts, messages, notices].map((rows) => {
    const copy = structuredClone(rows) as Map<string, never>;
    return () => {
      rows.clear();
      for (const [name, row] of copy) rows.set(name, row);
    };
  });
  return () => {
    for (const back of kept) back();
  };
};

/** Two people: one invited on Friday at ten, and again as if never, since the tables went back to eight; the other not before Monday. */
const anOfficeAfterARestore = async (
  meanwhile = async (_office: Office): Promise<unknown> => undefined,
): Promise<Office> => {
  const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
  const consent = { sms: true, phone: true };
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', consent }));
  const later = { baseline: '2025-04-24', randomisation: '2025-04-25' };
  const other = aNewcomer({ id: 'P-2', arm: 'SAU', consent, anchors: later, contact: { phone: '20 12 34 57' } });
  await office.ask('POST', office.inStudy('/participants'), other);
  await office.until('2026-03-20T07:00:00Z');
  const putBack = backedUp(office);
  office.turnTo('2026-03-20T08:00:00Z');
  await meanwhile(office);
  office.turnTo(FOUND);
  putBack();
  const at = Date.parse('2026-03-20T09:59:00Z');
  const lastTick = async () => ({ at, rolledBack: { to: Date.parse('2026-03-20T07:00:00Z'), lastTick: at } });
  await noticeBeforeTick({ ...office.ports, studies: { ...office.studies, lastTick } });
  return office;
};

const read = async (office: Office): Promise<Loose> => (await office.ask('GET', office.inStudy(CURRENT))).body;
const left = (office: Office): string[] =>
  office.posted.flatMap(({ participant, step, at }) =>
    participant !== undefined && at >= Date.parse(FOUND) ? [`${participant} ${step}`] : [],
  );
const tasks = async (office: Office): Promise<string[]> =>
  (await office.ask('GET', office.inStudy('/worklist'))).body.items.map(
    ({ participant, why }: Loose) => `${participant} ${why}`,
  );

describe('after a restore', () => {
  it('nobody is texted, staff are told, and whoever may have been is a call', async () => {
    const office = await anOfficeAfterARestore();
    await office.until('2026-03-24T12:00:00Z');
    expect(left(office)).toEqual([]);
    expect((await read(office)).restore).toEqual({ to: '2026-03-20T07:00:00Z', found: FOUND, enterAgain: [] });
    expect(await tasks(office)).toContain('P-1 unconfirmed');
  });

  it('is released by a coordinator who says how what was lost was entered again; nobody gets a text twice', async () => {
    const office = await anOfficeAfterARestore();
    await office.until('2026-03-20T12:00:00Z');
    expect((await office.ask('POST', office.inStudy(RELEASE), {})).status).toBe(422);
    const answer = await office.ask('POST', office.inStudy(RELEASE), REASON);
    expect(answer).toMatchObject({ status: 200, body: { released: { by: 'coordinator-1' } } });
    const [line] = (await office.ask('GET', office.inStudy('/log'))).body.items;
    expect(line).toMatchObject({ subject: 'restore', by: 'coordinator-1', ...REASON });
    await office.until('2026-04-03T12:00:00Z');
    expect(left(office)).not.toContain('P-1 FU12/invite');
    expect(left(office)).toContain('P-2 FU12/invite');
    expect((await read(office)).restore).toBeUndefined();
  });

  it('is released once: pressing again changes nothing', async () => {
    const office = await anOfficeAfterARestore();
    const first = await office.ask('POST', office.inStudy(RELEASE), REASON);
    const second = await office.ask('POST', office.inStudy(RELEASE), REASON);
    expect(second.body).toEqual(first.body);
  });

  it('is not for a coordinator of one site to release', async () => {
    const office = await anOfficeAfterARestore();
    const member = { study: 'ips-ma', user: 'coordinator-2', roles: ['coordinator' as const], sites: ['north'] };
    await office.studies.saveMember(member);
    const answer = await office.ask('POST', office.inStudy(RELEASE), REASON, { as: 'coordinator-2' });
    expect(answer.body.code).toBe('whole-study');
    const seen = await office.ask('GET', office.inStudy(CURRENT), undefined, { as: 'coordinator-2' });
    // Who said no may be at another site.
    expect(seen.body.restore).toEqual({ to: '2026-03-20T07:00:00Z', found: FOUND });
  });
});

describe('whoever said no in hours that a restore took back', () => {
  const no = { consent: { sms: false }, reason: 'asked to' };
  const saysNo = (office: Office) => office.ask('PATCH', office.of('P-2', '/participation'), no);
  const consentOf = async (office: Office) => (await office.records.readInterviews('ips-ma', 'P-2'))?.consent;

  it('is named, and nothing goes to them after the release; a coordinator is asked to enter it again', async () => {
    const office = await anOfficeAfterARestore(saysNo);
    expect((await consentOf(office))?.sms).toBe(true);
    expect((await read(office)).restore.enterAgain).toEqual(['P-2']);
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    await office.until('2026-04-10T12:00:00Z');
    expect(left(office).filter((each) => each.startsWith('P-2'))).toEqual([]);
    expect(await tasks(office)).toContain('P-2 restored');
    // What they said is for staff to enter: until then they are on hold.
    expect((await consentOf(office))?.sms).toBe(true);
    const record = await office.records.readInterviews('ips-ma', 'P-2');
    expect(record?.holds).toMatchObject([{ kind: 'other', scope: 'interviews', channels: [] }]);
  });

  it('is asked about in each of their records, and each answer closes its own task', async () => {
    const office = await anOfficeAfterARestore(saysNo);
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    const asked = async (): Promise<string[]> =>
      (await office.ask('GET', office.inStudy('/worklist'))).body.items.flatMap(({ id, why }: Loose) =>
        why === 'restored' ? [id] : [],
      );
    const ids = await asked();
    expect(ids).toHaveLength(2);
    for (const id of ids)
      expect((await office.ask('POST', office.inStudy(`/tasks/${id}/done`), { note: 'asked them' })).status).toBe(200);
    expect(await asked()).toEqual([]);
  });

  it('and of whom it was entered again is as they said', async () => {
    const office = await anOfficeAfterARestore(saysNo);
    office.turnTo('2026-03-20T10:30:00Z');
    await saysNo(office);
    expect((await read(office)).restore.enterAgain).toEqual([]);
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    expect(await consentOf(office)).toEqual({ sms: false, phone: true });
    expect(await tasks(office)).not.toContain('P-2 restored');
  });

  it('and whoever got another number is not texted on the old one', async () => {
    const office = await anOfficeAfterARestore(async (at) => {
      const body = { phones: [{ number: '20 99 88 77' }] };
      expect((await at.ask('PATCH', at.of('P-2', '/contact'), body)).status).toBe(200);
    });
    expect((await read(office)).restore.enterAgain).toEqual(['P-2']);
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    await office.until('2026-04-10T12:00:00Z');
    expect(left(office).filter((each) => each.startsWith('P-2'))).toEqual([]);
  });
});

describe('what befell somebody with their mentor in hours that a restore took back', () => {
  it('holds their check-ins, and moves nothing in the record that assessors see', async () => {
    const office = await anOfficeAfterARestore((at) =>
      at.edit('checkIns', 'P-2', (record) => ({ ...record, stopped: [{ from: '2026-03-20T08:00:00Z' }] })),
    );
    const before = await office.records.readInterviews('ips-ma', 'P-2');
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    expect(await office.records.readInterviews('ips-ma', 'P-2')).toEqual(before);
    expect((await office.records.readCheckIns('ips-ma', 'P-2'))?.holds).toMatchObject([{ scope: 'checkIns' }]);
  });
});

describe('whoever was erased in hours that a restore took back', () => {
  it('is erased again before anything goes', async () => {
    const office = await anOfficeAfterARestore(async (at) => {
      await at.records.noteErasure({ study: 'ips-ma', participant: 'P-2', at: '2026-03-20T08:00:00Z' });
    });
    await office.ask('POST', office.inStudy(RELEASE), REASON);
    await office.until('2026-04-10T12:00:00Z');
    expect(left(office).filter((each) => each.startsWith('P-2'))).toEqual([]);
    expect(await office.contacts.withCard('ips-ma', ['P-2'])).toEqual(new Set());
  });
});

describe('where nothing was restored', () => {
  it('there is nothing to release', async () => {
    const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
    expect((await office.ask('POST', office.inStudy(RELEASE), REASON)).body.code).toBe('no-restore');
  });
});
