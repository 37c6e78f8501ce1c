import type { Locator, Page } from 'playwright-core';
import { kitWords } from '../../console/src/kit/words.ts';
import { bookingWords } from '../../console/src/pages/bookings/words.ts';
import { calendarWords } from '../../console/src/pages/calendar/words.ts';
import { formWords } from '../../console/src/pages/participant/forms/words.ts';
import { messageDialogWords } from '../../console/src/pages/participant/message/words.ts';
import { participantWords } from '../../console/src/pages/participant/words.ts';
import { officeWords } from '../../console/src/pages/participants/office/words.ts';
import { retentionWords } from '../../console/src/pages/retention/words.ts';
import { settingsWords } from '../../console/src/pages/settings/words.ts';
import { staffWords } from '../../console/src/pages/staff/words.ts';
import { dialogWords } from '../../console/src/pages/today/acts/words.ts';
import { todayWords } from '../../console/src/pages/today/words.ts';
import { finderWords } from '../../console/src/finder/words.ts';
import { unblindingWords } from '../../console/src/pages/participant/unblinding/words.ts';
import { faultsOf, type Seat } from '../support/a-console.ts';
import { describeInBrowser } from '../support/a-browser.ts';
import { aStoryHouse, type StoryHouse } from '../support/a-story-house.ts';
import { go, watchOver, type Watch } from '../support/a-watch.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(240_000);

/** What stands on a button, in both languages; of `Move {of}` what comes before the hole. */
type Labels = Record<'da' | 'en', string>;
const on = <Key extends string>(words: Record<'da' | 'en', Record<Key, string>>, key: Key): Labels => ({
  da: words.da[key],
  en: words.en[key],
});
const more = on(participantWords, 'more');
const changeOf = (key: 'consents' | 'anchors'): Labels => ({
  da: participantWords.da.changeOf.replace('{of}', participantWords.da[key]),
  en: participantWords.en.changeOf.replace('{of}', participantWords.en[key]),
});

/** A page, whether all its lines are selected, and what is pressed there one after the other until the dialog opens. */
type Way = [path: string, presses: Labels[], isOfSelected?: true];

const WAYS: Readonly<Record<string, Way[]>> = {
  'coordinator-1': [
    ['today', [on(finderWords, 'find')]],
    ...(['assign', 'snooze', 'hold', 'print'] as const).map((key): Way => ['today', [on(todayWords, key)], true]),
    ...(['addHours', 'calendarLink', 'dayOfSomebody'] as const).map((key): Way => [
      'bookings',
      [on(bookingWords, key)],
    ]),
    ['participants', [on(officeWords, 'export')]],
    ['participants', [on(officeWords, 'hold')], true],
    ...(['sendMessage', 'log', 'offerOf', 'moveOf', 'cancelOf', 'outcomeOf'] as const).map((key): Way => [
      'participants/P-1',
      [on(participantWords, key)],
    ]),
    ['participants/P-1', [on(formWords, 'hold')]],
    ['participants/P-1', [more, on(formWords, 'participation')]],
    ['participants/P-1', [more, on(unblindingWords, 'open')]],
    ...(['consents', 'anchors'] as const).map((key): Way => ['participants/P-1?tab=facts', [changeOf(key)]]),
    ['retention?tab=reports', [on(retentionWords, 'freeze')]],
  ],
  'lead-1': [
    ['staff', [on(staffWords, 'add')]],
    ['staff', [on(staffWords, 'editOf')]],
    ['settings', [on(settingsWords, 'stop')]],
  ],
  'assessor-1': [
    ['calendar', [on(calendarWords, 'again')]],
    ['calendar', [on(calendarWords, 'revoke')]],
    ['participants/P-1', [on(unblindingWords, 'open')]],
  ],
};

/** The languages and themes take turns over the staff. */
const SEATS = [
  { language: 'en', scheme: 'light' },
  { language: 'da', scheme: 'dark' },
] as const satisfies Seat[];

const buttonOf = (page: Page, label: string): Locator => {
  const [start = ''] = label.split('{');
  const name = label.includes('{') ? new RegExp(`^${start.replaceAll(/[.*+?^$()[\]]/g, String.raw`\$&`)}`) : label;
  return page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('menuitem', { name, exact: true }))
    .first();
};

/** Another tab of one page has the same heading, for which nobody could wait. */
const arrive = async (page: Page, path: string, watch: Watch): Promise<void> => {
  const { pathname, search } = new URL(page.url());
  if (pathname !== path.split('?')[0]) return go(page, path, watch);
  if (`${pathname}${search}` !== path) await page.goto(path);
  await watch.settled();
};

