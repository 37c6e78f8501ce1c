import { aNewcomer, anOffice, type Loose } from './an-office.ts';

/** Two people whose first follow-up nobody has booked, one reading Danish and one English; on 1 May each was written a letter. */
export const withLetters = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const contact = { name: 'Deltager 2', address: 'Prøvevej 2, 1000 København K', language: 'en' };
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU', contact }));
  await office.until('2026-05-04T12:00:00Z');
  const { body } = await office.ask('GET', office.inStudy('/letters'));
  const items: Loose[] = body.items;
  const letter = (participant: string): string =>
    items.find((item) => item.participant === participant && item.step === 'letter').id;
  return { office, items, letter };
};
