import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import type { WorkItem } from './queries.ts';
import { todayWords, type TodayWord } from './words.ts';

export type SayToday = Say<TodayWord>;

const isWord = (code: string): code is TodayWord => Object.hasOwn(todayWords.en, code);

/** A machine word of the API in words; a step or a template that the study named itself as it is. */
export const inWords = (code: string, say: SayToday): string => (isWord(code) ? say(code) : code);

/** `noRecipient.mentor`: the role stands behind the word. */
export const whyInWords = ({ why }: Pick<WorkItem, 'why'>, say: SayToday): string => {
  const known = isWord(why) ? why : (why.split('.')[0] ?? why);
  return inWords(known, say);
};

/** To what it belongs: a follow-up, or a plan of another kind. */
export const belongsTo = ({ followUp, checkIn }: Pick<WorkItem, 'followUp' | 'checkIn'>): string =>
  followUp ?? checkIn ?? '';

interface NextCall {
  band: 'am' | 'pm' | 'eve';
  after: string;
}

/** `Afternoon, from 12:00`; with the date unless it is today. */
export const nextInWords = ({ band, after }: NextCall, now: string, say: SayToday, format: Format): string => {
  const time = format.time(after);
  const date = format.dayOf(after);
  if (date === format.dayOf(now)) return say('nextIn', { band: say(band), time });
  return say('nextOn', { band: say(band), date: format.weekday(date), time });
};
