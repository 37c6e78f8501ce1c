import type { Page } from 'playwright-core';
import { aConsole } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const PAGE = '/studies/ips-ma/protocol';
const API = '/api/studies/ips-ma';

/** A draft is open, and its picture is drawn. */
const toDraft = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('img', { name: /^Steps of FU12/ }).waitFor();
};

/** Opens one step of the first ladder. */
const openStep = async (page: Page, id: string): Promise<void> => {
  await page.getByRole('tab', { name: /^Ladders/ }).click();
  await page
    .getByRole('button', { name: new RegExp(` ${id} `) })
    .first()
    .click();
};

const whenOf = (page: Page) => page.getByRole('group', { name: 'When' }).first().getByRole('textbox');

describeInBrowser('the protocol of a study', () => {
  let house: Awaited<ReturnType<typeof aConsole>>;
  let token: string;
  beforeAll(async () => {
    house = await aConsole();
    token = await makeTrial(house.ask, 12);
    await turnTo(house.ask, '2026-03-20T08:00:00+01:00');
  });
  afterAll(() => house.close());
  // The content security policy included; a refusal that a test asks for is said by the browser too.
  afterEach(() => {
    const complaints = house.complaints.splice(0);
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  const publishedVersions = async (): Promise<number[]> =>
    (await house.json('GET', `${API}/protocols`, undefined, token)).items.map(
      ({ version }: { version: number }) => version,
    );

  it('gets another date for a reminder, with everyone whom it moves shown before it is published', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await openStep(page, 'book2');
    await whenOf(page).fill('21');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Second invitation book2 21 days before the target date/ }).waitFor();
    const picture = page.getByRole('complementary').filter({ hasText: 'Schedule' });
    await picture.getByRole('button', { name: 'Show as a table' }).click();
    await picture.getByRole('row', { name: /FU12 Second invitation: Message/ }).waitFor();
    expect(await picture.innerText()).not.toMatch(/book2|overdue14/);
    await page.getByRole('link', { name: 'Preview and publish' }).click();
    await page.getByText('Everyone who is enrolled').click();
    await page.getByRole('table', { name: 'Person by person' }).waitFor();
    const perStep = page.getByRole('table', { name: 'Step by step' });
    await perStep.getByRole('row', { name: /^FU12 Second invitation [1-9]\d* 0 0$/ }).waitFor();
    await page.getByRole('row', { name: /14 days before the target date 21 days before the target date/ }).waitFor();
    const next = Math.max(...(await publishedVersions())) + 1;
    await page.getByRole('button', { name: `Publish version ${String(next)}` }).click();
    await page.getByRole('dialog').getByText('nothing is sent again').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText(`Version ${String(next)} is published`).waitFor();
    expect(await publishedVersions()).toContain(next);
    await page.getByRole('link', { name: 'Compare versions' }).click();
    const difference = page.getByRole('row', {
      name: /Second invitation \(book2\): When 14 days before .* 21 days before/,
    });
    await difference.waitFor();
  });

  it('gets a timepoint with a reminder by keyboard alone, and the picture shows both', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await page.getByRole('img', { name: /^Timepoints .*: 4$/ }).waitFor();
    const months = page.getByRole('textbox', { name: 'Months after the anchor' });
    await months.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /^Timepoints .*: 5$/ }).waitFor();
    const group = page.getByRole('group', { name: 'Add a reminder to FU6' });
    await group.getByRole('textbox').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('10');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^10 days before the target date/).waitFor();
    await page.getByRole('img', { name: 'Steps of FU6 on a time axis: 1' }).waitFor();
    await page.getByRole('link', { name: 'Messages' }).press('Enter');
    await page.getByRole('dialog', { name: 'The draft is not published yet' }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: /^FU6 / }).first().waitFor();
  });

  it('says at the field what is wrong, and leads there from above', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await openStep(page, 'final');
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('no id!');
    await page.getByText('One thing has to be mended').waitFor();
    await page.getByRole('tab', { name: 'Ladders (1 finding)' }).waitFor();
    await page.getByRole('tab', { name: 'Timepoints' }).click();
    await page.getByRole('button', { name: /^Ladder interview, .*no id!: Id$/ }).click();
    const field = page.getByRole('textbox', { name: 'Id', exact: true });
    await focusIn(field);
    expect(await field.inputValue()).toBe('no id!');
    await page.getByText('As it was before something was wrong').waitFor();
    await page.getByRole('link', { name: 'Preview and publish' }).click();
    await page.getByText('Everyone who is enrolled').click();
    await page.getByRole('alert').getByText('is no id').waitFor();
  });

  it('names in words what an id is taken by, at the field that was changed too', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await page
      .getByRole('button', { name: /^FU12 / })
      .first()
      .click();
    const id = page.getByRole('textbox', { name: 'Id', exact: true });
    await id.fill('FU24');
    await page.getByRole('tab', { name: 'Timepoints (1 finding)' }).waitFor();
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'One thing has to be mended' }).innerText()).toContain(
      '"FU24" is taken by Timepoint #2: choose another',
    );
    expect(await page.locator('.field', { has: id }).innerText()).toContain('"FU24" is taken by Timepoint #3');
    expect(await page.locator('main').innerText()).not.toContain('/timepoints/');
  });

  it('says where a file that was pasted breaks, with the cursor there and nothing lost', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await page.getByRole('tab', { name: 'File' }).click();
    const file = page.getByRole('textbox', { name: 'File' });
    await file.fill('{\n  "timepoints": []\n  "arms": []\n}');
    await page.getByRole('button', { name: 'Take over into the forms' }).click();
    await page.getByText('it breaks at line 3, column 3').waitFor();
    await focusIn(file);
    expect(await file.evaluate((field: { selectionStart: number }) => field.selectionStart)).toBe(23);
    await page.keyboard.type(',');
    expect(await file.inputValue()).toBe('{\n  "timepoints": []\n  ,"arms": []\n}');
    await page.getByText('it breaks at').waitFor({ state: 'detached' });
  });

  it('keeps a target date that cannot be read, and says what is expected', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await page
      .getByRole('button', { name: /^FU12 / })
      .first()
      .click();
    const target = page.getByRole('group', { name: 'Target date' }).getByRole('textbox');
    await target.fill('');
    await page.keyboard.press('Tab');
    await page.getByText(/^is no duration in calendar units .*: write P12M, P28D or P0D$/).waitFor();
    expect(await target.inputValue()).toBe('');
    await target.fill('9');
    await page.keyboard.press('Tab');
    await page.getByText(/^is no duration/).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'File' }).click();
    const file = page.getByRole('textbox', { name: 'File' });
    await file.fill((await file.inputValue()).replace('"P9M"', '"P1Y6M"'));
    await page.getByRole('button', { name: 'Take over into the forms' }).click();
    await page.getByRole('tab', { name: 'Timepoints' }).click();
    const written = page.getByRole('textbox', { name: 'Target date', exact: true });
    await written.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('P1Y2');
    await page
      .getByText(/^is no duration/)
      .first()
      .waitFor();
    await page.keyboard.type('M');
    await page
      .getByText(/^is no duration/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await written.inputValue()).toBe('P1Y2M');
  });

  it('keeps open what was being written, with its half-typed duration, when a timepoint above it is taken out', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await page.getByRole('tab', { name: 'File' }).click();
    const file = page.getByRole('textbox', { name: 'File' });
    await file.fill((await file.inputValue()).replace('"P24M"', '"P1Y10M"'));
    await page.getByRole('button', { name: 'Take over into the forms' }).click();
    await page.getByRole('tab', { name: 'Timepoints' }).click();
    const row = (id: string) => page.locator('.protocol-fold', { hasText: id });
    await row('FU24')
      .getByRole('button', { name: /^FU24 / })
      .click();
    const target = page.getByRole('textbox', { name: 'Target date', exact: true });
    await target.fill('P1Y');
    await row('FU12').getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await row('FU12').waitFor({ state: 'detached' });
    expect(await target.inputValue()).toBe('P1Y');
    expect(await page.locator('.protocol-fold[data-open=true]').allInnerTexts()).toEqual([
      expect.stringContaining('FU24'),
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('FU12').waitFor();
    expect(await target.inputValue()).toBe('P1Y');
  });

  it('is previewed again, with nothing lost, when something changed after the preview', async () => {
    const page = await house.page('coordinator-1', PAGE);
    await toDraft(page);
    await openStep(page, 'book3');
    await whenOf(page).fill('9');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Preview and publish' }).click();
    await page.getByText('Nobody: only newcomers get it').click();
    await page.getByRole('button', { name: /^Publish version/ }).click();
    await house.json('PATCH', API, { interviewMinutes: 75 }, token);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('What the preview showed no longer holds').waitFor();
    const before = (await publishedVersions()).length;
    await page.getByRole('button', { name: /^Publish version/ }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText(/Version \d+ is published/).waitFor();
    expect((await publishedVersions()).length).toBe(before + 1);
  });

  it('names the word that a text may not hold, and shows both when two people write one', async () => {
    const page = await house.page('coordinator-1', `${PAGE}/texts?language=en&text=book2`);
    const text = page.getByRole('textbox', { name: 'Text message without reply' });
    const good = await text.inputValue();
    await text.fill(`Come to the psychiatry. ${good} ${good}`);
    await page.locator('mark').getByText('psychiatry').waitFor();
    await page.getByText(/2 text messages/).waitFor();
    await text.fill(`Hello. ${good}`);
    const another = page.getByRole('combobox', { name: 'Text', exact: true });
    for (const id of ['final', 'book2']) {
      await another.fill(id);
      await page
        .getByRole('option', { name: new RegExp(`^${id}`) })
        .first()
        .click();
      await page.getByRole('heading', { name: id }).waitFor();
    }
    expect(await text.inputValue()).toBe(`Hello. ${good}`);
    const { participant } = await house.json('GET', `${API}/templates`, undefined, token);
    const theirs = { ...participant.en.templates.book2, smsNoReply: `Good day. ${good}` };
    await house.json('PUT', `${API}/templates`, { template: 'book2', language: 'en', text: theirs }, token);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const stale = page.getByRole('alert').filter({ hasText: 'Somebody changed this' });
    await stale.getByText('Hello.').waitFor();
    await stale.getByText('Good day.').waitFor();
    await stale.getByRole('button', { name: 'Save what I typed' }).click();
    await page.getByText('Saved. Messages that leave').waitFor();
    const saved = await house.json('GET', `${API}/templates`, undefined, token);
    expect(saved.participant.en.templates.book2.smsNoReply).toBe(`Hello. ${good}`);
  });
});
