import { AxisBottom } from '@visx/axis';
import { LOCALES, useLanguage } from '../../../words/language.ts';
import type { TimeScale } from './time-scale.ts';

export interface TimeAxisProps {
  scale: TimeScale;
  top: number;
  width: number;
}

const PIXELS_A_TICK = 90;

/** Months under the chart, in the reader's language. */
export const TimeAxis = ({ scale, top, width }: TimeAxisProps) => {
  const names = new Intl.DateTimeFormat(LOCALES[useLanguage()], {
    day: 'numeric',
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  return (
    <AxisBottom
      scale={scale}
      top={top}
      numTicks={Math.max(2, Math.floor(width / PIXELS_A_TICK))}
      tickFormat={(value) => names.format(value instanceof Date ? value : new Date(Number(value)))}
      axisLineClassName="picture-axis"
      tickClassName="picture-tick"
      tickLabelProps={{
        className: 'picture-text',
        fill: 'currentColor',
        fontFamily: 'inherit',
        fontSize: 11,
        textAnchor: 'middle',
      }}
      stroke="currentColor"
      tickStroke="currentColor"
    />
  );
};
