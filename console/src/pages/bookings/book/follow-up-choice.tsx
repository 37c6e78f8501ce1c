import { Select } from '../../../kit/select.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { FollowUp } from '../answers.ts';
import { bookable } from './typed-booking.ts';
import { bookWords } from './words.ts';

interface FollowUpChoiceProps {
  followUps: readonly FollowUp[];
  chosen: FollowUp | undefined;
  onChange: (id: string) => void;
}

export const FollowUpChoice = ({ followUps, chosen, onChange }: FollowUpChoiceProps) => {
  const say = useWords(bookWords);
  const format = useFormat();
  const options = bookable(followUps).map(({ id, state, target }) => ({
    id,
    label: say('followUpOption', {
      id,
      state: say(state === 'booked' ? 'isBooked' : state),
      target: format.day(target),
    }),
  }));
  if (options.length === 0) return null;
  return <Select label={say('followUp')} options={options} value={chosen?.id ?? null} onChange={onChange} />;
};
