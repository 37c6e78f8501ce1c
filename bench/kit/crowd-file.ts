import { chance } from '../../local/chance.ts';
import { addMonths, isoDate } from '../../shared/domain/civil-date.ts';
import { zoneOf, type Instant } from '../../shared/domain/zone.ts';

const SEED = 1;
const MENTORS = 20;
const MENTORED = 800;
/** Of four digits: everybody has another one, and no two neighbours are alike. */
const NUMBERS = 10_000;
const STRIDE = 7_919;
const FIRST = 'Anne Bo Søren Åse Mette Lars Ida Jørgen Kirsten Nikolaj Sofie Emil Fatima Magnus'.split(' ');
const LAST = 'Prøve Testsen Deltager Eksempel Opdigtet Skabelon Figur Kladde Ærø Udkast Modelby'.split(' ');
const HEADER =
  'id;arm;baseline;randomisation;name;phone;email;address;language;consent_sms;consent_email;consent_phone;consent_letter;mentor;crf';

export const idOf = (n: number): string => `B-${String(n).padStart(5, '0')}`;
export const numberOf = (n: number): string => `2612${String((n * STRIDE) % NUMBERS).padStart(4, '0')}`;
/** A name that some of them have, another for each n. */
export const nameOf = (n: number): string =>
  `${FIRST[n % FIRST.length] ?? ''} ${LAST[Math.floor(n / FIRST.length) % LAST.length] ?? ''}`;

/** Made-up people in the form of an import, enrolled over the 26 months before. */
export const crowdFile = (people: number, now: Instant): string => {
  const drawn = chance(SEED);
  const today = zoneOf('Europe/Copenhagen').toLocal(now).day;
  const row = (n: number): string => {
    const baseline = isoDate(drawn.between(addMonths(today, -26), today - 2));
    const mentor = n < MENTORED && n % 2 === 0 ? `mentor-${String(Math.floor(n / 2) % MENTORS)}` : '';
    return [
      idOf(n),
      n % 2 === 0 ? 'IPS-MA' : 'SAU',
      baseline,
      baseline,
      `${drawn.one(FIRST)} ${drawn.one(LAST)} ${drawn.one(LAST)}`,
      `+45${numberOf(n)}`,
      `deltager${String(n)}@example.com`,
      'Prøvevej 1',
      'da',
      'ja;ja;ja;ja',
      mentor,
      `CRF${String(n)}`,
    ].join(';');
  };
  return [HEADER, ...Array.from({ length: people }, (_, n) => row(n + 1))].join('\n');
};
