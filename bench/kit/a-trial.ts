import type { Study } from '../../shared/ports/study-book.ts';
import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';

const sender = (smsName: string, email: string, team: string) => ({
  smsName,
  email,
  phone: '+4538641234',
  team: { da: team, en: team },
});

export const aTrial = (): Study => ({
  id: 'bench',
  name: 'A made-up study',
  zone: 'Europe/Copenhagen',
  protocolVersion: 1,
  revision: 1,
  sites: [],
  senders: {
    interviews: sender('+4520990001', 'talks@example.com', 'Opfølgningsteamet'),
    checkIns: sender('+4520990002', 'checkins@example.com', 'Aftaleteamet'),
  },
  unclearSends: 'flag',
  sms: 'sns',
  languages: ['da', 'en'],
  interviewMinutes: 60,
  closedPeriods: [],
  holidays: publicHolidays('DK', 2024, 2030),
});

/** A number of its own each, so that no cap per number is met. */
export const aCardOf = (n: number): ContactCard => ({
  name: `Deltager ${String(n)}`,
  phones: [{ number: `+4520${String(100_000 + n)}` }],
  email: `deltager${String(n)}@example.com`,
  addresses: [],
  contactPersons: [],
});
