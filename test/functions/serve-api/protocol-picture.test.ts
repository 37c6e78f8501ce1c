import { readFileSync } from 'node:fs';
import { anOffice, type Loose } from '../../support/an-office.ts';

const ipsMa = (): Loose => JSON.parse(readFileSync('protocols/ips-ma.json', 'utf8'));
const draw = async (body: object) => {
  const office = await anOffice({ at: '2025-04-18T09:00:00Z' });
  return office.ask('POST', office.inStudy('/protocols:agenda'), body);
};

describe('the picture of a protocol', () => {
  it('is the ladder of somebody who never answers (R7.3)', async () => {
    const { body } = await draw({ protocol: ipsMa(), anchors: { baseline: '2025-04-18' } });
    expect(body.valid).toBe(true);
    expect(body.agenda.followUps).toContainEqual({
      id: 'FU12',
      target: '2026-04-18',
      opens: '2026-03-21',
      closes: '2026-06-13',
      bookable: '2026-04-20',
    });
    const invite = body.agenda.items.find(({ followUp, step }: Loose) => followUp === 'FU12' && step === 'invite');
    expect(invite).toMatchObject({ nominal: '2026-03-21', at: '2026-03-20T10:00:00+01:00', does: 'send' });
    expect(body.agenda.items.some(({ skip }: Loose) => skip === 'beforeRegistration')).toBe(false);
  });

  it('shows the phases of the check-ins of the arm that has some', async () => {
    const anchors = { baseline: '2025-04-18' };
    const { body } = await draw({ protocol: ipsMa(), anchors });
    expect(body.agenda.phases).toEqual([
      { plan: 'mentor', from: '2025-04-18', to: '2025-10-18', per: 'month', count: 3, maxGapDays: 14 },
      { plan: 'mentor', from: '2025-10-18', to: '2026-04-18', per: 'month', count: 1, maxGapDays: 35 },
      { plan: 'mentor', from: '2026-04-18', to: null, maxGapDays: 45 },
    ]);
    expect((await draw({ protocol: ipsMa(), anchors, arm: 'SAU' })).body.agenda.phases).toEqual([]);
  });

  it('says where a document is wrong, and draws none of it', async () => {
    const protocol = ipsMa();
    protocol.timepoints[1].ladder = 'nowhere';
    const { status, body } = await draw({ protocol });
    expect([status, body.valid, body.agenda]).toEqual([200, false, undefined]);
    expect(body.findings[0].pointer).toBe('/timepoints/1/ladder');
  });

  it('refuses an arm that the document does not know', async () => {
    const { status, body } = await draw({ protocol: ipsMa(), arm: 'C' });
    expect([status, body.field]).toEqual([422, '/arm']);
  });
});
