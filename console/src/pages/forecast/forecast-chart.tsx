import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStack } from '@visx/shape';
import { useWidth } from '../../kit/chart/use-width.ts';
import { SERIES, type WeekLoad } from './week-loads.ts';

const HEIGHT = 260;
const [LEFT, BOTTOM, TOP] = [40, 28, 8];
/** Of the longest label under the axis, such as "21 Sept 2026", and what parts it from the next. */
const LABEL_WIDTH = 96;

export interface ForecastChartProps {
  label: string;
  loads: readonly WeekLoad[];
  weekName: (load: WeekLoad) => string;
  number: (value: number) => string;
}

/** As many labels as there is room for, evenly, and none that would be cut off at the end. */
const labelled = (loads: readonly WeekLoad[], width: number): string[] => {
  const room = Math.max(1, width - LEFT);
  const step = Math.max(1, Math.ceil((loads.length * LABEL_WIDTH) / room));
  const endOf = (n: number): number => ((n + 0.5) * room) / loads.length + LABEL_WIDTH / 2;
  return loads.filter((_, n) => n % step === 0 && (n === 0 || endOf(n) <= room)).map(({ week }) => week);
};

export const ForecastChart = ({ label, loads, weekName, number }: ForecastChartProps) => {
  const { frame, width } = useWidth();
  const x = scaleBand({ domain: loads.map(({ week }) => week), range: [LEFT, width], padding: 0.15 });
  const most = Math.max(1, ...loads.map((load) => SERIES.reduce((sum, name) => sum + load[name], 0)));
  const y = scaleLinear({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP], nice: true });
  const names = new Map(loads.map((load) => [load.week, weekName(load)]));
  return (
    <div className="chart" ref={frame}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <BarStack
          data={[...loads]}
          keys={[...SERIES]}
          x={({ week }) => week}
          xScale={x}
          yScale={y}
          color={() => ''}
          order="none"
        >
          {(stacks) =>
            stacks.flatMap(({ key, bars }) =>
              bars.map((bar) => (
                <rect
                  key={`${key} ${String(bar.index)}`}
                  className="series"
                  data-series={key}
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={Math.max(0, bar.height)}
                />
              )),
            )
          }
        </BarStack>
        <AxisLeft
          scale={y}
          left={LEFT}
          numTicks={5}
          tickFormat={(value) => number(Number(value))}
          axisClassName="axis"
        />
        <AxisBottom
          scale={x}
          top={HEIGHT - BOTTOM}
          tickValues={labelled(loads, width)}
          tickFormat={(week) => names.get(week) ?? week}
          axisClassName="axis"
        />
      </svg>
    </div>
  );
};
