import { Link, useNavigate } from '@tanstack/react-router';
import { Badge } from '../kit/badge.tsx';
import { PickList } from '../kit/pick-list.tsx';
import { matchWords } from '../words/match-words.ts';
import { useWords } from '../words/use-words.ts';
import type { Found } from './queries.ts';
import { useWhichPerson } from './which-person.ts';
import { finderWords } from './words.ts';

export interface FinderResultsProps {
  study: string;
  q: string;
  seesNames: boolean;
  items: readonly Found[];
  /** What a site is called. */
  siteName: (site: string) => string;
  /** One of them is opened, or all in the list. */
  onOpen: () => void;
}

export const FinderResults = ({ study, q, seesNames, items, siteName, onOpen }: FinderResultsProps) => {
  const say = useWords(finderWords);
  const sayMatch = useWords(matchWords);
  const moreOf = useWhichPerson({ seesNames, siteName });
  const navigate = useNavigate();
  const byOf = ({ matched }: Found): string => (matched ? say('bythis', { what: sayMatch(matched) }) : '');
  if (items.length === 0) return <p>{say(seesNames ? 'nobody' : 'nobodyIds')}</p>;
  return (
    <>
      <PickList
        label={say('list')}
        items={items}
        idOf={({ id }) => id}
        textOf={(found) => [found.name, found.id, say(found.status), moreOf(found)].filter(Boolean).join(', ')}
        onPick={({ id: participant }) => {
          onOpen();
          void navigate({ to: '/studies/$study/participants/$participant', params: { study, participant } });
        }}
      >
        {(found) => (
          <span className="found-person">
            <strong>{found.name ?? found.id}</strong>
            <span>{found.name === undefined ? '' : found.id}</span>
            <Badge kind={found.status === 'active' ? 'good' : found.status === 'held' ? 'warning' : 'plain'}>
              {say(found.status)}
            </Badge>
            <span className="description">{[moreOf(found), byOf(found)].filter(Boolean).join(' · ')}</span>
          </span>
        )}
      </PickList>
      <Link to="/studies/$study/participants" params={{ study }} search={{ q }} onClick={onOpen}>
        {say('showList')}
      </Link>
    </>
  );
};
