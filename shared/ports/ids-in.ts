import type { Ids } from './clock.ts';

/** The ids of what is opened in one study: the same text has the same id. */
export const idsIn =
  (ids: Pick<Ids, 'derived'>, study: string) =>
  (text: string): string =>
    ids.derived(study, text);
