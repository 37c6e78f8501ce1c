import type { Visit } from './visit.ts';

/** Whether a site is one of the study's, and one that whoever asks may write to; a study without sites takes any. */
export const isOwnSite = (site: string, { study, member }: Pick<Visit, 'study' | 'member'>): boolean =>
  (study.sites.length === 0 || study.sites.some(({ id }) => id === site)) && (member?.sites?.includes(site) ?? true);
