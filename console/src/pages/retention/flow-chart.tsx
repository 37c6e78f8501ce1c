import { useMemo } from 'react';
import { useWidth } from '../../kit/chart/use-width.ts';
import { flowLayout, linkPath } from './flow-layout.ts';
import type { Flow } from './answer.ts';

type Node = Flow['nodes'][number];

/** Narrower than this, names would lie over each other: a phone scrolls sideways. */
const NARROWEST = 640;
const ROW = 44;
const LABEL_GAP = 6;

export interface FlowChartProps {
  label: string;
  flow: Flow;
  nameOf: (node: Pick<Node, 'timepoint' | 'state'>) => string;
  number: (value: number) => string;
}

const heightOf = ({ nodes }: Flow): number => {
  const perColumn = new Map<string, number>();
  for (const { timepoint = '' } of nodes) perColumn.set(timepoint, (perColumn.get(timepoint) ?? 0) + 1);
  return 160 + ROW * Math.max(...perColumn.values());
};

export const FlowChart = ({ label, flow, nameOf, number }: FlowChartProps) => {
  const { frame, width: room } = useWidth();
  const width = Math.max(room, NARROWEST);
  const height = heightOf(flow);
  const { nodes, links } = useMemo(() => flowLayout(flow, width, height), [flow, width, height]);
  const states = new Map(flow.nodes.map(({ id, state }) => [id, state]));
  return (
    <div className="chart" ref={frame} tabIndex={0} role="region" aria-label={label}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            className="flow-link"
            data-state={states.get(link.to)}
            d={linkPath(link) ?? ''}
            strokeWidth={Math.max(1, link.width ?? 1)}
          />
        ))}
        {nodes.map(({ id, state, timepoint, count, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
          const isLast = x1 > width / 2 && x1 >= width - 2;
          return (
            <g key={id}>
              <line
                className="flow-node"
                data-state={state}
                x1={(x0 + x1) / 2}
                x2={(x0 + x1) / 2}
                y1={y0}
                y2={Math.max(y1, y0 + 1)}
                strokeWidth={x1 - x0}
              />
              <text
                className="flow-label"
                x={isLast ? x0 - LABEL_GAP : x1 + LABEL_GAP}
                y={(y0 + y1) / 2}
                dy="0.35em"
                textAnchor={isLast ? 'end' : 'start'}
              >
                {nameOf({ state, ...(timepoint === undefined ? {} : { timepoint }) })} {number(count)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
};
