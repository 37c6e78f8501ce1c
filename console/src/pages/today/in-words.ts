import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import type { TaskItem, WorkItem } from './queries.ts';
import { todayWords, type TodayWord } from './words.ts';

export type SayToday = Say<TodayWord>;

const isWord = (code: string): code is TodayWord => Object.hasOwn(todayWords.en, code);

/** A machine word of the API in words. */
export const inWords = (code: WorkItem['does'], say: SayToday): string => say(code);

/** `noRecipient.mentor`: the role stands behind the word. Of a step that the study named itself, that it is one. */
export const whyInWords = ({ why, checkIn }: Pick<WorkItem, 'why' | 'checkIn'>, say: SayToday): string => {
  const [word = why] = isWord(why) ? [why] : why.split('.');
  // The word of the call that found it out; what is asked is another number.
  if (word === 'wrongNumber') return say('numberWanted');
  if (isWord(word)) return say(word);
  return say(checkIn === undefined ? 'stepAsks' : 'checkInMissed');
};

const HOLD = /^hold-\d+$/;

/** To what it belongs: a follow-up by its id, as everybody in the trial calls it; a hold or a check-in in words. */
export const belongsTo = ({ followUp, checkIn }: Pick<WorkItem, 'followUp' | 'checkIn'>, say: SayToday): string => {
  if (followUp === undefined) return checkIn === undefined ? '' : say('checkIn');
  return HOLD.test(followUp) ? say('onHold') : followUp;
};

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

/** Whoever oversees is not told by whom. */
export const calledTodayInWords = (
  { at, by }: NonNullable<TaskItem['calledToday']>,
  say: SayToday,
  format: Format,
  nameOf: (user: string) => string,
): string =>
  by === undefined
    ? say('someoneCalledToday', { time: format.time(at) })
    : say('calledToday', { by: nameOf(by), time: format.time(at) });
