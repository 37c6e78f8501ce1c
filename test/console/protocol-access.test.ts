import { aConsole, faultsOf, keepScreen } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(120_000);

const PAGE = '/studies/ips-ma/protocol';

describeInBrowser('the protocol of a study, for everyone', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  beforeAll(async () => {
    house = await aConsole();
    await makeTrial(house.ask, 3);
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
  });
  afterAll(() => house.close());
  // The content security policy included.
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it.each([
    ['en', 'light', false],
    ['da', 'dark', true],
  ] as const)(
    'keeps to WCAG 2.2 AA and to the width of the screen: %s, %s, on a phone: %s',
    async (language, scheme, isPhone) => {
      const page = await house.page('coordinator-1', PAGE, { language, scheme, isPhone });
      const check = async (name: string): Promise<void> => {
        await keepScreen(page, `protocol-${name}-${language}-${scheme}${isPhone ? '-phone' : ''}`);
        expect({ name, faults: await faultsOf(page) }).toEqual({ name, faults: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      };
      await page.getByRole('row').nth(1).waitFor();
      await page.getByRole('button', { name: language === 'en' ? 'Edit' : 'Ret' }).click();
      await page.getByRole('img').nth(1).waitFor();
      await page
        .getByRole('button', { name: /^FU12 /, expanded: false })
        .first()
        .click();
      await check('draft');
      await page.goto(`${PAGE}/texts?text=invite&language=da`);
      await page.getByText(/GSM-7/).nth(1).waitFor();
      await check('texts');
      await page.goto(`${PAGE}/publish`);
      await page.getByRole('radio').first().press('Space');
      await page.getByRole('button', { name: /version \d+$/ }).waitFor();
      await check('publish');
      await page.goto(`${PAGE}/versions/1`);
      await page.getByRole('img').nth(1).waitFor();
      await check('version');
      await page.goto(PAGE);
      await page.getByRole('row').nth(1).waitFor();
      await check('versions');
    },
  );
});
