import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { BookingInHand } from './use-booking.ts';
import { bookWords } from './words.ts';

/** A refusal that a reason overcomes: first said, then asked for. */
export const Override = ({ booking }: { booking: BookingInHand }) => {
  const say = useWords(bookWords);
  const { refusal, isOverriding, reason, setReason, override } = booking;
  if (isOverriding)
    return (
      <TextField
        label={say('overrideReason')}
        description={say('overrideWhy')}
        name="/override/reason"
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
      />
    );
  if (refusal === undefined) return null;
  return (
    <Notice kind="problem" title={say(refusal)}>
      <p>{say(refusal === 'double-booked' ? 'doubleBookedRemedy' : 'unblindedRemedy')}</p>
      <Button onPress={override}>{say('override')}</Button>
    </Notice>
  );
};
