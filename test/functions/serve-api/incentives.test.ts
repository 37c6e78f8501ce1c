import { aCardAfterInterviews } from '../../support/a-gift-card.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const GIVEN = { timepoint: 'FU12', how: 'handedOver', on: '2026-04-28', number: 'GK-1001' };

/** An interview held on 28 April, of a study that gives a card of 200. */
const anOfficeAfterTheInterview = async (protocol = aCardAfterInterviews()): Promise<Office> => {
  const office = await anOffice({ at: '2026-03-01T09:00:00Z', protocol });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-04-28T10:00:00Z');
  await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-28' });
  await office.until('2026-04-28T12:00:00Z');
  return office;
};

const give = (office: Office, over: Record<string, unknown> = {}) =>
  office.ask('POST', office.of('P-1', '/incentives'), { ...GIVEN, ...over });

const cardTasks = async (office: Office): Promise<Loose[]> => {
  const { body } = await office.ask('GET', office.inStudy('/worklist'));
  return body.items.filter(({ does }: Loose) => does === 'incentive');
};

const voidEntry = (office: Office, event: string) =>
  office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'a slip' });

const followUp = async (office: Office): Promise<Loose> => {
  const { body } = await office.ask('GET', office.of('P-1'));
  return body.followUps.find(({ id }: Loose) => id === 'FU12');
};

describe('a gift card after an interview', () => {
  it('is a task until somebody says what became of it', async () => {
    const office = await anOfficeAfterTheInterview();
    expect(await cardTasks(office)).toMatchObject([{ followUp: 'FU12', to: 'coordinator', why: 'incentiveDue' }]);
    expect(await followUp(office)).toMatchObject({ incentiveDue: { amount: 200 } });
    expect((await give(office)).status).toBe(201);
    expect(await cardTasks(office)).toEqual([]);
    expect((await followUp(office)).incentive).toMatchObject({ how: 'handedOver', number: 'GK-1001', amount: 200 });
  });

  it('is not done by a tick in a box: the accounts need its number', async () => {
    const office = await anOfficeAfterTheInterview();
    const [{ id }] = await cardTasks(office);
    expect((await office.ask('POST', office.inStudy(`/tasks/${id}/done`), {})).body.code).toBe('delivery-needed');
  });

  it('may be declined', async () => {
    const office = await anOfficeAfterTheInterview();
    const { body } = await office.ask('POST', office.of('P-1', '/incentives'), {
      timepoint: 'FU12',
      how: 'declined',
      on: '2026-04-28',
    });
    expect(body.events).toHaveLength(1);
    expect(await cardTasks(office)).toEqual([]);
  });

  it('is worth the same to everybody', async () => {
    const office = await anOfficeAfterTheInterview();
    expect((await give(office, { amount: 500 })).body).toMatchObject({ code: 'unfit-field', field: '/amount' });
  });

  it.each([
    ['twice', { number: 'GK-1002' }, 'incentive-known'],
    ['after a follow-up without one', { timepoint: 'FU24' }, 'no-incentive'],
  ])('is not given %s', async (_, over, code) => {
    const office = await anOfficeAfterTheInterview();
    await give(office);
    expect((await give(office, over)).body.code).toBe(code);
  });

  it('is not given before its interview, nor on a day that has not come', async () => {
    const office = await anOfficeAfterTheInterview();
    expect((await give(office, { on: '2026-04-27' })).body.field).toBe('/on');
    expect((await give(office, { on: '2026-04-29' })).body.code).toBe('future-date');
  });

  it('is due again when its entry is voided', async () => {
    const office = await anOfficeAfterTheInterview();
    const { body } = await give(office);
    expect((await voidEntry(office, body.events[0])).status).toBe(200);
    expect(await cardTasks(office)).toHaveLength(1);
    expect((await followUp(office)).incentive).toBeUndefined();
  });

  it('is withdrawn with the outcome, and due once when the outcome is entered again', async () => {
    const office = await anOffice({ at: '2026-03-01T09:00:00Z', protocol: aCardAfterInterviews() });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    await office.until('2026-04-28T10:00:00Z');
    const held = { outcome: 'done', on: '2026-04-28' };
    const { body } = await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), held);
    await office.until('2026-04-28T12:00:00Z');
    expect(await cardTasks(office)).toHaveLength(1);
    await voidEntry(office, body.events[0]);
    expect(await cardTasks(office)).toEqual([]);
    expect((await give(office)).body.code).toBe('no-incentive');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), held);
    await office.until('2026-04-28T14:00:00Z');
    expect(await cardTasks(office)).toHaveLength(1);
  });

  it('is due to nobody who died; one that was handed over before is still written down', async () => {
    const office = await anOfficeAfterTheInterview();
    await office.ask('PATCH', office.of('P-1', '/participation'), { life: 'dead', reason: 'familien ringede' });
    expect(await cardTasks(office)).toEqual([]);
    expect(await followUp(office)).not.toHaveProperty('incentiveDue');
    expect((await give(office)).status).toBe(201);
    expect((await followUp(office)).incentive).toMatchObject({ number: 'GK-1001' });
  });

  it('that was given stays given when the outcome is voided, and the list says so', async () => {
    const office = await anOfficeAfterTheInterview();
    const { body: events } = await office.ask('GET', office.of('P-1', '/events'));
    const outcome = events.items.find(({ action }: Loose) => action === 'outcomeRecorded');
    await give(office, { number: '=1+1' });
    await voidEntry(office, outcome.id);
    expect((await followUp(office)).incentive).toMatchObject({ number: '=1+1' });
    const { text } = await office.ask('GET', office.inStudy('/exports/csv?table=incentives'));
    const [header, row] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(header).toBe('participant;followUp;how;number;amount;on;by;interviewStands');
    expect(row).toBe("P-1;FU12;handedOver;'=1+1;200;2026-04-28;coordinator-1;no");
  });

  it('is on the list of a data manager without its number', async () => {
    const office = await anOfficeAfterTheInterview();
    await office.studies.saveMember({ study: 'ips-ma', user: 'data-1', roles: ['dataManager'] });
    await give(office);
    const list = office.inStudy('/exports/csv?table=incentives');
    expect((await office.ask('GET', list)).text).toContain('P-1;FU12;handedOver;GK-1001;200;');
    expect((await office.ask('GET', list, undefined, { as: 'data-1' })).text).toContain('P-1;FU12;handedOver;;200;');
  });

  it('is nothing that a blinded eye sees', async () => {
    const office = await anOfficeAfterTheInterview();
    await office.studies.saveMember({ study: 'ips-ma', user: 'stat-1', roles: ['statistician'] });
    await give(office);
    const { text } = await office.ask('GET', office.of('P-1'), undefined, { as: 'stat-1' });
    expect(text).not.toMatch(/incentive|GK-1001/);
  });

  it.each(['principalInvestigator', 'auditor'] as const)(
    'shows its number to nobody who reads the history for oversight: %s',
    async (role) => {
      const office = await anOfficeAfterTheInterview();
      await office.studies.saveMember({ study: 'ips-ma', user: 'over-1', roles: [role] });
      await give(office);
      const { text, body } = await office.ask('GET', office.of('P-1', '/events'), undefined, { as: 'over-1' });
      expect(body.items.map(({ action }: Loose) => action)).toContain('incentiveRecorded');
      expect(text).not.toContain('GK-1001');
    },
  );
});
