import { useWidth } from '../../../kit/chart/use-width.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Picture } from '../queries.ts';
import type { StepPlace } from '../use-step-names.ts';
import { usePhrases } from '../use-phrases.ts';
import { Mark, MarkLegend } from './mark.tsx';
import { TimeAxis } from './time-axis.tsx';
import { dayOf, timeScale } from './time-scale.ts';
import { pictureWords } from './words.ts';

const ROW = 34;
const LEFT = 8;
const RIGHT = 28;
const AXIS = 30;

export interface StepsChartProps {
  picture: Picture;
  followUp: string;
  /** In words. */
  stepName: (place: StepPlace) => string;
}

/** One timepoint: its window, its target and each step on its own day, to scale. */
export const StepsChart = ({ picture, followUp: wanted, stepName }: StepsChartProps) => {
  const say = useWords(pictureWords);
  const { say: sayWord } = usePhrases();
  const format = useFormat();
  const { frame, width } = useWidth();
  const followUp = picture.followUps.find(({ id }) => id === wanted);
  const steps = picture.items.filter((item) => item.followUp === wanted);
  if (!followUp) return null;
  const { target, opens, closes } = followUp;
  const dates = [target, opens ?? target, closes ?? target, ...steps.map(({ at }) => at)];
  const scale = timeScale(dates, LEFT, Math.max(LEFT + 1, width - RIGHT));
  const x = (date: string): number => scale(dayOf(date));
  const height = steps.length * ROW + AXIS + 8;
  const bottom = height - AXIS;
  return (
    <>
      <div ref={frame} className="picture-frame">
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={say('stepsOf', { followUp: wanted, count: steps.length })}
        >
          {opens === null || closes === null ? null : (
            <rect
              className="picture-window"
              x={x(opens)}
              y={0}
              width={Math.max(2, x(closes) - x(opens))}
              height={bottom}
            />
          )}
          <line className="picture-target" x1={x(target)} x2={x(target)} y1={0} y2={bottom} />
          {steps.map(({ step, does, at, skip }, n) => {
            const middle = n * ROW + ROW - 6;
            const name = stepName({ followUp: wanted, step });
            return (
              <g key={`${step} ${at}`} data-skipped={skip !== undefined}>
                <title>{`${name}: ${sayWord(does)}, ${format.weekday(at)}`}</title>
                <text className="picture-text" x={0} y={middle - 12}>
                  {name}
                </text>
                <line className="picture-lane" x1={LEFT} x2={width - RIGHT} y1={middle} y2={middle} />
                <Mark does={does} x={x(at)} y={middle} isSkipped={skip !== undefined} />
              </g>
            );
          })}
          <TimeAxis scale={scale} top={bottom} width={width - LEFT - RIGHT} />
        </svg>
      </div>
      <MarkLegend />
    </>
  );
};
