import type { Stream } from '../domain/record.ts';
import type { Study, StudyBook } from './study-book.ts';
import type { UsedUp } from './text-budget.ts';

const STREAMS: Stream[] = ['interviews', 'checkIns'];

/** Those whose texts of a day are bounded. */
export const boundedStreams = ({ textsPerDay }: Study): Stream[] =>
  STREAMS.filter((stream) => textsPerDay?.[stream] !== undefined);

/** Undefined also where the number was raised since. @param day ISO local date */
export const standingUsedUp = async (
  studies: Pick<StudyBook, 'textsUsedUp'>,
  { id, textsPerDay }: Study,
  { stream, day }: { stream: Stream; day: string },
): Promise<UsedUp | undefined> => {
  const known = await studies.textsUsedUp({ study: id, stream, day });
  return known !== undefined && known.budget >= (textsPerDay?.[stream] ?? Infinity) ? known : undefined;
};
