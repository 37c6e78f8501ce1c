import { AXIS_HEIGHT, middleOf } from './layout.ts';
import type { Drawn } from './timeline-view.ts';
import { placeOf } from './view.ts';

const DAY_MS = 86_400_000;
const BAND_HEIGHT = 18;
const LETTER_WIDTH = 8;

interface BandsProps {
  drawn: Drawn;
  x: (at: number) => number;
  width: number;
  height: number;
}

/** Windows, from the day they open to the end of the day they close; holds, hatched, over everything. */
export const Bands = ({ drawn: { bands, spans, lanes }, x, width, height }: BandsProps) => {
  const middle = middleOf(
    lanes.map(({ id }) => id),
    'followUps',
  );
  return (
    <>
      <defs>
        <pattern id="hatched" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="time-hatch" width="2" height="8" />
        </pattern>
      </defs>
      {spans.map(({ from, to, name }) => {
        const start = Math.max(0, x(from));
        const end = Math.min(width, to === undefined ? width : x(to + DAY_MS));
        return end <= start ? null : (
          <rect
            key={`${name} ${String(from)}`}
            x={start}
            y={AXIS_HEIGHT}
            width={end - start}
            height={height - AXIS_HEIGHT}
            fill="url(#hatched)"
          >
            <title>{name}</title>
          </rect>
        );
      })}
      {bands.map(({ id, opens, closes, state }) => {
        if (opens === null || closes === null) return null;
        const [start, end] = [x(placeOf(opens)), x(placeOf(closes) + DAY_MS)];
        if (end < 0 || start > width) return null;
        const seen = Math.max(0, start);
        return (
          <g key={id} className="time-band" data-state={state}>
            <rect x={start} y={middle - BAND_HEIGHT / 2} width={end - start} height={BAND_HEIGHT} rx={3} />
            <line x1={end} x2={end} y1={middle - BAND_HEIGHT / 2 - 3} y2={middle + BAND_HEIGHT / 2 + 3} />
            <text x={Math.min(seen + 4, width - id.length * LETTER_WIDTH)} y={middle - BAND_HEIGHT / 2 - 4}>
              {id}
            </text>
          </g>
        );
      })}
    </>
  );
};
