import type { HeadsOf, HeadsPage, HistoryHeads, KeptNight } from '../../ports/history-heads.ts';
import { inOrder, joined } from './tables.ts';

/** As a bucket that takes each name once. */
export const inMemoryHistoryHeads = (): HistoryHeads & { pages: Map<string, HeadsPage> } => {
  const pages = new Map<string, HeadsPage>();
  const nights = new Map<string, KeptNight & { study: string }>();
  const nameOf = ({ study, on, page }: HeadsOf): string => joined(study, on, page);
  return {
    pages,
    studies: async () => [...new Set([...nights.values()].map(({ study }) => study))].sort(),
    nights: async (study) =>
      inOrder(nights, ({ on }) => on).flatMap(([, { study: of, ...night }]) => (of === study ? [night] : [])),
    page: async (of) => structuredClone(pages.get(nameOf(of))),
    keep: async (of, page) => {
      const lies = pages.get(nameOf(of)) ?? structuredClone(page);
      pages.set(nameOf(of), lies);
      return structuredClone(lies);
    },
    close: async (study, night) => {
      const name = joined(study, night.on);
      if (!nights.has(name)) nights.set(name, { study, ...night });
    },
  };
};
