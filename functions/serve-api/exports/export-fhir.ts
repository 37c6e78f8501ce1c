import * as z from 'zod';
import { isoInstant } from '../../../shared/domain/zone.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import type { Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { followedPlan } from '../earlier-versions.ts';
import { forEachOf, somePeople } from './everyone.ts';
import { plannedMessages, sentMessage } from './fhir-messages.ts';
import { appointments, consentEntry, researchSubject, visitTask } from './fhir-person.ts';
import { planDefinition, researchStudy } from './fhir-study.ts';
import type { Entry } from './fhir-words.ts';
import { readQuery } from './read-query.ts';
import { messagesOf, recordsFor } from './tables.ts';

const query = z.strictObject({ cursor: z.string().optional() });

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  type: z.literal('collection'),
  timestamp: z.iso.datetime({ offset: true }),
  link: z.array(z.object({ relation: z.enum(['self', 'next']), url: z.string() })),
  entry: z.array(z.object({ fullUrl: z.string(), resource: z.looseObject({ resourceType: z.string() }) })),
});

const entriesOf = async (both: Both, visit: Visit, ports: ApiPorts): Promise<Entry[]> => {
  const plan = await followedPlan(both, visit.study.id, ports);
  const { interviews } = both;
  const messages = await messagesOf(both, visit, ports);
  return [
    researchSubject(both, visit.sight === 'site'),
    consentEntry(interviews),
    ...plan.protocol.timepoints.flatMap((timepoint) => visitTask(timepoint, interviews, plan, visit.now)),
    ...appointments(interviews, plan),
    ...recordsFor(both, visit).flatMap((record) => plannedMessages(record, plan, visit.now)),
    ...messages.map((row) => sentMessage(row, interviews.language)),
  ];
};

const versionsOf = (people: readonly Both[], current: number): number[] =>
  [...new Set([current, ...people.map(({ interviews }) => interviews.agendaBasis.protocolVersion)])].sort(
    (a, b) => a - b,
  );

/** FHIR R5 (F3.11): the study and its plan, and a page of people; every page stands by itself. */
const exportFhir = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { study, now } = visit;
  const { cursor: from } = readQuery(visit, query);
  const { rows, cursor } = await somePeople(visit, from, ports);
  const plans = await Promise.all(
    versionsOf(rows, study.protocolVersion).map((version) => ports.studies.plan(study.id, version)),
  );
  const current = await ports.studies.plan(study.id, study.protocolVersion);
  const people = await forEachOf(rows, (both) => entriesOf(both, visit, ports));
  const self = `/api/studies/${study.id}/exports/fhir`;
  const body: z.input<typeof bundle> = {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: isoInstant(now),
    link: [
      { relation: 'self', url: from ? `${self}?cursor=${from}` : self },
      ...(cursor === undefined ? [] : [{ relation: 'next' as const, url: `${self}?cursor=${cursor}` }]),
    ],
    entry: [
      researchStudy(study, current.protocol),
      ...plans.map(({ protocol }) => planDefinition(study, protocol)),
      ...people.flat(),
    ],
  };
  return { status: 200, text: { content: JSON.stringify(body), type: 'application/fhir+json' } };
};

export const exportFhirRoutes: Route[] = [
  {
    id: 'exports.fhir',
    method: 'GET',
    path: inStudy('/exports/fhir'),
    summary: 'The study as a FHIR R5 bundle, a hundred people a page',
    query,
    answers: { 200: bundle },
    answerType: 'application/fhir+json',
    serve: exportFhir,
  },
];
