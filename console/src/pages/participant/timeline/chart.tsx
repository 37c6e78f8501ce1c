import { AxisTop } from '@visx/axis';
import { scaleUtc } from '@visx/scale';
import type { KeyboardEvent } from 'react';
import { LOCALES, useLanguage } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { Bands } from './bands.tsx';
import { ClusterMark } from './cluster-mark.tsx';
import { AXIS_HEIGHT, heightOf, middleOf, topOf } from './layout.ts';
import type { Cluster } from './marks.ts';
import type { Drawn } from './timeline-view.ts';
import { isInSight, type View } from './view.ts';
import { timelineWords } from './words.ts';

const TICK_WIDTH = 90;
const LABEL = { className: 'tick-label', fontSize: 12, fill: 'currentColor', fontFamily: 'inherit' } as const;

export interface ChartProps {
  drawn: Drawn;
  view: View;
  width: number;
  clusters: readonly Cluster[];
  /** The one that Tab reaches. */
  active: string | undefined;
  onPoint: (cluster: Cluster) => void;
  onOpen: (cluster: Cluster) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** Drawn as of the data, without any memory of its own. */
export const Chart = ({ drawn, view, width, clusters, active, onPoint, onOpen, onKey }: ChartProps) => {
  const say = useWords(timelineWords);
  const locale = LOCALES[useLanguage()];
  const lanes = drawn.lanes.map(({ id }) => id);
  const height = heightOf(lanes);
  const scale = scaleUtc({ domain: [view.from, view.to], range: [0, width] });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const isAtTheEnd = scale(drawn.today) > width - TICK_WIDTH;
  const isWide = view.to - view.from > 120 * 86_400_000;
  return (
    <svg width={width} height={height} role="group" aria-label={say('chart')} onKeyDown={onKey} className="timeline">
      <g aria-hidden="true">
        {drawn.lanes.map(({ id, title }) => (
          <g key={id}>
            <line className="time-lane" x1={0} x2={width} y1={topOf(lanes, id)} y2={topOf(lanes, id)} />
            <text className="time-lane-name" x={2} y={topOf(lanes, id) + 14}>
              {title}
            </text>
          </g>
        ))}
        <Bands drawn={drawn} x={(at) => scale(at)} width={width} height={height} />
        <AxisTop
          scale={scale}
          top={AXIS_HEIGHT}
          numTicks={Math.max(2, Math.floor(width / TICK_WIDTH))}
          tickFormat={(at) => (isWide ? month : day).format(new Date(at.valueOf()))}
          tickLabelProps={LABEL}
          tickLength={4}
          stroke="currentColor"
          tickStroke="currentColor"
        />
        {isInSight(view, drawn.today) ? (
          <g className="time-today">
            <line x1={scale(drawn.today)} x2={scale(drawn.today)} y1={AXIS_HEIGHT} y2={height} />
            <text
              x={scale(drawn.today)}
              y={height - 4}
              dx={isAtTheEnd ? -4 : 4}
              textAnchor={isAtTheEnd ? 'end' : 'start'}
            >
              {say('today')}
            </text>
          </g>
        ) : null}
      </g>
      {clusters
        .filter(({ at }) => isInSight(view, at))
        .map((cluster) => (
          <ClusterMark
            key={cluster.id}
            cluster={cluster}
            x={scale(cluster.at)}
            y={middleOf(lanes, cluster.lane)}
            isActive={cluster.id === active}
            onPoint={onPoint}
            onOpen={onOpen}
          />
        ))}
    </svg>
  );
};
