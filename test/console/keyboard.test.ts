import { describeInBrowser } from '../support/a-browser.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { dial } from '../support/dial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

describeInBrowser('whoever has no mouse', () => {
  let house: StoryHouse;
  beforeAll(async () => {
    house = await aStoryHouse();
    await house.enrol(1);
  });
  afterAll(() => house.close());

  const openMessage = async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await page.getByRole('button', { name: 'Send a message' }).press('Enter');
    return { page, dialog: page.getByRole('dialog', { name: 'Send a message to P-1' }) };
  };

  it('is at the field that was refused in a dialog, and leaves it by Escape once that was meant', async () => {
    const { page, dialog } = await openMessage();
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type('Kom til IPS');
    await dialog.getByText('It cannot be sent like this:').waitFor();
    // On a slow machine the last letter is looked at once more, and nothing is sent meanwhile.
    const send = dialog.getByRole('button', { name: 'Send', exact: true, disabled: false });
    await send.waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.status() === 422 && !response.url().includes('dryRun')),
      send.press('Enter'),
    ]);
    await answer.finished();
    await dialog.getByRole('alert').waitFor();
    await focusIn(dialog.getByRole('textbox'));
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Discard', exact: true }).press('Enter');
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });
  });

  it('is at the first field that was refused on a page', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/enrol');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Deltager Ny');
    await page.getByRole('button', { name: 'Add a phone' }).press('Enter');
    await page.getByRole('textbox', { name: 'Number', exact: true }).fill('12');
    for (const each of await page.getByRole('radio', { name: 'No', exact: true }).all()) await each.press('Space');
    await dial(page.getByRole('group', { name: /Baseline/ }), '01022026');
    await page.getByRole('button', { name: 'Enrol', exact: true }).press('Enter');
    await page.getByRole('main').getByRole('alert').waitFor();
    await focusIn(page.getByRole('textbox', { name: 'Number', exact: true }));
  });

  it('is told at the notice itself that the line dropped', async () => {
    const { page, dialog } = await openMessage();
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type('Ring {tlf}.');
    await page.getByText(/septets/).waitFor();
    await page.route('**/messages', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await dialog.getByText('There was no answer').waitFor({ timeout: 30_000 });
    await focusIn(dialog.getByRole('alert'));
  });

  it('keeps the focus where they put it while a page is still coming, and is at its heading otherwise', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants');
    const focusedHeading = page.locator('h1:focus', { hasText: 'P-1' });
    let answer = (): void => undefined;
    await page.route('**/api/studies/*/participants/P-1', async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await route.fallback();
    });
    await page.getByRole('link', { name: 'P-1', exact: true }).press('Enter');
    await focusedHeading.waitFor();
    const today = page.getByRole('link', { name: 'Today', exact: true });
    await today.focus();
    await page.keyboard.press('Tab');
    const inbox = page.getByRole('link', { name: /^Inbox/ });
    await focusIn(inbox);
    answer();
    await page.getByRole('button', { name: 'Send a message' }).waitFor();
    await focusIn(inbox);
    await page.unrouteAll();
    await page.reload();
    await page.getByRole('button', { name: 'Send a message' }).waitFor();
    await focusedHeading.waitFor();
  });
});
