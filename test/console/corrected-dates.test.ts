import { describeInBrowser } from '../support/a-browser.ts';
import { aConsole } from '../support/a-console.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

describeInBrowser('the dialog that corrects a date', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 5);
    await turnTo(house.ask, '2026-03-03T08:00:00+01:00');
    // The first message of P-5 leaves on Wednesday 4 March.
    await house.json('POST', '/local/clock', { by: 'P2D' });
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it('says before it is saved which invitations left for the old date and will not go again', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-5?tab=facts');
    await page.getByRole('button', { name: 'Change: Dates' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', { name: /month, Baseline/ }).focus();
    await page.keyboard.type('9');
    await dialog.getByText('Has already been sent').waitFor();
    await dialog.getByText(/^“.+” \(.+\), /).waitFor();
    await dialog.getByText(/will not go again for the new one/).waitFor();
  });
});
