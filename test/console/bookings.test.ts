import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/a-browser.ts';
import type { Seat } from '../support/a-console.ts';
import { aBookedHouse, type BookedHouse } from '../support/a-booked-house.ts';
import { dial } from '../support/dial.ts';
import { focusIn } from '../support/focus.ts';

jest.setTimeout(120_000);

const TUESDAY = '2026-04-28';

describeInBrowser('the bookings of a study', () => {
  let house: BookedHouse;
  const open = (path: string, seat: Seat = {}, user = 'coordinator-1'): Promise<Page> =>
    house.page(user, `/studies/ips-ma${path}`, seat);

  beforeAll(async () => {
    house = await aBookedHouse([
      [1, `${TUESDAY}T09:00`, 'assessor-1'],
      [2, `${TUESDAY}T11:00`, 'assessor-1'],
      [5, '2026-05-05T09:00', 'assessor-1'],
      [6, '2026-05-05T11:00', 'assessor-1'],
      [7, '2026-05-12T09:00', 'assessor-1'],
      [8, '2026-05-19T09:00', 'assessor-2'],
      [9, '2026-05-19T11:00', 'assessor-2'],
      [10, '2026-05-26T11:00', 'assessor-1'],
    ]);
    for (const n of [3, 4]) await house.enrol(n);
  });
  afterAll(() => house.close());
  afterEach(() => {
    const found = house.complaints.splice(0);
    // What the API refused, the browser calls an error of loading.
    expect(found.filter((each) => !each.includes('status of 4'))).toEqual([]);
  });

  it('move by another time, which says first what is sent, in one act that can be undone', async () => {
    const page = await open(`/bookings?week=${TUESDAY}`);
    await page.getByRole('button', { name: /P-1 FU12, Asta Mønstrup/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Move' }).click();
    await page.getByRole('radio', { name: 'Thu 30 Apr 2026' }).check({ force: true });
    const times = page.getByRole('radiogroup', { name: 'Free times of Asta Mønstrup' });
    await times.getByRole('radio', { name: '10:15' }).check({ force: true });
    await page.getByText('The new time leaves 21 Apr 2026').waitFor();
    await page.getByText('Text that leaves').first().click();
    await page.getByText('30/4 kl. 10.15').first().waitFor();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('button', { name: /10:15–.* P-1 FU12/ }).waitFor();
    expect(await house.bookingOf(1)).toBe('2026-04-30T10:15 assessor-1');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /09:00–.* P-1 FU12/ }).waitFor();
    expect(await house.bookingOf(1)).toBe(`${TUESDAY}T09:00 assessor-1`);
  });

  it('are reached by arrow keys, opened by Enter, and give the focus back', async () => {
    const page = await open(`/bookings?week=${TUESDAY}`);
    const last = page.getByRole('button', { name: /P-2 FU12/ });
    await last.waitFor();
    await page.getByRole('link', { name: 'Day of Asta Mønstrup, Mon 27 Apr 2026' }).focus();
    await page.keyboard.press('ArrowRight');
    await focusIn(page.getByRole('link', { name: 'Day of Asta Mønstrup, Tue 28 Apr 2026' }));
    await page.keyboard.press('End');
    await focusIn(last);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Tue 28 Apr 2026').waitFor();
    await focusIn(page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusIn(last);
  });

  it('are made by keyboard alone for whoever calls', async () => {
    const page = await open(`/bookings/book?week=${TUESDAY}`);
    await page.getByRole('searchbox', { name: 'Who is it?' }).focus();
    await page.keyboard.type('Deltager 3');
    // Site, last digits and what is due tell one of the same name from another.
    await page.getByRole('button', { name: /Deltager 3 P-3.*phone ending in \d{4}.*FU12 was due on/ }).press('Enter');
    await page.getByText('Participant: Deltager 3 P-3').waitFor();
    await page.getByRole('radio', { name: 'Mon 27 Apr 2026' }).focus();
    await page.keyboard.press('ArrowRight');
    const times = page.getByRole('radiogroup', { name: 'Free times of Bent Skabelund' });
    await times.getByRole('radio').first().press('Space');
    await page.getByText('Confirmation of the booking leaves').waitFor();
    await page.getByRole('button', { name: 'Book', exact: true }).press('Enter');
    await page.getByText('The interview of P-3 is booked').waitFor();
    expect(await house.bookingOf(3)).toBe(`${TUESDAY}T09:00 assessor-2`);
  });

  it('are not made twice at one time unless somebody says why', async () => {
    const page = await open('/bookings/book?week=2026-05-26&participant=P-4');
    await page.getByText('Another time, or nobody named yet').click();
    await page.getByRole('button', { name: /Nobody named yet Assessor/ }).click();
    await page.getByRole('option', { name: 'Asta Mønstrup' }).click();
    const clock = page.getByRole('group', { name: 'Time of day' });
    await dial(clock, '1115');
    await page.getByRole('alert').getByText('has another interview then').waitFor();
    expect(await page.getByRole('button', { name: 'Book', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Override with a reason' }).click();
    await page.keyboard.type('they come together');
    await page.getByRole('button', { name: 'Save all the same' }).click();
    await page
      .getByRole('button', { name: /P-4 FU12, Asta Mønstrup, Double booking/ })
      .first()
      .waitFor();
    expect(await house.bookingOf(4)).toBe('2026-05-26T11:15 assessor-1');
  });

  it('lose neither version when somebody else has moved the interview meanwhile', async () => {
    const page = await open('/bookings/book?week=2026-05-12&participant=P-7');
    await page.getByRole('radio', { name: 'Wed 13 May 2026' }).check({ force: true });
    const times = page.getByRole('radiogroup', { name: 'Free times of Asta Mønstrup' });
    await times.getByRole('radio', { name: '10:00' }).check({ force: true });
    await page.getByText('The new time leaves').waitFor();
    await house.book(7, '2026-05-14T12:00');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const both = page.getByRole('row', { name: /Time/ });
    await both.getByText('13 May 2026, 10:00').waitFor();
    await both.getByText('14 May 2026, 12:00').waitFor();
    await page.getByRole('button', { name: 'Save what I typed' }).click();
    await page.getByText('The interview of P-7 is moved').waitFor();
    expect(await house.bookingOf(7)).toBe('2026-05-13T10:00 assessor-1');
  });

  it('of an assessor who is ill go to another one, after a look at what each participant hears', async () => {
    const page = await open('/bookings/assessor-1/2026-05-05');
    await page.getByRole('button', { name: 'Cancel, move or give away' }).click();
    await page.getByRole('button', { name: /Choose somebody/ }).click();
    await page.getByRole('option', { name: 'Bent Skabelund' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('ill');
    await page.getByRole('button', { name: 'Show what will happen' }).click();
    await page.getByRole('button', { name: 'Give away 2 interviews' }).click();
    await page.getByRole('dialog', { name: 'What came of it' }).getByText('Done').nth(1).waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('No interview is booked on this day').waitFor();
    expect([await house.bookingOf(5), await house.bookingOf(6)]).toEqual([
      '2026-05-05T09:00 assessor-2',
      '2026-05-05T11:00 assessor-2',
    ]);
  });

  it('that fall in a leave just entered are shown, with the way to another assessor', async () => {
    const page = await open('/bookings?week=2026-05-19&assessor=assessor-2');
    await page.getByRole('button', { name: 'Add hours or leave' }).click();
    await page.getByRole('radio', { name: 'Leave' }).check({ force: true });
    await page.getByRole('button', { name: 'Save the leave' }).click();
    await page.getByText('2 interviews fall in this leave').waitFor();
    await page.getByRole('link', { name: 'Give away, move or cancel: Tue 19 May 2026' }).click();
    await page.getByRole('row').nth(2).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bent Skabelund');
  });

  it('and an assessor sees theirs, whom to call only when the time has come, and no more', async () => {
    const page = await open(`/bookings/assessor-1/${TUESDAY}`, { isPhone: true }, 'assessor-1');
    await page.getByText('P-1').first().waitFor();
    const show = page.getByRole('button', { name: 'Show names and phone numbers' });
    expect(await show.isDisabled()).toBe(true);
    expect(await page.getByText('From 27 Apr 2026, 15:00').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Cancel, move or give away' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Back to the week' }).click();
    await page.getByRole('button', { name: 'Calendar link' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toContain('/calendar.ics?token=');
    await page.getByRole('button', { name: 'End the link' }).click();
    await page.getByText('You have no link yet').waitFor();
    expect(await page.getByText(/mentor|check-in|arm\b|SAU|IPS/i).count()).toBe(0);
  });
});
