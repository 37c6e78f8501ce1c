import { isoInstant } from '../../shared/domain/zone.ts';
import { type Finding, finding } from '../../shared/domain/finding.ts';
import type { Move } from '../../shared/domain/move.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { Site, Study } from '../../shared/ports/study-book.ts';
import { holidaysFor } from '../../shared/ports/study-calendar.ts';
import { judge } from './judge-protocol.ts';
import type { ApiPorts } from './ports.ts';
import { findingsProblem, Problem } from './problem.ts';
import type { Visit } from './visit.ts';

/** A sound document on its way to being the study's next version. */
export interface Amendment {
  study: Study;
  /** As it would stand after the publication. */
  next: Study;
  protocol: Protocol;
  move: Move;
}

const versionFinding = (document: Record<string, unknown>, { protocolVersion }: Study): Finding[] =>
  typeof document.version === 'number' && document.version <= protocolVersion
    ? [finding('/version', 'version-in-force', { version: String(protocolVersion) })]
    : [];

const withSites = (known: Site[], { sites = [] }: Protocol): Site[] => [
  ...known,
  ...sites.filter((id) => known.every((site) => site.id !== id)).map((id) => ({ id })),
];

const unfinished = (): Problem =>
  new Problem({
    status: 409,
    code: 'publishing-unfinished',
    title: 'The version before is still being put in force',
    detail: 'Wait until the study says that repointing is over, then preview again.',
  });

/** @throws Problem with every finding of the document, or when the publication before is not finished */
export const amendmentOf = async (
  { protocol: document, move }: { protocol: Record<string, unknown>; move: Move },
  visit: Visit,
  ports: ApiPorts,
): Promise<Amendment> => {
  const { study, now, user } = visit;
  const verdict = await judge(document, study, ports);
  const findings = [...verdict.findings, ...versionFinding(document, study)];
  if (verdict.protocol === undefined || findings.length > 0) throw findingsProblem(findings, '/protocol');
  if (study.repointing?.move) throw unfinished();
  const { protocol } = verdict;
  const publishedAt = isoInstant(now);
  const next: Study = {
    ...study,
    protocolVersion: protocol.version,
    zone: protocol.timeZone,
    languages: protocol.languages,
    sites: withSites(study.sites, protocol),
    holidays: holidaysFor(protocol, now, await ports.holidays()),
    revision: study.revision + 1,
    repointing: { since: publishedAt, move: { who: move, publishedAt, by: user } },
  };
  return { study, next, protocol, move };
};
