import { aCardAfterInterviews } from '../../support/a-gift-card.ts';
import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const anOfficeWithOne = async () => {
  const office = await anOffice({ at: '2026-03-01T09:00:00Z', protocol: aCardAfterInterviews() });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  return office;
};

describe('a refusal names its field', () => {
  it('for a follow-up that there is not: the parameter, or the place in the body', async () => {
    const { ask, of } = await anOfficeWithOne();
    const outcome = { outcome: 'done', on: '2026-02-28' };
    expect((await ask('POST', of('P-1', '/follow-ups/FU99/outcome'), outcome)).body).toMatchObject({
      code: 'unknown-timepoint',
      field: 'timepoint',
    });
    const card = { timepoint: 'FU99', how: 'declined', on: '2026-02-28' };
    expect((await ask('POST', of('P-1', '/incentives'), card)).body).toMatchObject({
      code: 'unknown-timepoint',
      field: '/timepoint',
    });
  });

  it('for a message that says nothing, or two things', async () => {
    const { ask, of } = await anOfficeWithOne();
    for (const said of [{}, { template: 'invite', text: 'Ring {tlf}' }]) {
      const { body } = await ask('POST', of('P-1', '/messages'), { ...said, channel: 'sms' });
      expect(body).toMatchObject({ field: '/template', remedy: 'give either a template or a text' });
    }
  });

  it('with all that may become of a card', async () => {
    const { ask, of } = await anOfficeWithOne();
    const card = { timepoint: 'FU12', how: 'mailed', on: '2026-02-28', number: 'GK-1' };
    const { body } = await ask('POST', of('P-1', '/incentives'), card);
    expect(body.errors.filter(({ field }: Loose) => field === '/how')).toEqual([
      { field: '/how', remedy: expect.stringContaining('handedOver, posted, declined') },
    ]);
  });
});
