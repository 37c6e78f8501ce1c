import type { BookingRow } from '../../shared/domain/bookings.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { formatDate, formatDay, formatTime } from '../../shared/domain/local-format.ts';
import { parseLocal } from '../../shared/domain/local-time.ts';

const WORDS = {
  da: {
    title: 'Aftaler, hvis nettet er nede',
    written: 'Skrevet',
    none: 'Ingen aftaler i disse dage.',
    noPhone: 'intet nummer',
    unreadable: 'navn og nummer kunne ikke læses',
    unsafe: 'må ikke bruges: farligt for deltageren',
    inPerson: 'fremmøde',
    phone: 'telefon',
    video: 'video',
    minutes: 'min.',
    place: 'Sted',
    interpreter: 'Tolk',
    with: 'Interviewer',
    labels: { mobile: 'mobil', home: 'hjemme' },
  },
  en: {
    title: 'Appointments, for when the network is down',
    written: 'Written',
    none: 'No appointments on these days.',
    noPhone: 'no number',
    unreadable: 'name and number could not be read',
    unsafe: 'not to be used: dangerous for the participant',
    inPerson: 'in person',
    phone: 'phone',
    video: 'video',
    minutes: 'min.',
    place: 'Place',
    interpreter: 'Interpreter',
    with: 'Interviewer',
    labels: { mobile: 'mobile', home: 'home' },
  },
} as const;

export type ListLanguage = keyof typeof WORDS;

/** What the house calls numbers has words; what somebody typed stays as it is. */
const labelIn = (label: string | undefined, language: ListLanguage): string | undefined => {
  const { labels } = WORDS[language];
  return label === 'mobile' || label === 'home' ? labels[label] : label;
};

export interface Listed {
  row: BookingRow;
  /** Name of the interviewer, or what they sign in as where the roster has none. */
  assessor?: string;
  /** Absent of somebody who was erased. */
  card?: ContactCard;
  /** The card is there and does not open. */
  isUnreadable?: true;
}

const phonesOf = ({ card, isUnreadable }: Listed, language: ListLanguage): string => {
  const words = WORDS[language];
  if (isUnreadable) return words.unreadable;
  const numbers = (card?.phones ?? [])
    .filter(({ quarantined }) => !quarantined)
    .map(({ number, label, unsafe }) =>
      [unsafe ? words.unsafe : number, labelIn(label, language)].filter(Boolean).join(' '),
    );
  return numbers.length === 0 ? words.noPhone : numbers.join(', ');
};

const lines = (listed: Listed, language: ListLanguage): string[] => {
  const { row, card, assessor } = listed;
  const words = WORDS[language];
  const { minute } = parseLocal(row.at);
  const about = [
    [words.with, assessor],
    [words.place, row.place],
    [words.interpreter, row.interpreter],
  ].flatMap(([name, value]) => (value ? [`${name ?? ''}: ${value}`] : []));
  return [
    `  ${formatTime(minute, language)}  ${row.participant}  ${card?.name ?? ''}`.trimEnd(),
    `         ${phonesOf(listed, language)}`,
    `         ${[row.timepoint, words[row.mode], `${String(row.minutes)} ${words.minutes}`, ...about].join(' · ')}`,
  ];
};

/** `man. 30/11/2026`, `Mon 30 Nov 2026`. */
const dayAndYear = (date: string, language: ListLanguage): string =>
  `${formatDay(civil(date), language)}${language === 'da' ? '/' : ' '}${date.slice(0, 4)}`;

interface ListHead {
  study: string;
  /** Local date-time at which it is written. */
  at: string;
  days: { from: string; to: string };
}

/** Plain text that any machine shows and any printer prints: no arm, no mentor, nothing of check-ins. */
export const listText = ({ study, at, days }: ListHead, listed: readonly Listed[], language: ListLanguage): string => {
  const words = WORDS[language];
  const written = parseLocal(at);
  const dates = [...new Set(listed.map(({ row }) => row.at.slice(0, 10)))];
  const ofDate = (date: string): string[] => [
    '',
    dayAndYear(date, language),
    ...listed.filter(({ row }) => row.at.startsWith(date)).flatMap((each) => lines(each, language)),
  ];
  return [
    `${words.title}: ${study}`,
    `${formatDate(civil(days.from), language)} – ${formatDate(civil(days.to), language)}`,
    `${words.written} ${formatDate(written.day, language)} ${formatTime(written.minute, language)}`,
    ...(dates.length === 0 ? ['', words.none] : dates.flatMap(ofDate)),
    '',
  ].join('\r\n');
};
