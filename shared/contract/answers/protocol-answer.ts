import * as z from 'zod';
import { MOVES } from '../../domain/move.ts';
import { protocolDocument } from '../protocol-document.ts';
import { belonging, count, instant, listOf } from './answer-words.ts';
import { findingCode, findingValues } from './finding-code.ts';
import { skipReason } from './step-answer.ts';
import { warning } from './warning-answer.ts';

const published = z.strictObject({
  version: z.int(),
  publishedAt: instant,
  by: z.string(),
  /** In force for newcomers. */
  current: z.boolean(),
});

const finding = z
  .strictObject({
    /** JSON pointer into the document. */
    pointer: z.string(),
    code: findingCode,
    values: findingValues,
    /** Of code and values, in English. */
    reason: z.string(),
  })
  .meta({ id: 'Finding' });

export const verdict = z.strictObject({ valid: z.boolean(), findings: z.array(finding) }).meta({ id: 'Verdict' });

const kinds = { moves: count, appears: count, vanishes: count };
const counts = z.strictObject(kinds);
const people = z.strictObject({ all: count, moving: count, staying: count });
const move = z.enum(MOVES);

/** One step of one participant that would change; an end that is absent was or will not be there. */
const changeRow = z
  .strictObject({
    participant: z.string(),
    ...belonging,
    step: z.string(),
    does: z.enum(['send', 'task', 'escalate', 'close']),
    change: z.enum(['moves', 'appears', 'vanishes']),
    from: instant.optional(),
    to: instant.optional(),
    reason: skipReason.optional(),
  })
  .meta({ id: 'ChangeRow' });

const protocolChange = z
  .strictObject({
    change: z.enum(['added', 'removed', 'changed']),
    path: z.string(),
    fields: z.array(z.string()).optional(),
  })
  .meta({ id: 'ProtocolChange' });

export const protocolVersion = published
  .extend({
    protocol: protocolDocument,
    /** Of the version named by `against`. */
    changes: z.array(protocolChange).optional(),
  })
  .meta({ id: 'PublishedProtocol' });

const logged = published.extend({
  /** Of the version before; absent of the first. */
  changes: z.array(protocolChange).optional(),
});
export const protocolList = listOf(logged.meta({ id: 'ProtocolVersion' })).meta({ id: 'ProtocolList' });

const rows = { items: z.array(changeRow), cursor: z.string().optional() };

const firstPage = z
  .strictObject({
    version: z.int(),
    current: z.int(),
    move,
    changes: z.array(protocolChange),
    people,
    counts,
    steps: z.array(z.strictObject({ ...belonging, step: z.string(), ...kinds })),
    previewToken: z.string(),
    /** What the study still lacks before anything may sensibly be sent. */
    warnings: z.array(warning),
    ...rows,
  })
  .meta({ id: 'Preview' });

/** The pages after the first hold rows only. */
export const preview = z.union([firstPage, z.strictObject(rows).meta({ id: 'PreviewRows' })]);

export const publication = z
  .strictObject({
    version: z.int(),
    publishedAt: instant,
    by: z.string(),
    move,
    people,
    counts,
    repointing: z.boolean(),
    warnings: z.array(warning),
  })
  .meta({ id: 'Publication' });
