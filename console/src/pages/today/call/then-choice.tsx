import { useState } from 'react';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { THENS, type Then, type Wish } from './follow-on.ts';
import { callWords } from './words.ts';

const WORDS = {
  nothing: 'thenNothing',
  book: 'thenBook',
  notThis: 'thenNotThis',
  notAny: 'thenNotAny',
  noSms: 'thenNoSms',
} as const satisfies Record<Then, string>;
const REASONS = { notThis: 'wishNotThis', notAny: 'wishNotAny', noSms: 'wishNoSms' } as const satisfies Record<
  Wish,
  string
>;

export interface ThenChoiceProps {
  value: Then;
  onChange: (then: Then) => void;
  isMove: boolean;
}

/** What follows from what was said on the phone. */
export const ThenChoice = ({ value, onChange, isMove }: ThenChoiceProps) => {
  const say = useWords(callWords);
  const options = THENS.map((id) => ({ id, label: say(id === 'book' && isMove ? 'thenMove' : WORDS[id]) }));
  return <RadioGroup label={say('then')} options={options} value={value} onChange={onChange} />;
};

export interface TypedWish {
  reason: string;
  setReason: (reason: string) => void;
}

/** The reason is filled in with what was chosen, and can be put in their words. */
export const useWish = (then: Then): TypedWish => {
  const say = useWords(callWords);
  const [typed, setTyped] = useState<Partial<Record<Then, string>>>({});
  const proposed = then === 'nothing' || then === 'book' ? '' : say(REASONS[then]);
  return {
    reason: typed[then] ?? proposed,
    setReason: (reason) => {
      setTyped({ ...typed, [then]: reason });
    },
  };
};

/** Not asked where the reason is one of the closed list. */
export const WishField = ({ then, wish }: { then: Then; wish: TypedWish }) => {
  const say = useWords(callWords);
  if (then !== 'notAny' && then !== 'noSms') return null;
  return (
    <TextField
      label={say('wishReason')}
      description={say('wishReasonHelp')}
      name="/reason"
      isRequired
      value={wish.reason}
      onChange={wish.setReason}
    />
  );
};
