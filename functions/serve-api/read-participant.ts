import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { notFound } from './problem.ts';
import { type Looker, participantNamed, reachOf } from './reach.ts';
import type { ReadPorts } from './writing.ts';

export const planFor = (both: BothRecords, study: string, ports: ReadPorts): Promise<StudyPlan> =>
  ports.studies.plan(study, both.interviews.agendaBasis.protocolVersion, both.interviews.site);

/** By the name that the caller knows, within their reach; everyone else is not there. */
export const readParticipant = async (visit: Looker, name: string, ports: ReadPorts): Promise<Both> => {
  const participant = await participantNamed(visit, name, ports);
  const both = participant === undefined ? undefined : await ports.records.readBoth(visit.study.id, participant);
  const reach = await reachOf(visit, ports);
  if (both === undefined || !reach.person(both)) throw notFound();
  return both;
};
