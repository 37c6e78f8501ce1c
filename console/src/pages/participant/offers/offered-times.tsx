import { Badge, type BadgeProps } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { Offer } from './offers-query.ts';
import { offerWords } from './words.ts';

const KINDS: Record<Offer['state'], BadgeProps['kind']> = { free: 'good', taken: 'warning', past: 'plain' };

interface OfferedTimesProps {
  offers: readonly Offer[];
  isBusy: boolean;
  onWithdraw: (at: string) => void;
}

export const OfferedTimes = ({ offers, isBusy, onWithdraw }: OfferedTimesProps) => {
  const say = useWords(offerWords);
  const format = useFormat();
  const { term, nameOf } = usePerson();
  if (offers.length === 0) return <p>{say('none')}</p>;
  return (
    <ul>
      {offers.map(({ at, assessor, mode, place, state }) => (
        <li key={`${at} ${assessor ?? ''}`}>
          {[
            format.localTime(at),
            term('mode', mode),
            ...(assessor === undefined ? [] : [nameOf(assessor)]),
            place ?? '',
          ]
            .filter(Boolean)
            .join(', ')}{' '}
          <Badge kind={KINDS[state]}>{say(state)}</Badge>{' '}
          <Button
            aria-label={say('withdrawOf', { at: format.localTime(at) })}
            isDisabled={isBusy}
            onPress={() => {
              onWithdraw(at);
            }}
          >
            {say('withdraw')}
          </Button>
        </li>
      ))}
    </ul>
  );
};
