import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const TODAY = '/studies/ips-ma/today';

describeInBrowser('the morning list, for everybody', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 5);
    // A call, an escalation and a letter.
    await turnTo(house.ask, '2026-03-30T08:00:00+02:00');
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it.each([
    ['en', 'light', false],
    ['da', 'dark', true],
  ] as const)('keeps to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const name = `${language}-${scheme}${isPhone ? '-phone' : ''}`;
    const page = await house.page('coordinator-1', TODAY, { language, scheme, isPhone });
    // Of an interview, which a call may book.
    const calls = page.getByRole('row').filter({ hasText: 'FU12' }).locator('a[data-row][href*="/call/"]');
    await calls.first().waitFor();
    await keepScreen(page, `today-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    await calls.first().click();
    await page.getByText(/^Deltager \d+$/).waitFor();
    await page.getByText(language === 'da' ? 'Fik kontakt' : 'Reached').click();
    await page.getByText(language === 'da' ? 'Ledige tider' : 'Free times').waitFor();
    await keepScreen(page, `call-${name}`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('keeps to it while a letter is looked at', async () => {
    const page = await house.page('coordinator-1', `${TODAY}/letters`);
    await page
      .getByRole('button', { name: /^Preview the letter to/ })
      .first()
      .click();
    await page.getByText(/^Prøvevej \d+$/).waitFor();
    await keepScreen(page, 'letters-en-light');
    expect(await faultsOf(page)).toEqual([]);
  });
});