/** Somebody with a mentor and a booked interview, calls to make, and an assessor whose calendar is read elsewhere. */
const writeTrial = async ({ as, enrol, inStudy, of, turnTo }: StoryHouse): Promise<void> => {
  await enrol(1, { arm: 'IPS-MA', mentor: 'mentor-1' });
  await enrol(2);
  const booking = { at: '2026-05-05T10:00', mode: 'phone', assessor: 'assessor-1' };
  const hours = { assessor: 'assessor-1', kind: 'open', from: '2026-05-05T09:00', to: '2026-05-05T15:00' };
  await as('coordinator-1', 'POST', inStudy('/slots'), hours);
  await as('coordinator-1', 'PUT', of(1, '/follow-ups/FU12/appointment'), booking);
  await as('assessor-1', 'POST', inStudy('/calendar'), {});
  await turnTo('2026-05-04T10:30:00+02:00');
};

describeInBrowser('a dialog of the console', () => {
  let house: StoryHouse;
  beforeAll(async () => {
    house = await aStoryHouse();
    await writeTrial(house);
  });
  afterAll(() => house.close());

  it.each(Object.entries(WAYS))('keeps to WCAG 2.2 AA, each one that %s opens', async (user, ways) => {
    const faults: string[] = [];
    for (const [n, seat] of SEATS.entries()) {
      const page = await house.page(user, '/studies/ips-ma/calendar', seat);
      const watch = watchOver(page);
      for (const [path, presses, isOfSelected] of ways.filter((_, at) => at % SEATS.length === n)) {
        await arrive(page, `/studies/ips-ma/${path}`, watch);
        const all = page.getByRole('row').first().getByRole('checkbox');
        // A box is drawn over what is pressed.
        if (isOfSelected && !(await all.isChecked())) await all.press('Space');
        for (const press of presses) await buttonOf(page, press[seat.language]).click();
        await page.getByRole('dialog').waitFor();
        await watch.settled();
        const name = presses.at(-1)?.[seat.language] ?? '';
        faults.push(...(await faultsOf(page, '[role=dialog]')).map((fault) => `${path}, ${name}: ${fault}`));
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    }
    expect(faults).toEqual([]);
  });

  it('is not covered by what was said before it opened, on a wide screen and on a narrow one', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-2');
    await buttonOf(page, more.en).click();
    await buttonOf(page, formWords.en.participation).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'gets the intervention' }).press('ArrowRight');
    await dialog.getByLabel('Why').fill('Moved to another town');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.locator('.toast').waitFor();
    await buttonOf(page, participantWords.en.sendMessage).click();
    await dialog.waitFor();
    for (const width of [1280, 900, 390]) {
      await page.setViewportSize({ width, height: 600 });
      const [toast, box] = await Promise.all(['.toast', '.modal'].map((each) => page.locator(each).boundingBox()));
      if (!toast || !box) throw new Error('one of them is not on the screen');
      expect({ width, isApart: toast.x >= box.x + box.width || toast.y + toast.height <= box.y }).toEqual({
        width,
        isApart: true,
      });
    }
  });

  describe.each(SEATS)('in which something was typed, in $language', (seat) => {
    const say = kitWords[seat.language];
    const words = formWords[seat.language];
    const open = async (): Promise<Page> => {
      const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1', seat);
      await buttonOf(page, formWords[seat.language].hold).click();
      await page.getByRole('dialog').waitFor();
      return page;
    };
    const questionOn = (page: Page) => page.getByRole('dialog').getByRole('group', { name: say.discardTyped });

    it('asks once before it is thrown away, and goes on where it was written', async () => {
      const page = await open();
      const why = page.getByRole('dialog').getByLabel(words.holdWhy);
      await why.focus();
      await page.keyboard.type('On a journey');
      await page.keyboard.press('Escape');
      await questionOn(page).waitFor();
      await focusIn(questionOn(page).getByRole('button', { name: say.keepWriting }));
      expect(await faultsOf(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await questionOn(page).waitFor({ state: 'detached' });
      await page.keyboard.type(' abroad');
      await page.keyboard.press('Escape');
      await questionOn(page).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type(', home in May');
      expect(await why.inputValue()).toBe('On a journey abroad, home in May');
      await page.getByRole('dialog').getByRole('button', { name: say.cancel, exact: true }).press('Enter');
      await questionOn(page).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').getByRole('button', { name: say.close, exact: true }).click();
      await questionOn(page).waitFor();
      await page.keyboard.press('Shift+Tab');
      await focusIn(questionOn(page).getByRole('button', { name: say.discard }));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('is closed at once when that was taken back, or only a press fell beside it', async () => {
      const page = await open();
      const why = page.getByRole('dialog').getByLabel(words.holdWhy);
      await why.focus();
      await page.keyboard.type('a');
      await page.mouse.click(5, 5);
      expect(await why.inputValue()).toBe('a');
      // A frame after the press the focus is back.
      await focusIn(why);
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  it('asks as well when what was typed had gone and came back, and not when the choice is what it was', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await buttonOf(page, participantWords.en.sendMessage).click();
    const dialog = page.getByRole('dialog');
    const which = dialog.getByRole('button', { name: messageDialogWords.en.which });
    const choose = async (n: number): Promise<void> => {
      await which.click();
      await page.getByRole('option').nth(n).click();
      await focusIn(which);
    };
    const text = dialog.getByRole('textbox', { name: messageDialogWords.en.words });
    await text.fill('Written by hand');
    await choose(1);
    await text.waitFor({ state: 'detached' });
    await choose(0);
    expect(await text.inputValue()).toBe('Written by hand');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: kitWords.en.discard, exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await buttonOf(page, formWords.en.hold).click();
    const ends = dialog.getByRole('radiogroup', { name: formWords.en.holdEnds });
    await ends.getByText(formWords.en.endOn).click();
    await ends.getByText(formWords.en.endReview).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('asks as well when a press chose a free time or a time to wait until, and not when none was chosen', async () => {
    const escape = async (page: Page, isAsked: boolean): Promise<void> => {
      await page.keyboard.press('Escape');
      const dialog = page.getByRole('dialog');
      if (isAsked) await dialog.getByRole('button', { name: kitWords.en.discard, exact: true }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    for (const isChosen of [true, false]) {
      await buttonOf(page, participantWords.en.moveOf).click();
      const time = page.getByRole('dialog').getByRole('button', { name: '13:00', exact: true });
      await (isChosen ? time.click() : time.focus());
      await escape(page, isChosen);
    }
    await page.goto('/studies/ips-ma/today');
    await page.getByRole('row').first().getByRole('checkbox').press('Space');
    for (const key of ['Enter', 'Tab']) {
      await buttonOf(page, todayWords.en.snooze).click();
      await page.getByRole('dialog').getByRole('button', { name: dialogWords.en.tomorrow }).press(key);
      await escape(page, key === 'Enter');
    }
  });

  it('asks where it is seen, also when a long form was scrolled to its end', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await page.setViewportSize({ width: 390, height: 300 });
    await buttonOf(page, formWords.en.hold).press('Enter');
    const why = page.getByRole('dialog').getByLabel(formWords.en.holdWhy);
    await why.fill('On a journey');
    await page.evaluate("document.querySelector('.modal').scrollTo(0, 9999)");
    await why.press('Escape');
    const question = page.getByRole('group', { name: kitWords.en.discardTyped });
    await question.waitFor();
    const [asked, box] = await Promise.all([question.boundingBox(), page.locator('.modal').boundingBox()]);
    expect(asked?.y).toBeGreaterThanOrEqual(box?.y ?? NaN);
    await question.getByRole('button', { name: kitWords.en.discard, exact: true }).press('Enter');
  });

  it('asks as well when a day was only counted on, and not where a search was typed', async () => {
    const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1');
    await buttonOf(page, formWords.en.hold).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton').first().focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: kitWords.en.discard, exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await buttonOf(page, finderWords.en.find).click();
    await dialog.waitFor();
    await page.keyboard.type('P-2');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it.each(SEATS.slice(-1))(
    'says so when its form does not come, and leaves the page as it is, in $language',
    async (seat) => {
      const say = kitWords[seat.language];
      const page = await house.page('coordinator-1', '/studies/ips-ma/participants/P-1', seat);
      const watch = watchOver(page);
      const shown = page.locator('h1:focus').getByText('P-1');
      for (const chunk of ['dialog', 'finder-dialog']) {
        await page.route(`**/assets/${chunk}-*.js`, (route) => route.abort());
        await page.reload();
        await shown.waitFor();
        await watch.settled();
        const opens = chunk === 'dialog' ? formWords[seat.language].hold : finderWords[seat.language].find;
        await buttonOf(page, opens).press('Enter');
        const told = page.getByRole('dialog', { name: say.notLoaded });
        await told.getByText(say.notLoadedRemedy).waitFor();
        expect(await faultsOf(page, 'dialog')).toEqual([]);
        await page.keyboard.press('Escape');
        await told.waitFor({ state: 'detached' });
        await focusIn(buttonOf(page, opens));
        await buttonOf(page, opens).press('Enter');
        await page.unrouteAll();
        await Promise.all([page.waitForEvent('load'), told.getByRole('button', { name: say.reload }).press('Enter')]);
        await shown.waitFor();
        await watch.settled();
        await buttonOf(page, opens).press('Enter');
        await page.locator('.overlay').getByRole('dialog').waitFor();
      }
    },
  );

  it('stands on no page that is worse: the studies of an operator and the form for a new one', async () => {
    for (const seat of SEATS) {
      const page = await house.tab(seat);
      const watch = watchOver(page);
      await page.goto('/config.json');
      await page.evaluate(`sessionStorage.setItem('cairn.local-user', '{"user":"operator-1","operator":true}')`);
      for (const path of ['/studies', '/studies/new']) {
        await page.goto(path);
        await watch.settled();
        expect((await faultsOf(page)).map((fault) => `${path}: ${fault}`)).toEqual([]);
      }
    }
  });
});
