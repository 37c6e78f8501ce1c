import * as z from 'zod';
import type { StudyPlan } from '../../../shared/domain/study-plan.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import type { Both } from '../../../shared/ports/record-store.ts';
import type { Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { followedPlan } from '../earlier-versions.ts';
import { manyPeople, forEachOf } from './everyone.ts';
import { nextLink } from './next-link.ts';
import { metaDataOid, metaDataVersion } from './odm-metadata.ts';
import { subjectData, unplannedOf } from './odm-subjects.ts';
import type { XmlElement } from './odm-xml.ts';
import { readQuery } from './read-query.ts';

const query = z.strictObject({ cursor: z.string().optional() });

interface Subject {
  both: Both;
  plan: StudyPlan;
}

const ofVersion = (subjects: readonly Subject[], version: number): Subject[] =>
  subjects.filter(({ plan }) => plan.protocol.version === version);

/** The current version first said, then every other one that somebody here is on. */
const protocolsOf = (current: StudyPlan, subjects: readonly Subject[]) =>
  [
    ...new Map(
      [current, ...subjects.map(({ plan }) => plan)].map(({ protocol }) => [protocol.version, protocol]),
    ).values(),
  ].sort((a, b) => a.version - b.version);

const odmOf = ({ study, now }: Visit, current: StudyPlan, subjects: readonly Subject[]): XmlElement => {
  const protocols = protocolsOf(current, subjects);
  const studyOid = `ST.${study.id}`;
  return {
    '@FileType': 'Snapshot',
    '@FileOID': `${study.id}/${isoInstant(now)}`,
    '@CreationDateTime': isoInstant(now),
    '@AsOfDateTime': isoInstant(now),
    '@ODMVersion': '2.0',
    '@SourceSystem': 'Cairn',
    Study: {
      '@OID': studyOid,
      '@StudyName': study.name,
      '@ProtocolName': current.protocol.id,
      MetaDataVersion: protocols.map((protocol) =>
        metaDataVersion(protocol, [
          ...new Set(
            ofVersion(subjects, protocol.version).flatMap(({ plan, both }) => unplannedOf(plan, both.interviews)),
          ),
        ]),
      ),
    },
    ClinicalData: protocols
      .map(({ version }) => ({ version, own: ofVersion(subjects, version) }))
      .filter(({ own }) => own.length > 0)
      .map(({ version, own }) => ({
        '@StudyOID': studyOid,
        '@MetaDataVersionOID': metaDataOid(version),
        SubjectData: own.map(({ both, plan }) => subjectData(plan, both.interviews, now)),
      })),
  };
};

/** ODM v2 (F3.9): the plan with its timing constraints, and what became of each visit. Interviews alone, so it tells no arm of anybody. */
const exportOdm = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { rows, cursor } = await manyPeople(visit, readQuery(visit, query).cursor, ports);
  const current = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const subjects = await forEachOf(rows, async (both) => ({
    both,
    plan: await followedPlan(both, visit.study.id, ports),
  }));
  const link = nextLink(`/api/studies/${visit.study.id}/exports/odm`, { cursor });
  const { odmXml } = await import('./odm-xml.ts');
  return {
    status: 200,
    text: { content: odmXml(odmOf(visit, current, subjects)), type: 'application/xml; charset=utf-8' },
    headers: {
      'content-disposition': `attachment; filename="${visit.study.id}-odm.xml"`,
      ...(link ? { link } : {}),
    },
  };
};

export const exportOdmRoutes: Route[] = [
  {
    id: 'exports.odm',
    method: 'GET',
    path: inStudy('/exports/odm'),
    summary: 'The plan and its visits as CDISC ODM v2; the Link header names the next thousand people',
    query,
    answers: { 200: z.string().meta({ description: 'An ODM v2 document' }) },
    answerType: 'application/xml',
    serve: exportOdm,
  },
];
