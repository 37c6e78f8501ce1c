import { apiPath } from '../../../functions/serve-api/openapi/api-path.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-25T09:00:00Z';

describe('what a list is asked for', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice({ at: AT });
  });

  it.each([
    ['/participants?statuss=dead', ['statuss']],
    ['/participants?status=asleep&Arm=SAU', ['status', 'Arm']],
    ['/worklist?kind=tasks&horoscope=1', ['kind', 'horoscope']],
    ['/messages?state=lost&from=yesterday', ['state', 'from']],
  ])('%s is refused, and every parameter at fault is named with what to do', async (path, fields) => {
    const office = await anOffice({ at: AT });
    const { status, body } = await office.ask('GET', office.inStudy(path));
    const errors = body.errors as { field: string; remedy: string }[];
    expect([status, body.code, errors.map(({ field }) => field).sort()]).toEqual([422, 'unfit', [...fields].sort()]);
    expect(errors.every(({ remedy }) => /^(leave|give|is)/.test(remedy))).toBe(true);
  });

  it('names no value of a parameter that does not fit: it may be the number of a participant', async () => {
    const office = await anOffice({ at: AT });
    const { text } = await office.ask('GET', office.inStudy('/participants?status=%2B4520123456&phone=%2B4520123457'));
    expect(text).not.toContain('452012345');
  });

  const READ = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes('/calendar/'));
  it.each(READ.map(({ id, path }) => [id, apiPath(path)] as const))(
    '%s is asked for no hundred thousand characters: the cursor is refused before the store sees it',
    async (_, path) => {
      const long = Buffer.from('P-1 '.repeat(18_750)).toString('base64url');
      const filled = path.replace('{study}', 'ips-ma').replaceAll(/\{\w+\}/g, 'P-1');
      const { status, text } = await office.ask('GET', `${filled}?cursor=${long}&q=${long}`);
      expect([400, 404, 414, 422]).toContain(status);
      expect(text.length).toBeLessThan(1_000);
    },
  );

  it('is told of each that is too long, whatever the store would make of it', async () => {
    const long = 'æ'.repeat(600);
    const { status, body } = await office.ask('GET', office.inStudy(`/messages?participant=${long}&cursor=${long}`));
    const errors = body.errors as { field: string }[];
    expect([status, errors.map(({ field }) => field).sort()]).toEqual([422, ['cursor', 'participant']]);
  });

  it('may be left empty, as a form sends it', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const { body } = await office.ask('GET', office.inStudy('/participants?q=&status=&arm=&mentor=&site=&cursor='));
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['P-1']);
  });

  it('tells nobody of another study which parameters there are', async () => {
    const office = await anOffice({ at: AT });
    const { status, body } = await office.ask('GET', '/api/studies/another/participants?horoscope=1');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});
