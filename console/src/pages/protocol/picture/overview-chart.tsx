import { useWidth } from '../../../kit/chart/use-width.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Picture } from '../queries.ts';
import { PhasesLane } from './phases-lane.tsx';
import { TimeAxis } from './time-axis.tsx';
import { dayOf, timeScale } from './time-scale.ts';
import { pictureWords } from './words.ts';

const LANE = 26;
const BAR = 14;
const LEFT = 96;
const RIGHT = 24;
const AXIS = 30;

/** All timepoints with their windows on one axis, and the phases of check-ins under them; to scale. */
export const OverviewChart = ({ picture }: { picture: Picture }) => {
  const say = useWords(pictureWords);
  const format = useFormat();
  const { frame, width } = useWidth();
  const { followUps, phases, items } = picture;
  const known = [
    ...Object.values(picture.anchors),
    ...followUps.flatMap(({ target, opens, closes }) => [target, opens ?? target, closes ?? target]),
    ...items.map(({ nominal }) => nominal),
    ...phases.flatMap(({ from, to }) => [from, to ?? from]),
  ];
  const scale = timeScale(known, LEFT, Math.max(LEFT + 1, width - RIGHT));
  const x = (date: string): number => scale(dayOf(date));
  const lanes = followUps.length + (phases.length === 0 ? 0 : 1);
  const height = lanes * LANE + AXIS;
  const phasesTop = followUps.length * LANE;
  return (
    <div ref={frame} className="picture-frame">
      <svg width={width} height={height} role="img" aria-label={say('overview', { count: followUps.length })}>
        {followUps.map(({ id, target, opens, closes }, n) => {
          const top = n * LANE + (LANE - BAR) / 2;
          const [left, right] = [x(opens ?? target), x(closes ?? target)];
          return (
            <g key={id}>
              <title>{`${id}: ${format.day(target)}`}</title>
              <line className="picture-lane" x1={LEFT} x2={width - RIGHT} y1={top + BAR / 2} y2={top + BAR / 2} />
              <text className="picture-text picture-name" x={0} y={top + BAR - 3}>
                {id}
              </text>
              <rect className="picture-window" x={left} y={top} width={Math.max(2, right - left)} height={BAR} />
              <line className="picture-target" x1={x(target)} x2={x(target)} y1={top - 3} y2={top + BAR + 3} />
            </g>
          );
        })}
        <PhasesLane phases={phases} x={x} end={width - RIGHT} top={phasesTop + 4} height={LANE - 8} />
        <TimeAxis scale={scale} top={lanes * LANE} width={width - LEFT - RIGHT} />
      </svg>
    </div>
  );
};
