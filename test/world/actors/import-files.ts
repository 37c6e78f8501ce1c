import { parse } from 'csv-parse/sync';
import { columnNames } from '../../../shared/contract/import-columns.ts';
import { withoutFormulaQuote } from '../../../shared/contract/formula-quote.ts';
import { type CivilDay, isoDate } from '../../../shared/domain/civil-date.ts';
import { studyPlan } from '../../../shared/domain/study-plan.ts';
import type { Chance } from '../../../local/chance.ts';
import { aCsv, type CsvRow } from '../../support/a-csv.ts';
import type { Cast, Person } from './cast.ts';

const yes = (said: boolean | undefined): string => (said ? 'ja' : 'nej');

/** The rows of a file as the console hands it out. */
export const rowsIn = (csv: string): CsvRow[] => {
  const rows = parse<CsvRow>(csv, { bom: true, columns: true, delimiter: ';' });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, withoutFormulaQuote(cell)])),
  );
};

/** As a spreadsheet writes it; a line of a file is a line of it, since an address in one cell is parted by commas. */
export const fileOf = ({ protocol }: Cast, rows: CsvRow[]): string => {
  const inOneLine = rows.map((row) => ({ ...row, address: row['address']?.replaceAll(/\r?\n/g, ', ') ?? '' }));
  return aCsv(inOneLine, { columns: columnNames(studyPlan(protocol, [])) });
};

/** What somebody's row says of them before anything has become of them. */
export const rowOf = ({ id, arm, mentor = '', anchors, card, consent }: Person): CsvRow => {
  const [phone] = card.phones;
  return {
    id,
    arm,
    ...anchors,
    mentor,
    name: card.name ?? '',
    phone: phone?.number ?? '',
    phone_unsafe: phone?.unsafe ? 'ja' : '',
    email: card.email ?? '',
    address: card.addresses[0]?.lines.join(', ') ?? '',
    language: card.language ?? '',
    consent_sms: yes(consent.sms),
    consent_email: yes(consent.email),
    consent_phone: yes(consent.phone),
    consent_letter: yes(consent.letter),
  };
};

interface Knowing {
  person: Person;
  today: CivilDay;
  luck: Chance;
}

const timeOf = (day: CivilDay, luck: Chance): string => `${isoDate(day)}T${luck.one(['08:00', '10:30', '15:45'])}`;

/** Cells about one follow-up: what became of it, or a time, ahead or long past. */
const PASTS: readonly ((of: string, knowing: Knowing) => CsvRow)[] = [
  (of, { today, luck }) => ({ [`${of}.outcome`]: 'done', [`${of}.on`]: isoDate(today - luck.between(0, 40)) }),
  (of, { today, luck }) => ({
    [`${of}.outcome`]: 'notDone',
    [`${of}.on`]: isoDate(today - luck.between(0, 40)),
    [`${of}.reason`]: 'no-contact',
  }),
  (of, { today, luck }) => ({ [`${of}.appointment`]: timeOf(today + luck.between(1, 20), luck) }),
  (of, { today, luck }) => ({ [`${of}.appointment`]: timeOf(today - luck.between(1, 60), luck) }),
];

/** The day of it, now and then one that is yet to come or lies before they were in the trial, which is refused; and beside what it is no day of. */
const dayOf = (column: string, { today, luck }: Knowing): CsvRow =>
  luck.often(0.6) ? { [column]: isoDate(today - luck.between(-2, 45)) } : {};

/** What else a file may say of anybody. */
const OTHERS: readonly ((knowing: Knowing) => CsvRow)[] = [
  ({ today, luck }) => ({ last_contact: isoDate(today - luck.between(0, 30)) }),
  ({ today, luck }) => ({ hold_until: isoDate(today + luck.between(-10, 40)) }),
  (knowing) => ({
    interviews: knowing.luck.one(['full', 'reduced', 'stopped', 'stopped']),
    ...dayOf('interviews_on', knowing),
  }),
  ({ luck }) => ({ intervention: luck.one(['active', 'active', 'stopped']) }),
  (knowing) => ({
    life: knowing.luck.one(['alive', 'alive', 'alive', 'dead', 'emigrated']),
    ...dayOf('life_on', knowing),
  }),
  ({ luck }) => ({ crf: `CRF-${String(luck.between(1, 9_999))}` }),
];

/** The past of somebody who comes with a file, most often of one follow-up. */
export const pastFor = (knowing: Knowing): CsvRow => {
  const { person, luck } = knowing;
  const of = luck.one(person.timepoints);
  const [past, other] = [luck.one(PASTS)(of, knowing), luck.one(OTHERS)(knowing)];
  return { ...(luck.often(0.7) ? past : {}), ...(luck.often(0.4) ? other : {}) };
};

/** What a coordinator changes in a file of people who are there. */
const CHANGES: readonly ((knowing: Knowing) => CsvRow)[] = [
  pastFor,
  pastFor,
  ({ person, luck }) => {
    const number = `+4532${String(luck.between(100_000, 999_999))}`;
    person.addresses.add(number);
    return { phone: number, phone_unsafe: luck.often(0.1) ? 'ja' : '' };
  },
  ({ luck }) => ({ [luck.one(['consent_sms', 'consent_email', 'consent_letter'])]: yes(luck.often(0.7)) }),
  ({ luck }) => ({ phone_unsafe: luck.one(['ja', 'nej']) }),
];

export const changeFor = (knowing: Knowing): CsvRow => knowing.luck.one(CHANGES)(knowing);

/** Whatever number of theirs the row calls one that others read. */
export const unsafeIn = (row: CsvRow): string | undefined =>
  row['phone_unsafe'] === 'ja' && row['phone'] !== '' ? row['phone'] : undefined;
