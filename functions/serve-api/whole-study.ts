import { sameValue } from '../../shared/domain/change.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { type Fault, Problem } from './problem.ts';
import type { Settings } from './study-settings.ts';
import type { Visit } from './visit.ts';

const wholeStudy = (faults?: Fault[]): Problem =>
  new Problem({
    status: 403,
    code: 'whole-study',
    title: 'This holds for sites that are not yours',
    detail: 'Ask a coordinator of the whole study to enter it.',
    ...(faults ? { faults } : {}),
  });

export const hasAllSites = ({ operator, member }: Pick<Visit, 'operator' | 'member'>): boolean =>
  operator || member?.sites === undefined;

/** What holds for everybody is for those who coordinate all sites; whoever has some of them may read it (ADR 12). @throws Problem */
export const refuseSomeSites = (visit: Pick<Visit, 'operator' | 'member'>): void => {
  if (!hasAllSites(visit)) throw wholeStudy();
};

const touchesOnly = (own: readonly string[], before: Study['sites'], after: Study['sites']): boolean =>
  before.length === after.length &&
  before.every((site, at) => {
    const other = after[at];
    return own.includes(site.id) ? other?.id === site.id : sameValue(site, other);
  });

/** Of some sites one changes what stands with those alone, and stops all sending: that only protects. @throws Problem that names each field */
export const refuseBeyondSites = (before: Study, after: Study, settings: Settings, visit: Visit): void => {
  const own = visit.operator ? undefined : visit.member?.sites;
  if (own === undefined) return;
  const isTheirs = (name: keyof Settings): boolean => {
    if (name === 'sendingStopped') return after.sendingStopped === true;
    return name === 'sites' && touchesOnly(own, before.sites, after.sites);
  };
  const beyond = (Object.keys(settings) as (keyof Settings)[])
    .filter((name) => !sameValue(before[name], after[name]))
    .filter((name) => !isTheirs(name));
  if (beyond.length > 0)
    throw wholeStudy(beyond.map((name) => ({ field: `/${name}`, remedy: 'ask a coordinator of the whole study' })));
};
