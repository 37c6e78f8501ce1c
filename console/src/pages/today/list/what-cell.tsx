import { Link } from '@tanstack/react-router';
import { Badge } from '../../../kit/badge.tsx';
import { useStudy, type Role } from '../../../shell/use-study.ts';
import { useWords } from '../../../words/use-words.ts';
import { inWords, whyInWords } from '../in-words.ts';
import { participantOf, type WorkItem } from '../queries.ts';
import type { TodaySearch } from '../groups.ts';
import { todayWords } from '../words.ts';

export interface WhatCellProps {
  study: string;
  search: TodaySearch;
  item: WorkItem;
}

/** What is mended in the contact card: the task is why it is opened. */
const NEEDS_CARD: readonly WorkItem['does'][] = ['messageTrouble'];

const Opens = ({ study, search, item, children }: WhatCellProps & { children: string }) => {
  const common = { 'data-row': item.id, className: 'row-link' };
  if (item.kind === 'escalation')
    return (
      <Link
        {...common}
        to="/studies/$study/escalations/$escalation"
        params={{ study, escalation: item.id }}
        preload={false}
      >
        {children}
      </Link>
    );
  if (item.next && participantOf(item.id) !== '')
    return (
      <Link
        {...common}
        to="/studies/$study/today/call/$task"
        params={{ study, task: item.id }}
        search={search}
        preload={false}
      >
        {children}
      </Link>
    );
  return (
    <Link
      {...common}
      to="/studies/$study/participants/$participant"
      params={{ study, participant: item.participant }}
      search={NEEDS_CARD.includes(item.does) && participantOf(item.id) !== '' ? { purpose: 'edit', task: item.id } : {}}
      preload={false}
    >
      {children}
    </Link>
  );
};

const READERS: readonly Role[] = ['coordinator', 'leadCoordinator', 'mentor'];

/** Why it is to be done; of what somebody wrote the way to the words, for whoever may read them. */
const Why = ({ study, item }: Pick<WhatCellProps, 'study' | 'item'>) => {
  const say = useWords(todayWords);
  const reads = useStudy()?.roles.some((role) => READERS.includes(role)) ?? false;
  const why = whyInWords(item, say);
  if (item.kind === 'escalation' || item.inbox === undefined || !reads) return <>{why}</>;
  const { inbox: stream, participant } = item;
  return (
    <Link to="/studies/$study/inbox" params={{ study }} search={{ stream, participant }} preload={false}>
      {why}
    </Link>
  );
};

/** What there is to do and why; opens it. */
export const WhatCell = (props: WhatCellProps) => {
  const { item } = props;
  const say = useWords(todayWords);
  return (
    <div className="cell-lines">
      <span>
        <Opens {...props}>{inWords(item.does, say)}</Opens>{' '}
        {item.kind === 'escalation' ? (
          <Badge kind={item.state === 'open' ? 'problem' : 'plain'}>
            {say('levelOf', { level: item.level })}
            {item.state === 'open' ? '' : `, ${say('taken')}`}
          </Badge>
        ) : null}
        {item.state === 'snoozed' ? <Badge>{say('snoozed')}</Badge> : null}
      </span>
      <span className="description">
        <Why study={props.study} item={item} />
      </span>
    </div>
  );
};
