import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { TARGET } from './layout.ts';
import type { Cluster, Mark, Tone } from './marks.ts';
import { Shape } from './shape.tsx';
import { timelineWords } from './words.ts';

export const elementOf = (cluster: string): string => `mark-${cluster}`;

const WORST_FIRST: readonly Tone[] = ['problem', 'warning', 'good', 'plain'];
const toneOf = (marks: readonly Mark[]): Tone =>
  WORST_FIRST.find((tone) => marks.some((mark) => mark.tone === tone)) ?? 'plain';

interface ClusterMarkProps {
  cluster: Cluster;
  x: number;
  y: number;
  isActive: boolean;
  onPoint: (cluster: Cluster) => void;
  onOpen: (cluster: Cluster) => void;
}

const useName = ({ marks }: Cluster): string => {
  const say = useWords(timelineWords);
  const format = useFormat();
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length === 1) return first?.name ?? '';
  const dayOf = ({ at }: Mark): string => format.day(new Date(at).toISOString());
  return say('several', {
    count: marks.length,
    from: dayOf(first),
    to: dayOf(last),
    names: marks.map(({ name }) => name).join('; '),
  });
};

/** One mark, or a number where several would lie on each other: opening that one zooms in. */
export const ClusterMark = ({ cluster, x, y, isActive, onPoint, onOpen }: ClusterMarkProps) => {
  const name = useName(cluster);
  const { marks } = cluster;
  const [first] = marks;
  if (!first) return null;
  return (
    <g
      id={elementOf(cluster.id)}
      role="button"
      tabIndex={isActive ? 0 : -1}
      aria-label={name}
      className="time-cluster"
      transform={`translate(${String(Math.round(x))} ${String(y)})`}
      onFocus={() => {
        onPoint(cluster);
      }}
      onPointerEnter={() => {
        onPoint(cluster);
      }}
      onClick={() => {
        onOpen(cluster);
      }}
    >
      <rect className="time-hit" x={-TARGET / 2} y={-TARGET / 2} width={TARGET} height={TARGET} rx={4} />
      {marks.length === 1 ? (
        <Shape shape={first.shape} tone={first.tone} />
      ) : (
        <g className="time-mark" data-tone={toneOf(marks)} aria-hidden="true">
          <rect className="time-several" x={-11} y={-9} width={22} height={18} rx={9} />
          <text className="time-several-count" y={4} textAnchor="middle">
            {marks.length}
          </text>
        </g>
      )}
    </g>
  );
};
