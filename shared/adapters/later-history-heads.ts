import type { HistoryHeads } from '../ports/history-heads.ts';

/** Asked for after the first rows were read: a cold start reads no client for it. */
export const laterHistoryHeads = (bucket: string): HistoryHeads => {
  let opened: Promise<HistoryHeads> | undefined;
  const open = (): Promise<HistoryHeads> =>
    (opened ??= import('./s3-history-heads.ts').then(({ s3HistoryHeads }) => s3HistoryHeads({ bucket })));
  return {
    studies: async () => (await open()).studies(),
    nights: async (study) => (await open()).nights(study),
    page: async (of) => (await open()).page(of),
    keep: async (of, page) => (await open()).keep(of, page),
    close: async (study, night) => (await open()).close(study, night),
  };
};
