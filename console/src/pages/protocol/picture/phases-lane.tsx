import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Picture } from '../queries.ts';
import { pictureWords } from './words.ts';

const PIXELS_A_LETTER = 6.5;
const MARGIN = 4;

export interface PhasesLaneProps {
  phases: Picture['phases'];
  /** Of an ISO date. */
  x: (date: string) => number;
  /** Where a phase without an end is drawn to. */
  end: number;
  top: number;
  height: number;
}

/** How often a mentor meets the participant, phase by phase; words only where they fit. */
export const PhasesLane = ({ phases, x, end, top, height }: PhasesLaneProps) => {
  const say = useWords(pictureWords);
  const format = useFormat();
  if (phases.length === 0) return null;
  const rateOf = ({ per, count, maxGapDays }: Picture['phases'][number]): string =>
    count === undefined ? `≤ ${String(maxGapDays)} d` : say(per === 'week' ? 'perWeek' : 'perMonth', { count });
  return (
    <>
      <text className="picture-text picture-name" x={0} y={top + height - 5}>
        {say('checkIns')}
      </text>
      {phases.map((phase, n) => {
        const { from, to, maxGapDays } = phase;
        const [left, right] = [x(from), Math.min(to === null ? end : x(to), end)];
        const rate = rateOf(phase);
        const isFitting = right - left > rate.length * PIXELS_A_LETTER + 2 * MARGIN;
        const until = to === null ? '…' : format.day(to);
        return (
          <g key={from}>
            <title>{`${format.day(from)} – ${until}: ${rate}, ${say('gap', { days: maxGapDays })}`}</title>
            <rect
              className="picture-phase"
              data-even={n % 2 === 0}
              x={left}
              y={top}
              width={Math.max(2, right - left)}
              height={height}
            />
            <text className="picture-text" x={left + MARGIN} y={top + height - 5}>
              {isFitting ? rate : ''}
            </text>
          </g>
        );
      })}
    </>
  );
};
