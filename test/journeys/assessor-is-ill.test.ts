import { anOfficeWithAssessors, book, open, slotsFor, TUESDAY } from '../support/a-booked-day.ts';
import type { Loose, Office } from '../support/an-office.ts';

const EMAIL_ONLY = {
  contact: { name: 'Deltager 2', email: 'p2@example.com', language: 'da' },
  consent: { email: true, phone: true },
};
const NO_CHANNEL = { contact: { name: 'Deltager 3', language: 'da' }, consent: { phone: true } };
const PEOPLE = ['P-1', 'P-2', 'P-3', 'P-4'];
/** One by text, one by e-mail alone, one whom nothing reaches, one in hospital. */
const aMorningOfFour = async () => {
  const office = await anOfficeWithAssessors(PEOPLE, { 'P-2': EMAIL_ONLY, 'P-3': NO_CHANNEL });
  for (const [at, id] of PEOPLE.entries()) {
    const { status, text } = await book(office, id, `${String(9 + at).padStart(2, '0')}:00`);
    if (status !== 200) throw new Error(text);
  }
  await office.until('2026-04-23T08:00:00Z');
  const hold = { from: '2026-04-23', kind: 'hospital', scope: 'both' };
  await office.ask('PATCH', office.of('P-4', '/participation'), { hold, reason: 'told us so' });
  return office;
};
const day = (office: Office, action: string, body: object, more = '', headers: Record<string, string> = {}) =>
  office.ask('POST', office.inStudy(`/assessors/assessor-1/days/${TUESDAY}:${action}${more}`), body, { headers });
const callList = async (office: Office): Promise<string[]> => {
  const { body } = await office.ask('GET', office.inStudy('/worklist'));
  return body.items
    .filter(({ does }: Loose) => ['deliverByCall', 'phone'].includes(does))
    .map(({ participant, does }: Loose) => `${String(participant)} ${String(does)}`)
    .toSorted();
};
const toldSince = (office: Office, from: string) =>
  office.posted
    .filter(({ at, participant }) => participant !== undefined && at >= Date.parse(from))
    .map(
      ({ participant, kind, step, at }) =>
        `${String(participant)} ${kind} ${step} ${new Date(at).toISOString().slice(11, 16)}`,
    )
    .toSorted();

describe('the assessor is ill at 07:10', () => {
  const ILL = '2026-04-28T05:10:00Z';

  it('and every participant of the day is told before 07:30 or stands on a call list', async () => {
    const office = await aMorningOfFour();
    await office.until(ILL);
    const planned = await day(office, 'cancel', { reason: 'ill' }, '?dryRun=true');
    const toldAs = ({ participant, state, told }: Loose) => [participant, state, told.channel, told.isCalled];
    expect(planned.body.items.map(toldAs)).toEqual([
      ['P-1', 'planned', 'sms', true],
      ['P-2', 'planned', 'email', true],
      ['P-3', 'planned', 'none', true],
      ['P-4', 'planned', 'sms', true],
    ]);
    expect((await slotsFor(office)).bookings).toHaveLength(4);
    const { body } = await day(office, 'cancel', { reason: 'ill', participants: PEOPLE });
    expect(body.items.map(toldAs)).toEqual(
      planned.body.items.map(toldAs).map(([id, , ...told]: string[]) => [id, 'done', ...told]),
    );
    await office.until('2026-04-28T05:30:00Z');
    expect(toldSince(office, ILL)).toEqual([
      'P-1 sms FU12/appointment-1/cancelled 05:10',
      'P-2 email FU12/appointment-1/cancelled 05:10',
      'P-4 sms FU12/appointment-1/cancelled 05:10',
    ]);
    const onList = await callList(office);
    for (const id of PEOPLE) expect(onList).toContain(`${id} deliverByCall`);
    expect((await slotsFor(office)).bookings).toEqual([]);
  });

  it('and what was cancelled is said to be, also where no card can be opened to say who hears of it', async () => {
    const office = await aMorningOfFour();
    const { read } = office.contacts;
    office.contacts.read = () => Promise.reject(new Error('no key'));
    const { body } = await day(office, 'cancel', { reason: 'ill' });
    office.contacts.read = read;
    for (const line of body.items.filter(({ participant }: Loose) => participant !== 'P-3')) {
      expect(line).toMatchObject({ state: 'done' });
      expect(line).not.toHaveProperty('told');
    }
    expect((await slotsFor(office)).bookings).toEqual([]);
  });

  it('and a request that is sent again says the same and changes nothing', async () => {
    const office = await aMorningOfFour();
    await office.until(ILL);
    const body = { reason: 'ill', participants: PEOPLE };
    const rememberAnswer = office.ports.studies.rememberAnswer;
    office.ports.studies.rememberAnswer = () => Promise.reject(new Error('killed'));
    expect((await day(office, 'cancel', body, '', { 'idempotency-key': 'k-1' })).status).toBe(500);
    office.ports.studies.rememberAnswer = rememberAnswer;
    const again = await day(office, 'cancel', body, '', { 'idempotency-key': 'k-1' });
    expect(again.body.items.map(({ participant, state }: Loose) => [participant, state])).toEqual(
      PEOPLE.map((id) => [id, 'done']),
    );
    const other = await day(office, 'cancel', body, '', { 'idempotency-key': 'k-2' });
    expect(other.body.items.map(({ why }: Loose) => why)).toEqual(PEOPLE.map(() => 'no-appointment'));
    await office.until('2026-04-28T05:30:00Z');
    expect(toldSince(office, ILL)).toHaveLength(3);
  });

  it('and the day is given to a colleague, but for those whom the colleague cannot meet', async () => {
    const office = await aMorningOfFour();
    await office.ask('POST', office.of('P-2', '/unblindings'), {
      on: '2026-04-20',
      assessor: 'assessor-2',
      how: 'staff',
      consequence: 'otherAssessor',
    });
    await office.ask('DELETE', office.of('P-4', '/follow-ups/FU12/appointment'), {});
    await book(office, 'P-4', '09:30', { assessor: 'assessor-2' });
    await office.until(ILL);
    const { body } = await day(office, 'reassign', { reason: 'ill', to: 'assessor-2' });
    expect(body.items.map(({ participant, state, why }: Loose) => [participant, state, why])).toEqual([
      ['P-1', 'failed', 'double-booked'],
      ['P-2', 'failed', 'assessor-unblinded'],
      ['P-3', 'done', undefined],
    ]);
    await office.until('2026-04-28T05:30:00Z');
    expect(toldSince(office, ILL)).toEqual([]);
    const { status, body: refused } = await day(office, 'reassign', { reason: 'ill', to: 'mentor-1' });
    expect([status, refused.field]).toEqual([422, '/to']);
  });

  it('and the day is moved to Thursday, or begins half an hour later, one message each', async () => {
    const office = await aMorningOfFour();
    await open(office, { from: '2026-04-30T08:00', to: '2026-04-30T16:00', travelMinutes: 0 });
    const planned = await day(office, 'move', { reason: 'a meeting', shiftMinutes: 30 }, '?dryRun=true');
    expect(planned.body.items.map(({ state, movesTo }: Loose) => [state, movesTo.slice(11)])).toEqual([
      ['planned', '09:30'],
      ['planned', '10:30'],
      ['planned', '11:30'],
      ['planned', '12:30'],
    ]);
    const later = await day(office, 'move', { reason: 'a meeting', shiftMinutes: 30 });
    expect(later.body.items.map(({ state }: Loose) => state)).toEqual(['done', 'done', 'done', 'done']);
    const { body } = await day(office, 'move', { reason: 'ill', toDate: '2026-04-30', participants: ['P-1', 'P-2'] });
    expect(body.items.map(({ state, movesTo }: Loose) => [state, movesTo])).toEqual([
      ['done', '2026-04-30T09:30'],
      ['done', '2026-04-30T10:30'],
    ]);
    expect(body.items[0]).not.toHaveProperty('warnings');
    await office.until('2026-04-23T09:00:00Z');
    const moved = toldSince(office, '2026-04-23T08:00:00Z').filter((line) => line.includes('/moved'));
    expect(moved.map((line) => line.slice(0, 'P-1'.length)).toSorted()).toEqual(['P-1', 'P-2', 'P-4']);
  });
});

