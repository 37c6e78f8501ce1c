import * as z from 'zod';
import { reasonFor } from '../domain/finding-reasons.ts';
import { type Protocol, ROLES, WEEKDAYS } from '../domain/protocol.ts';
import { count, dayCount, dayOfYear, duration, id, label, timeOfDay } from './protocol-words.ts';
import { steps } from './protocol-step.ts';

const MAX_ARMS = 20;
const MAX_TIMEPOINTS = 100;
const MAX_PHASES = 50;
const MAX_LABELS = 200;
const MAX_CLOSED_DAYS = 100;
const MAX_GAP_DAYS = 3650;
const MAX_PEOPLE = 1_000_000;

const text = z.string().max(500);
const labels = z.array(label).max(MAX_LABELS);

const arm = z.strictObject({
  id: label,
  name: text.optional(),
  checkIns: id.optional(),
  ratio: z.number().positive().optional(),
});

const timepoint = z.strictObject({
  id,
  name: text.optional(),
  visitNumber: count(10_000).optional(),
  mode: z.enum(['interview', 'questionnaire', 'register']),
  anchor: id,
  target: duration,
  preWindow: duration.optional(),
  postWindow: duration.optional(),
  primary: z.boolean().optional(),
  ladder: id.optional(),
  notBefore: duration.optional(),
  to: z.enum(ROLES).optional(),
});

const ladder = z.strictObject({ booking: steps.default([]), appointment: steps.default([]) });

const phase = z.strictObject({
  from: duration,
  to: duration.optional(),
  per: z.enum(['week', 'month']).optional(),
  count: count(31).optional(),
  minutes: count(1440).optional(),
  maxGapDays: count(MAX_GAP_DAYS),
});

const checkInPlan = z.strictObject({
  anchor: id,
  phases: z.array(phase).min(1).max(MAX_PHASES),
  ladder: steps.default([]),
  caseloadMax: count(1000),
});

/** Danish working hours, F5.11. */
const sending = z.strictObject({
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1, { error: reasonFor('no-sending-day') })
    .default(['mon', 'tue', 'wed', 'thu', 'fri']),
  from: timeOfDay.default('09:00'),
  to: timeOfDay.default('19:00'),
  at: timeOfDay.default('10:00'),
  holidays: z.string().max(20).optional(),
  closedDays: z.array(dayOfYear).max(MAX_CLOSED_DAYS).default([]),
});

const limits = z.strictObject({
  perDay: count(100).default(1),
  perFollowUp: count(1000).default(8),
  staleAfter: dayCount.default('P3D'),
});

/** The protocol document as people write it (product.md section 3); unknown fields are refused, absent ones get their defaults. */
export const protocolDocument: z.ZodType<Protocol> = z.strictObject({
  /** Lets an editor find protocol.schema.json. */
  $schema: z.string().max(500).optional(),
  id,
  name: text.optional(),
  version: z.int().min(1),
  registry: text.optional(),
  source: z.array(text).max(MAX_LABELS).optional(),
  timeZone: z.string().max(60),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, { error: reasonFor('no-language') }))
    .min(1)
    .max(20)
    .default(['da', 'en']),
  anchors: z.array(id).max(MAX_LABELS).optional(),
  sites: labels.optional(),
  plannedN: count(MAX_PEOPLE).optional(),
  arms: z.array(arm).min(1).max(MAX_ARMS),
  sending: sending.prefault({}),
  limits: limits.prefault({}),
  timepoints: z.array(timepoint).min(1).max(MAX_TIMEPOINTS),
  ladders: z.record(id, ladder).default({}),
  checkIns: z.record(id, checkInPlan).default({}),
  instruments: labels.optional(),
});

/** The same as JSON Schema 2020-12, for editors and other tools: `protocols/protocol.schema.json`. */
export const protocolJsonSchema = (): unknown => ({
  ...z.toJSONSchema(protocolDocument, { io: 'input' }),
  title: 'Cairn protocol',
});
