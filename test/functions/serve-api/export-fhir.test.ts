import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const AT = '2026-03-01T09:00:00Z';

/** Texts have gone, one interview was moved and then missed, another is booked, and more lies ahead. */
const anOfficeWithLives = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  await office.studies.saveMember({ study: 'ips-ma', user: 'data-1', roles: ['dataManager'] });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU' }));
  await office.until('2026-04-08T12:00:00Z');
  const book = (at: string) =>
    office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), { at, mode: 'phone', place: 'Prøvevej 9' });
  await book('2026-04-20T10:30');
  await book('2026-04-21T10:30');
  await office.until('2026-04-22T12:00:00Z');
  await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { noShow: true, on: '2026-04-21' });
  await book('2026-05-04T10:30');
  return office;
};

const page = async (office: Office, as = 'coordinator-1', path = office.inStudy('/exports/fhir')) => {
  const answer = await office.ask('GET', path, undefined, { as });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/fhir+json']);
  const entries: { fullUrl: string; resource: Loose }[] = answer.body.entry;
  return {
    ...answer,
    entries,
    of: (kind: string) => entries.map(({ resource }) => resource).filter((each: Loose) => each.resourceType === kind),
  };
};

describe('the study in FHIR R5', () => {
  it('counts the window of a visit from the anchor (F3.10)', async () => {
    const { of } = await page(await anOfficeWithLives());
    const [plan] = of('PlanDefinition');
    const fu12 = plan.action.find(({ linkId }: Loose) => linkId === 'FU12');
    expect(fu12.relatedAction).toMatchObject([
      {
        targetId: 'BL',
        relationship: 'after',
        offsetDuration: { value: 365, code: 'd' },
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa',
            valueRange: { low: { value: 337 }, high: { value: 421 } },
          },
        ],
      },
    ]);
  });

  it('tells each due visit with its window, and each appointment with how it ended', async () => {
    const office = await anOfficeWithLives();
    await office.ask('PATCH', office.of('P-2', '/participation'), { life: 'dead', reason: 'told by phone' });
    const { of } = await page(office);
    const own = of('Task').filter((task: Loose) => task.for.identifier.value === 'P-1');
    expect(own.map((task: Loose) => [task.code.text, task.status, task.restriction.period])).toEqual([
      ['BL', 'completed', { start: '2025-04-18', end: '2025-04-18' }],
      ['FU12', 'accepted', { start: '2026-03-21', end: '2026-06-13' }],
      ['FU24', 'draft', { start: '2027-03-21', end: '2027-07-11' }],
      ['REG24', 'draft', { start: '2027-04-18' }],
    ]);
    const ofOther = of('Task').filter((task: Loose) => task.for.identifier.value === 'P-2');
    expect(ofOther.map(({ status, statusReason }: Loose) => [status, statusReason?.concept.text])).toEqual([
      ['completed', undefined],
      ['cancelled', 'dead'],
      ['cancelled', 'dead'],
      ['cancelled', 'dead'],
    ]);
    expect(of('Appointment').map(({ status, start }: Loose) => [status, start])).toEqual([
      ['cancelled', '2026-04-20T08:30:00Z'],
      ['noshow', '2026-04-21T08:30:00Z'],
      ['booked', '2026-05-04T08:30:00Z'],
    ]);
  });

  it('tells what was sent and what is planned by the template, never by words or number (F3.11)', async () => {
    const { of, text } = await page(await anOfficeWithLives());
    expect(of('Communication').map(({ payload }: Loose) => payload?.[0].contentAttachment.title)).toContain('invite');
    expect(of('CommunicationRequest')[0]).toMatchObject({
      intent: 'plan',
      payload: [{ contentAttachment: { contentType: 'text/plain' } }],
    });
    expect(text).not.toMatch(/contentString|Hilsen|\+45|example\.com|Deltager|Prøvevej/);
  });

  it('holds consent as no, but for what was agreed to', async () => {
    const { of } = await page(await anOfficeWithLives());
    expect(of('Consent')[0]).toMatchObject({
      decision: 'deny',
      provision: [{ action: [{ text: 'sms' }] }, {}, {}, {}],
    });
  });

  it('names the arm of a person for coordinators, and for nobody who manages the data', async () => {
    const office = await anOfficeWithLives();
    const groups = async (as: string) =>
      (await page(office, as)).of('ResearchSubject').map((each: Loose) => each.assignedComparisonGroup);
    expect(await groups('coordinator-1')).toEqual(['IPS-MA', 'SAU']);
    const before = await page(office, 'data-1');
    expect(await groups('data-1')).toEqual([undefined, undefined]);
    await office.ask('PATCH', office.of('P-2', '/arm'), { arm: 'IPS-MA', reason: 'test' });
    expect((await page(office, 'data-1')).text).toBe(before.text);
    expect(before.text).not.toMatch(/mentor|checkIns/);
  });

  it('points to nothing that is not in it, and names everything once', async () => {
    const { entries, text } = await page(await anOfficeWithLives());
    const names = entries.map(({ fullUrl }) => fullUrl);
    expect(new Set(names).size).toBe(names.length);
    for (const [, reference] of text.matchAll(/"reference":"([^"]+)"/g)) expect(names).toContain(reference);
  });

  it('goes on where the page before ended', async () => {
    const office = await anOfficeWithLives();
    for (let n = 3; n <= 103; n += 1)
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `P-${String(n).padStart(4, '0')}` }));
    const first = await page(office);
    const next = first.body.link.find(({ relation }: Loose) => relation === 'next').url;
    const second = await page(office, 'coordinator-1', next);
    expect([first, second].map(({ of }) => of('ResearchSubject').length)).toEqual([100, 3]);
    expect(second.body.link.map(({ relation }: Loose) => relation)).toEqual(['self']);
  });
});
