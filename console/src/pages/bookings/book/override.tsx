import { Button } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { BookingInHand } from './use-booking.ts';
import { bookWords } from './words.ts';

/** Refusals that a reason overcomes, each by itself: first said, then asked for. */
export const Override = ({ booking }: { booking: BookingInHand }) => {
  const say = useWords(bookWords);
  const { refusal, passed, setReason, override } = booking;
  return (
    <>
      {passed.map(({ code, reason }) => (
        <TextField
          key={code}
          label={say(code === 'double-booked' ? 'doubleBookedReason' : 'unblindedReason')}
          description={say('overrideWhy')}
          name={code === 'double-booked' ? '/override/doubleBooked' : '/override/unblinded'}
          isRequired
          autoFocus
          value={reason}
          onChange={(typed) => {
            setReason(code, typed);
          }}
        />
      ))}
      {refusal === undefined ? null : (
        <Notice kind="problem" title={say(refusal)}>
          <p>{say(refusal === 'double-booked' ? 'doubleBookedRemedy' : 'unblindedRemedy')}</p>
          <Button onPress={override}>{say('override')}</Button>
        </Notice>
      )}
    </>
  );
};
