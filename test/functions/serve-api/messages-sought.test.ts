import { pageOf } from '../../../functions/serve-api/page.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

/** P-1 is asked for a time by text and by letter; P-2 by no channel at all. */
const asked = async (): Promise<Office> => {
  const office = await anOffice({ at: '2025-04-01T09:00:00Z' });
  const enrol = (id: string, consent: object) =>
    office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, arm: 'SAU', consent }));
  await enrol('P-1', { sms: true, letter: true });
  await enrol('P-2', {});
  await office.until('2026-05-20T09:00:00Z');
  return office;
};
const messages = async (office: Office, query: string): Promise<Loose[]> =>
  (await office.ask('GET', office.inStudy(`/messages${query}`))).body.items;
const only = (rows: Loose[], name: string): unknown[] => [...new Set(rows.map((row) => row[name]))];

describe('messages that are sought', () => {
  it('are of one channel, one step or both', async () => {
    const office = await asked();
    const all = await messages(office, '');
    const texts = await messages(office, '?channel=sms');
    expect(only(texts, 'channel')).toEqual(['sms']);
    expect(texts).toHaveLength(all.filter(({ channel }) => channel === 'sms').length);
    const invitations = await messages(office, '?step=invite');
    expect(only(invitations, 'step')).toEqual(['invite']);
    expect(only(invitations, 'participant').sort()).toEqual(['P-1', 'P-2']);
    expect(only(await messages(office, '?channel=sms&step=invite'), 'participant')).toEqual(['P-1']);
    expect(await messages(office, '?channel=letter&step=invite')).toEqual([]);
  });

  it('come with the newest first where that is asked', async () => {
    const office = await asked();
    const order = async (query: string) => (await messages(office, query)).map(({ id }) => String(id));
    const oldest = await order('');
    expect(oldest.length).toBeGreaterThan(1);
    expect(await order('?order=newest')).toEqual([...oldest].reverse());
    expect(await order('?order=oldest')).toEqual(oldest);
  });

  it("come so page by page of a mentor's, too, whatever is sent between two pages", () => {
    const sent = Array.from({ length: 250 }, (_, n) => String(1000 + n));
    const page = (rows: string[], cursor?: string) => pageOf(rows, (key) => key, cursor, true);
    const first = page(sent);
    const second = page([...sent, '2000'], first.cursor);
    const third = page([...sent, '2000', '2001'], second.cursor);
    expect([first, second, third].flatMap(({ items }) => items)).toEqual([...sent].reverse());
    expect(third.cursor).toBeUndefined();
  });

  it('say what their segments cost, and nothing of what never left', async () => {
    const office = await asked();
    const { rows } = await office.records.messages('ips-ma', {}, undefined, 100);
    const sent = rows.find(({ channel }) => channel === 'sms');
    office.ports.records.messages = async () => ({
      rows: [1, 2, 3].flatMap((segments) =>
        sent
          ? [
              { ...sent, segments },
              { ...sent, segments, state: 'failed' },
            ]
          : [],
      ),
    });
    expect((await messages(office, '')).map(({ price }) => price?.amount)).toEqual([
      0.06,
      undefined,
      0.12,
      undefined,
      0.18,
      undefined,
    ]);
  });

  it('are refused for a channel that there is not', async () => {
    const office = await asked();
    expect(await office.ask('GET', office.inStudy('/messages?channel=pigeon'))).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'channel' }] },
    });
  });
});

describe('who I am', () => {
  it('says of the committee that it is, and of an auditor until when', async () => {
    const office = await anOffice({ at: '2026-03-02T09:00:00Z' });
    const member = (user: string, more: object) =>
      office.studies.saveMember({ study: 'ips-ma', user, roles: ['statistician'], ...more });
    await member('dmc-1', { dmc: true });
    await member('statistician-1', {});
    await member('auditor-1', { roles: ['auditor'], from: '2026-01-01', until: '2026-06-30' });
    const me = async (as: string) => (await office.ask('GET', '/api/me', undefined, { as })).body.studies[0];
    expect(await me('dmc-1')).toMatchObject({ roles: ['statistician'], dmc: true });
    expect(await me('statistician-1')).not.toHaveProperty('dmc');
    expect(await me('auditor-1')).toMatchObject({ until: '2026-06-30' });
  });
});
