import { describeStory } from '../../support/a-story-house.ts';

jest.setTimeout(120_000);

const MANY = 20;

describeStory('a mentor with 20 gets a 21st only from the lead, and for a reason', async (house, kind) => {
  for (let n = 1; n <= MANY; n += 1) await house.enrol(n, { arm: 'IPS-MA', mentor: 'mentor-1' });
  await house.enrol(21, { arm: 'IPS-MA' });
  const mentorOf = async () => (await house.as('lead-1', 'GET', house.of(21, '?contact=false'))).mentor;
  const ask = async (user: string) => {
    const { page, hand } = await house.seat(user, '/participants/P-21?tab=facts', kind);
    await hand.press(page.getByRole('button', { name: 'Change: Mentor' }));
    const dialog = page.getByRole('dialog', { name: 'Mentor' });
    await hand.pick(dialog.getByRole('combobox', { name: 'Mentor' }), 'Mentor Et: 20 participants of 20');
    await hand.press(dialog.getByRole('button', { name: 'Save' }));
    return { page, hand, dialog };
  };

  const asked = await ask('coordinator-1');
  await asked.dialog.getByText('Only a lead coordinator may pass this limit, with a reason.').waitFor();
  expect(await mentorOf()).toBeUndefined();
  const remedy = asked.dialog.getByText('ask a lead coordinator, who can give this one for a reason');
  await remedy.waitFor();
  expect(await remedy.count()).toBe(1);

  const inDanish = await house.seat('coordinator-1', '/participants/P-21?tab=facts', kind, { language: 'da' });
  await inDanish.hand.press(inDanish.page.getByRole('button', { name: 'Ret: Mentor' }));
  const danish = inDanish.page.getByRole('dialog', { name: 'Mentor' });
  await inDanish.hand.pick(danish.getByRole('combobox', { name: 'Mentor' }), 'Mentor Et: 20 deltagere af 20');
  await inDanish.hand.press(danish.getByRole('button', { name: 'Gem' }));
  await danish.getByRole('alert').getByText('Feltet, det gælder, er markeret.').waitFor();
  const told = (await danish.textContent()) ?? '';
  expect(told).toContain('Mentoren har så mange deltagere, som protokollen tillader');
  expect(
    told.split('vælg en anden mentor, eller spørg en ledende koordinator, der kan give denne med en begrundelse'),
  ).toHaveLength(2);
  expect(told).not.toMatch(/override|\/mentor|assign|another/i);

  const { page, hand, dialog } = await ask('lead-1');
  const why = dialog.getByRole('textbox', { name: 'Do it all the same, because' });
  await hand.type(why, 'Her sister is his already');
  await hand.press(dialog.getByRole('button', { name: 'Save' }));
  await page.getByText('P-21: Saved.').waitFor();
  expect(await mentorOf()).toBe('mentor-1');
  const events = await house.as('lead-1', 'GET', house.of(21, '/events'));
  expect(JSON.stringify(events)).toContain('Her sister is his already');
});
