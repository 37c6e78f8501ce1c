import { Badge } from '../../kit/badge.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Caseload } from './queries.ts';
import { caseloadsWords } from './words.ts';

const WIDTH = 96;
const HEIGHT = 10;

/** Beside its number: the bar is for the eye that runs down the column. */
const Bar = ({ count, max }: { count: number; max: number }) => {
  const unit = WIDTH / Math.max(count, max);
  return (
    <svg className="load-bar" width={WIDTH} height={HEIGHT} aria-hidden="true" data-over={count > max}>
      <rect className="track" width={max * unit} height={HEIGHT} rx="3" />
      <rect className="fill" width={count * unit} height={HEIGHT} rx="3" />
      {count > max ? <rect className="limit" x={max * unit - 1} width="2" height={HEIGHT} /> : null}
    </svg>
  );
};

export const LoadBar = ({ count, max }: Pick<Caseload, 'count' | 'max'>) => {
  const say = useWords(caseloadsWords);
  if (max === undefined) return <>{count}</>;
  return (
    <div className="load">
      <Bar count={count} max={max} />
      <span>{say('loadOf', { count, max })}</span>
      {count === max ? <Badge kind="warning">{say('isFull')}</Badge> : null}
      {count > max ? <Badge kind="problem">{say('isOver', { count: count - max })}</Badge> : null}
      {count < max ? <span className="description">{say('free', { count: max - count })}</span> : null}
    </div>
  );
};
