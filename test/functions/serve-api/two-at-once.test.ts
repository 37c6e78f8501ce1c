import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const AT = '2026-03-02T10:00:00+01:00';

describe('two who change one participant', () => {
  const opened = async () => {
    const office = await anOffice({ at: AT });
    const { body } = await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const stale = { headers: { 'if-match': `"${String(body.version)}"` } };
    await office.ask('PATCH', office.of('P-1', '/contact'), { name: 'Deltager Gift' });
    const now = (await office.ask('GET', office.of('P-1'))).body;
    return { office, stale, now };
  };

  it('the later is shown the contact card that holds now, beside what they wrote', async () => {
    const { office, stale, now } = await opened();
    const late = await office.ask('PATCH', office.of('P-1', '/contact'), { name: 'Deltager Skilt' }, stale);
    expect([late.status, late.body.code, late.body.version]).toEqual([412, 'changed-meanwhile', now.version]);
    expect(late.body.current.contact).toMatchObject({ name: 'Deltager Gift', formerNames: ['Deltager 1'] });
    expect(late.headers.get('etag')).toBe(`"${String(now.version)}"`);
    expect((await office.ask('GET', office.of('P-1'))).body.contact.name).toBe('Deltager Gift');
  });

  it('the later is shown the axes that hold now, and no card that was not asked for', async () => {
    const { office, stale } = await opened();
    const change = { intervention: 'stopped', reason: 'moved abroad' };
    const { status, body }: Loose = await office.ask('PATCH', office.of('P-1', '/participation'), change, stale);
    expect([status, body.current.participation.intervention, body.current.contact]).toEqual([412, 'active', undefined]);
  });
});
