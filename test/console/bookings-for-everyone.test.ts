import { describeInBrowser } from '../support/a-browser.ts';
import { aBookedHouse, type BookedHouse } from '../support/a-booked-house.ts';
import { faultsOf, keepScreen } from '../support/a-console.ts';

jest.setTimeout(180_000);

describeInBrowser('the bookings of a study', () => {
  let house: BookedHouse;
  beforeAll(async () => {
    house = await aBookedHouse([
      [1, '2026-04-28T09:00', 'assessor-1'],
      [2, '2026-04-28T11:00', 'assessor-1'],
      [3, '2026-04-29T10:00', 'assessor-2'],
    ]);
  });
  afterAll(() => house.close());
  afterEach(() => {
    expect(house.complaints).toEqual([]);
  });

  it.each([
    ['en', 'dark', false],
    ['da', 'light', true],
  ] as const)('keep to WCAG 2.2 AA: %s, %s, on a phone: %s', async (language, scheme, isPhone) => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/bookings?week=2026-04-28', {
      language,
      scheme,
      isPhone,
    });
    const look = async (name: string) => {
      await page.locator('.loading').waitFor({ state: 'detached' });
      await keepScreen(page, `${name}-${language}-${scheme}${isPhone ? '-phone' : ''}`);
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    };
    await page.getByRole('button', { name: /P-2 FU12/ }).waitFor();
    await look('bookings');
    await page.getByRole('button', { name: /P-2 FU12/ }).click();
    await page.getByRole('dialog').getByRole('link').last().waitFor();
    await look('booking');
    await page.getByRole('link', { name: /week ahead|kommende uge/ }).click();
    await page.getByRole('heading', { level: 1, name: /P-2/ }).waitFor();
    await look('week-ahead');
    await page
      .getByRole('link', { name: /^(Move|Flyt)$/ })
      .first()
      .click();
    await page.getByRole('radiogroup').nth(1).getByRole('radio').first().waitFor();
    await look('book');
  });
});
