import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { IncentiveBody } from '../acts/bodies.ts';
import { sendIncentive } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import type { FollowUp } from '../queries.ts';
import { incentiveWords } from './words.ts';

const HOW = ['handedOver', 'posted', 'declined'] as const;
const MIN_AMOUNT = 1;

interface Told {
  how: (typeof HOW)[number] | null;
  on: string;
  number: string;
  amount: number | undefined;
}

/** @param isSet whether the protocol says what the card is worth */
const toldBody = (timepoint: string, { how, on, number, amount }: Told, isSet: boolean): IncentiveBody | undefined => {
  if (how === null || on === '') return undefined;
  if (how === 'declined') return { timepoint, how, on };
  if (number.trim() === '' || (!isSet && amount === undefined)) return undefined;
  return { timepoint, how, on, number: number.trim(), ...(isSet || amount === undefined ? {} : { amount }) };
};

/** What became of the card that is given after an interview. */
export const IncentiveDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const say = useWords(incentiveWords);
  const { whom } = usePerson();
  const today = useFormat().dayOf(useNow());
  const worth = followUp.incentiveDue?.amount;
  const [told, setTold] = useState<Told>({ how: null, on: today, number: '', amount: undefined });
  const set = (part: Partial<Told>): void => {
    setTold((before) => ({ ...before, ...part }));
  };
  return (
    <ActDialog
      name={`incentive ${followUp.id}`}
      title={say('title', { participant: whom.participant, of: followUp.id })}
      confirm={say('save')}
      body={toldBody(followUp.id, told, worth !== undefined)}
      send={sendIncentive(whom)}
      rows={[]}
      preview="none"
      onClose={onClose}
    >
      {() => (
        <>
          <RadioGroup
            label={say('how')}
            name="/how"
            isRequired
            value={told.how}
            options={HOW.map((id) => ({ id, label: say(id) }))}
            onChange={(how) => {
              set({ how });
            }}
          />
          <DateField
            label={say('on')}
            name="/on"
            value={told.on}
            onChange={(on) => {
              set({ on });
            }}
            isRequired
          />
          {told.how === null || told.how === 'declined' ? null : (
            <>
              <TextField
                label={say('number')}
                description={say('numberNote')}
                name="/number"
                value={told.number}
                onChange={(number) => {
                  set({ number });
                }}
                isRequired
              />
              {worth === undefined ? (
                <NumberField
                  label={say('amount')}
                  name="/amount"
                  value={told.amount}
                  min={MIN_AMOUNT}
                  fractionDigits={2}
                  onChange={(amount) => {
                    set({ amount });
                  }}
                  isRequired
                />
              ) : (
                <p className="description">{say('amountSame', { amount: worth })}</p>
              )}
            </>
          )}
        </>
      )}
    </ActDialog>
  );
};
