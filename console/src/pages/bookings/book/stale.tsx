import type { ChangedField } from '../../../kit/field-diff.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { FollowUp } from '../answers.ts';
import type { ChosenTime } from './typed-booking.ts';
import type { BookingInHand } from './use-booking.ts';
import { bookWords } from './words.ts';

interface StaleProps {
  booking: BookingInHand;
  chosen: ChosenTime | undefined;
  followUp: FollowUp;
  /** The form is filled with what stands now. */
  onTakeTheirs: () => void;
}

/** Somebody changed this person meanwhile: what was typed and what stands now, side by side. */
export const Stale = ({ booking, chosen, followUp, onTakeTheirs }: StaleProps) => {
  const say = useWords(bookWords);
  const format = useFormat();
  const { isStale, stands, saveOver } = booking;
  if (!isStale || !stands) return null;
  const theirs = stands.body.followUps?.find(({ id }) => id === followUp.id)?.appointment;
  const at = (local: string | undefined) => (local === undefined ? '' : format.localTime(local));
  const fields: ChangedField[] = [
    { field: say('time'), one: at(chosen?.at), other: at(theirs?.at) },
    { field: say('assessor'), one: chosen?.assessor ?? '', other: theirs?.assessor ?? '' },
  ];
  return <StaleNotice fields={fields} onKeepMine={saveOver} onTakeTheirs={onTakeTheirs} />;
};
