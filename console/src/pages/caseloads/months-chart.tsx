import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWidth } from '../../kit/chart/use-width.ts';
import type { CaseloadMonth } from './queries.ts';

const HEIGHT = 180;
const [LEFT, BOTTOM, TOP] = [32, 28, 8];
const WIDEST = 520;

export interface MonthsChartProps {
  label: string;
  months: readonly CaseloadMonth[];
  nameOf: (month: string) => string;
  number: (count: number) => string;
}

/** What was held in front of what was expected; the table beside it says the same. */
export const MonthsChart = ({ label, months, nameOf, number }: MonthsChartProps) => {
  const { frame, width: room } = useWidth();
  const width = Math.min(room, WIDEST);
  const x = scaleBand({ domain: months.map(({ month }) => month), range: [LEFT, width], padding: 0.3 });
  const most = Math.max(1, ...months.flatMap(({ held, expected }) => [held, expected]));
  const y = scaleLinear({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const bar = (series: string, month: string, count: number, from: number, share: number) => (
    <Bar
      className="series"
      data-series={series}
      x={(x(month) ?? 0) + x.bandwidth() * from}
      y={y(count)}
      width={x.bandwidth() * share}
      height={y(0) - y(count)}
    />
  );
  return (
    <div className="chart" ref={frame}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {months.map(({ month, held, expected }) => (
          <g key={month}>
            {bar('expected', month, expected, 0, 0.5)}
            {bar('held', month, held, 0.5, 0.5)}
          </g>
        ))}
        <AxisLeft
          scale={y}
          left={LEFT}
          tickValues={y.ticks(4).filter((count) => Number.isInteger(count))}
          tickFormat={(count) => number(Number(count))}
          axisClassName="axis"
        />
        <AxisBottom scale={x} top={HEIGHT - BOTTOM} tickFormat={nameOf} axisClassName="axis" />
      </svg>
    </div>
  );
};
