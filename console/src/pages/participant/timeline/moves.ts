import type { Cluster, Lane } from './marks.ts';

const nearest = (clusters: readonly Cluster[], at: number): Cluster | undefined =>
  clusters.reduce<Cluster | undefined>(
    (best, each) => (best && Math.abs(best.at - at) <= Math.abs(each.at - at) ? best : each),
    undefined,
  );

/** Where an arrow key leads: along the lane, or to what lies nearest in the next lane that has anything. */
export const moved = (
  clusters: readonly Cluster[],
  lanes: readonly Lane[],
  from: Cluster,
  key: string,
): Cluster | undefined => {
  const inLane = clusters.filter(({ lane }) => lane === from.lane);
  const place = inLane.findIndex(({ id }) => id === from.id);
  switch (key) {
    case 'ArrowRight':
      return inLane[place + 1];
    case 'ArrowLeft':
      return place > 0 ? inLane[place - 1] : undefined;
    case 'Home':
      return inLane[0];
    case 'End':
      return inLane.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const at = lanes.indexOf(from.lane);
      const others = key === 'ArrowDown' ? lanes.slice(at + 1) : lanes.slice(0, at).reverse();
      const lane = others.find((each) => clusters.some((cluster) => cluster.lane === each));
      return nearest(
        clusters.filter((cluster) => cluster.lane === lane),
        from.at,
      );
    }
    default:
      return undefined;
  }
};
