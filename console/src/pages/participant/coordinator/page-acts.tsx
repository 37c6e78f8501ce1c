import { Link } from '@tanstack/react-router';
import { Button } from '../../../kit/button.tsx';
import { Menu, MenuItem } from '../../../kit/menu.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { formWords } from '../forms/words.ts';
import { holdsOn } from '../head/holds.ts';
import { InspectionButton } from '../history/inspection-button.tsx';
import { isGone, isMetNoMore, isSentNothing } from '../acts-left.ts';
import { usePerson } from '../person-context.ts';
import { unblindingWords } from '../unblinding/words.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';

/** Acts that belong to no follow-up: what a call most often ends with, one click away. */
export const PageActs = ({ isLead, onAct }: { isLead: boolean; onAct: (act: OpenAct) => void }) => {
  const say = useWords(participantWords);
  const sayForm = useWords(formWords);
  const sayUnblinding = useWords(unblindingWords);
  const { whom, person } = usePerson();
  const today = useFormat().dayOf(useNow());
  const isOnHold = holdsOn(person.holds ?? [], today).length > 0;
  const opens = (kind: 'participation' | 'hold' | 'lift' | 'log' | 'message' | 'unblinding' | 'erase') => () => {
    onAct({ kind });
  };
  return (
    <>
      {isGone(person) ? null : <Button onPress={opens('log')}>{say('log')}</Button>}
      {isSentNothing(person) ? null : <Button onPress={opens('message')}>{say('sendMessage')}</Button>}
      {isOnHold && !isGone(person) ? <Button onPress={opens('lift')}>{sayForm('lift')}</Button> : null}
      {isOnHold || isMetNoMore(person) ? null : <Button onPress={opens('hold')}>{sayForm('hold')}</Button>}
      {isGone(person) ? null : (
        <Menu label={say('more')}>
          <MenuItem onAction={opens('participation')}>{sayForm('participation')}</MenuItem>
          <MenuItem onAction={opens('unblinding')}>{sayUnblinding('open')}</MenuItem>
          {isLead && person.erasure === undefined ? (
            <MenuItem onAction={opens('erase')}>{say('erase')}</MenuItem>
          ) : null}
        </Menu>
      )}
      <Link
        className="button"
        to="/studies/$study/messages"
        params={{ study: whom.study }}
        search={{ participant: whom.participant }}
      >
        {say('messages')}
      </Link>
      <InspectionButton whom={whom} />
    </>
  );
};