describe('a day that is moved or given away', () => {
  const warned = ({ body }: Loose) =>
    body.items.map(({ warnings = [] }: Loose) => warnings.map(({ code }: Loose) => code));

  it('says of each what is odd about the new time or the new assessor, before anybody is told', async () => {
    const office = await anOfficeWithAssessors(['P-1']);
    await book(office, 'P-1', '09:00');
    const look = (action: string, body: object) => day(office, action, { reason: 'ill', ...body }, '?dryRun=true');
    expect(warned(await look('move', { toDate: '2026-05-03' }))).toEqual([['DAY_OFF']]);
    expect(warned(await look('move', { toDate: '2026-06-18' }))).toEqual([['AFTER_THE_WINDOW']]);
    expect(warned(await look('move', { shiftMinutes: -240 }))).toEqual([['ODD_HOUR']]);
    await open(office, { assessor: 'assessor-2', kind: 'leave' });
    expect(warned(await look('reassign', { to: 'assessor-2' }))).toEqual([['ASSESSOR_ON_LEAVE']]);
  });
});

describe('the day sheet', () => {
  const sheet = (office: Office, as: string, query = '?contact=true') =>
    office.ask('GET', office.inStudy(`/assessors/assessor-1/days/${TUESDAY}${query}`), undefined, { as });
  const callable = ({ body }: Loose) => body.items.map(({ contact }: Loose) => contact?.phones[0]?.number);

  it('shows an assessor from three in the afternoon of the working day before whom to call', async () => {
    const office = await anOfficeWithAssessors(['P-1']);
    await book(office, 'P-1', '09:00', { place: 'Room 2', interpreter: 'tolk' });
    await office.until('2026-04-27T12:59:00Z');
    const before = await sheet(office, 'assessor-1');
    expect([before.body.contactFrom, callable(before)]).toEqual(['2026-04-27T13:00:00Z', [undefined]]);
    await office.until('2026-04-27T13:00:00Z');
    const { body } = await sheet(office, 'assessor-1');
    expect(body.items).toEqual([
      {
        participant: 'P-1',
        timepoint: 'FU12',
        n: 1,
        at: `${TUESDAY}T09:00`,
        ends: `${TUESDAY}T10:00`,
        minutes: 60,
        mode: 'inPerson',
        place: 'Room 2',
        interpreter: 'tolk',
        language: 'da',
        contact: { name: 'Deltager 1', phones: [{ number: '+4520123450' }] },
      },
    ]);
    expect((await sheet(office, 'assessor-2')).status).toBe(404);
  });

  it('tells a coordinator names only when they are asked for, and the look is logged', async () => {
    const office = await anOfficeWithAssessors(['P-1']);
    await book(office, 'P-1', '09:00');
    const looks = async () => (await office.contacts.readsOf('ips-ma', 'P-1')).map(({ purpose }) => purpose);
    const known = await looks();
    expect(callable(await sheet(office, 'coordinator-1', ''))).toEqual([undefined]);
    expect(await looks()).toEqual(known);
    expect(callable(await sheet(office, 'coordinator-1'))).toEqual(['+4520123450']);
    expect(await looks()).toEqual([...known, 'call']);
  });
});
