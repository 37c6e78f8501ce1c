import {
  preview as previewAnswer,
  protocolList,
  protocolVersion,
  publication,
  verdict,
} from '../../shared/contract/answers/protocol-answer.ts';
import { againstQuery, pageQuery } from '../../shared/contract/list-query.ts';
import * as z from 'zod';
import { previewBody, publishBody, validateBody } from '../../shared/contract/study-body.ts';
import { compareProtocols, type ProtocolChange } from '../../shared/domain/protocol-change.ts';
import { ok, type Answer } from './answer.ts';
import { judge } from './judge-protocol.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, unfitField } from './problem.ts';
import { leftWarnings } from './left-languages.ts';
import { hoursWarnings } from './moved-hours-warning.ts';
import { amendmentOf } from './protocol-amendment.ts';
import { changeRows, preview, type Place } from './protocol-preview.ts';
import { publishProtocol } from './protocol-publish.ts';
import { DOCUMENT_LIMIT_BYTES, readBody } from './read-body.ts';
import { inStudy, type Route, verb } from './route.ts';
import { publishingWarnings } from './plan-warnings.ts';
import type { Visit } from './visit.ts';

const place = z.strictObject({ people: z.string().optional(), skip: z.int().min(0) });

const cursorOf = (next: Place | undefined) =>
  next === undefined ? {} : { cursor: Buffer.from(JSON.stringify(next)).toString('base64url') };

const placeOf = (cursor: string): Place => {
  try {
    const { people, skip } = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { skip, ...(people === undefined ? {} : { people }) };
  } catch {
    throw unfitField('cursor', 'take the cursor of the page before, as it is');
  }
};

/** What each version changed of the one before: the log that a monitor asks for. */
const list = async ({ study }: Visit, ports: ApiPorts): Promise<Answer> => {
  const versions = await ports.studies.protocolVersions(study.id);
  const documents = await Promise.all(versions.map(({ version }) => ports.studies.protocol(study.id, version)));
  const byVersion = new Map(documents.flatMap((each) => (each ? [[each.version, each] as const] : [])));
  const changesOf = (version: number): ProtocolChange[] | undefined => {
    const [before, after] = [byVersion.get(version - 1), byVersion.get(version)];
    return before && after && compareProtocols(before, after);
  };
  return ok({
    items: versions.map((each) => {
      const changes = changesOf(each.version);
      return { ...each, current: each.version === study.protocolVersion, ...(changes ? { changes } : {}) };
    }),
  });
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { study } = visit;
  const version = Number(visit.path('version'));
  const published = (await ports.studies.protocolVersions(study.id)).find((each) => each.version === version);
  const protocol = published && (await ports.studies.protocol(study.id, version));
  if (protocol === undefined) throw notFound();
  const { against } = againstQuery.parse({ against: visit.query('against') || undefined });
  const other = against === undefined ? undefined : await ports.studies.protocol(study.id, Number(against));
  if (against !== undefined && other === undefined) throw unfitField('against', 'name a published version');
  const changes = other === undefined ? {} : { changes: compareProtocols(other, protocol) };
  return ok({ ...published, current: version === study.protocolVersion, protocol, ...changes });
};

/** All that is wrong with a document, as `cairn validate` says it; a document with errors is a good question, so it is answered with 200. */
const validate = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const document = await readBody(visit, validateBody, DOCUMENT_LIMIT_BYTES);
  const { findings } = await judge(document, visit.study, ports);
  return ok({ valid: findings.length === 0, findings });
};

/** What publishing would do, for everyone counted and step by step in pages; the pages after the first hold rows only. */
const show = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const amendment = await amendmentOf(await readBody(visit, previewBody, DOCUMENT_LIMIT_BYTES), visit, ports);
  const cursor = visit.query('cursor');
  if (cursor) {
    const { items, next } = await changeRows(amendment, placeOf(cursor), visit, ports);
    return ok({ items, ...cursorOf(next) });
  }
  const { study, protocol, move } = amendment;
  const current = await ports.studies.protocol(study.id, study.protocolVersion);
  const { next, readers, hoursMoved, ...shown } = await preview(amendment, visit, ports);
  return ok({
    version: protocol.version,
    current: study.protocolVersion,
    move,
    changes: current === undefined ? [] : compareProtocols(current, protocol),
    ...shown,
    warnings: [
      ...leftWarnings(readers),
      ...hoursWarnings(hoursMoved),
      ...(await publishingWarnings(amendment.next, protocol, visit.now, ports)),
    ],
    ...cursorOf(next),
  });
};

export const protocolRoutes: Route[] = [
  {
    id: 'protocols.list',
    method: 'GET',
    path: inStudy('/protocols'),
    summary: 'The published versions of the protocol',
    answers: { 200: protocolList },
    serve: list,
  },
  {
    id: 'protocols.validate',
    method: 'POST',
    path: verb('protocols', 'validate'),
    summary: 'All that is wrong with a document',
    body: validateBody,
    answers: { 200: verdict },
    serve: validate,
  },
  {
    id: 'protocols.preview',
    method: 'POST',
    path: verb('protocols', 'preview'),
    summary: 'What publishing would do',
    query: pageQuery,
    body: previewBody,
    answers: { 200: previewAnswer },
    serve: show,
  },
  {
    id: 'protocols.publish',
    method: 'POST',
    path: inStudy('/protocols'),
    summary: 'Publish what the preview showed',
    body: publishBody,
    answers: { 201: publication },
    serve: publishProtocol,
  },
  {
    id: 'protocols.read',
    method: 'GET',
    path: inStudy('/protocols/:version{[1-9][0-9]*}'),
    summary: 'One published version, and what it changes of another',
    query: againstQuery,
    answers: { 200: protocolVersion },
    serve: read,
  },
];
