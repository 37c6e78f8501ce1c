import { sankey, sankeyJustify, sankeyLinkHorizontal, type SankeyGraph } from 'd3-sankey';
import type { Flow } from './answer.ts';

type Node = Flow['nodes'][number];
interface Extra {
  from: string;
  to: string;
}

/** From the top: who was met, who was not, and those of whom it is not known yet. */
const ORDER = ['enrolled', 'done', 'notYetDue', 'notDone', 'stopped', 'missing', 'died', 'undated'] as const;

const NODE_WIDTH = 12;
const NODE_GAP = 22;
const MARGIN = 16;

export type FlowGraph = SankeyGraph<Node, Extra>;

/** Left to right, one column for each timepoint. */
export const flowLayout = ({ nodes, links }: Flow, width: number, height: number): FlowGraph =>
  sankey<Node, Extra>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(NODE_GAP)
    .nodeSort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .extent([
      [1, MARGIN],
      [width - 1, height - MARGIN],
    ])({
    // The layout writes into what it is given.
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map(({ from, to, count }) => ({ from, to, source: from, target: to, value: count })),
  });

export const linkPath = sankeyLinkHorizontal<Node, Extra>();
