import { Link } from '@tanstack/react-router';
import { Chips } from '../../../kit/chips.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { GROUP_IDS, tallied, type TodaySearch } from '../groups.ts';
import type { Counts } from '../queries.ts';
import { todayWords, type TodayWord } from '../words.ts';

interface ChipProps {
  study: string;
  search: TodaySearch;
  word: TodayWord;
  count: number | undefined;
  isCurrent: boolean;
  isUrgent?: boolean;
}

const Chip = ({ study, search, word, count, isCurrent, isUrgent }: ChipProps) => {
  const say = useWords(todayWords);
  const format = useFormat();
  return (
    <li>
      <Link
        to="/studies/$study/today"
        params={{ study }}
        search={search}
        replace
        className="chip"
        data-urgent={isUrgent && (count ?? 0) > 0}
        activeOptions={{ exact: true }}
        aria-current={isCurrent ? 'true' : undefined}
      >
        {say(word)} {count === undefined ? null : <b>{format.number(count)}</b>}
      </Link>
    </li>
  );
};

export interface GroupChipsProps {
  study: string;
  search: TodaySearch;
  counts: Counts;
}

/** What there is to do, kind by kind. Each chip says how many lines it would show beside the filters that are set. */
export const GroupChips = ({ study, search, counts }: GroupChipsProps) => {
  const say = useWords(todayWords);
  const of = tallied(counts.does);
  const { show, overdue } = search;
  const total = Object.values(counts.does).reduce((sum, count) => sum + count, 0);
  return (
    <div className="chip-groups">
      <Chips label={say('urgency')}>
        <Chip
          study={study}
          search={{ ...search, overdue: overdue ? undefined : 'true' }}
          word="overdue"
          count={counts.overdue}
          isCurrent={overdue === 'true'}
          isUrgent
        />
      </Chips>
      <Chips label={say('kindOfWork')}>
        <Chip study={study} search={{ ...search, show: undefined }} word="all" count={total} isCurrent={!show} />
        {GROUP_IDS.filter((id) => of[id] > 0 || id === show).map((id) => (
          <Chip
            key={id}
            study={study}
            search={{ ...search, show: id === show ? undefined : id }}
            word={id}
            count={of[id]}
            isCurrent={id === show}
            isUrgent={id === 'escalations'}
          />
        ))}
      </Chips>
    </div>
  );
};
