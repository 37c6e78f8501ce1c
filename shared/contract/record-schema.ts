import * as z from 'zod';
import { CONSENT_CHANNELS, type Erasure, HOLD_KINDS } from '../domain/participation.ts';
import {
  type ByHandMessage,
  type CheckInRecord,
  type InterviewRecord,
  type ParticipantRecord,
  type Stream,
  UNBLINDED_HOW,
  type Unblinding,
  UNBLINDING_CONSEQUENCES,
} from '../domain/record.ts';
import { appointmentSchema, followUpFactsSchema } from './appointment-schema.ts';
import { channel, existingData, instant, life, localDate, sortedInstant } from './record-words.ts';
import { stepOutcomeSchema } from './step-outcome-schema.ts';
import { escalationSchema, taskSchema } from './work-schema.ts';

const text = z.string().min(1);

const holdSchema = z.looseObject({
  from: localDate,
  until: localDate.optional(),
  review: localDate.optional(),
  kind: z.enum(HOLD_KINDS),
  scope: z.enum(['interviews', 'checkIns', 'both']),
  channels: z.array(channel).optional(),
  enteredAt: instant,
  liftedAt: instant.optional(),
});

const unblindingSchema = z.looseObject({
  event: z.int(),
  on: localDate,
  assessor: text,
  how: z.enum(UNBLINDED_HOW),
  consequence: z.enum(UNBLINDING_CONSEQUENCES),
  note: z.string().optional(),
  enteredAt: instant,
  by: z.string(),
}) satisfies z.ZodType<Unblinding>;

const byHandSchema = z.looseObject({
  event: z.int(),
  enteredAt: instant,
  by: z.string(),
  channel,
  template: z.string().optional(),
  of: text,
  appointment: z.int().optional(),
  replaces: z.string().optional(),
}) satisfies z.ZodType<ByHandMessage>;

const said = z.looseObject({ at: instant, by: z.string() });
const erasureSchema = z.looseObject({
  asked: said,
  confirmed: said.optional(),
  dueAt: sortedInstant.optional(),
  revoked: said.optional(),
  begun: instant.optional(),
  done: instant.optional(),
}) satisfies z.ZodType<Erasure>;

const frame = {
  study: text,
  participant: text,
  version: z.int().min(0),
  lastHash: z.string(),
  held: z.boolean().optional(),
  registeredAt: instant,
  site: text.optional(),
  language: text,
  anchors: z.record(z.string(), localDate),
  consent: z.partialRecord(z.enum(CONSENT_CHANNELS), z.boolean()),
  holds: z.array(holdSchema),
  stopped: z.array(
    z.looseObject({
      from: instant,
      to: instant.optional(),
      on: localDate.optional(),
      voided: z.literal(true).optional(),
    }),
  ),
  erasures: z.array(erasureSchema).optional(),
  steps: z.record(z.string(), stepOutcomeSchema),
  byHand: z.record(z.string(), byHandSchema).optional(),
  tasks: z.record(z.string(), taskSchema),
  escalations: z.record(z.string(), escalationSchema),
  agendaBasis: z.looseObject({ protocolVersion: z.int(), studyRevision: z.int(), codeRevision: z.int() }),
  nextDueAt: sortedInstant.optional(),
  lastSignOfLife: z.string().optional(),
  externalIds: z.record(z.string(), z.string()).optional(),
  archived: z.array(z.string()).optional(),
  voidedEnds: z.record(z.string(), z.int()).optional(),
};

const interviewRecordSchema = z.looseObject({
  ...frame,
  stream: z.literal('interviews'),
  participation: z.looseObject({
    interviews: z.enum(['full', 'reduced', 'stopped']),
    register: z.enum(['ok', 'stopped']),
    existingData,
    life,
  }),
  leftOn: localDate.optional(),
  followUps: z.record(z.string(), followUpFactsSchema),
  contacts: z.array(
    z.looseObject({
      at: z.string(),
      direction: z.enum(['in', 'out']),
      channel: z.enum(['phone', 'sms', 'email', 'letter', 'inPerson', 'video']),
      with: z.enum(['participant', 'contactPerson', 'other']),
      outcome: z.string(),
      callBackAt: z.string().optional(),
      reply: z.string().optional(),
      by: z.string(),
    }),
  ),
  unblindings: z.array(unblindingSchema).optional(),
}) satisfies z.ZodType<InterviewRecord>;

const checkInRecordSchema = z.looseObject({
  ...frame,
  stream: z.literal('checkIns'),
  alias: text,
  arm: text.optional(),
  mentor: text.optional(),
  participation: z.looseObject({ life, existingData, intervention: z.enum(['active', 'stopped']) }),
  status: z.looseObject({
    work: z.enum(['employed', 'education', 'none', 'unknown']),
    supportNeeded: z.union([z.boolean(), z.literal('unknown')]),
  }),
  checkIns: z.array(
    z.looseObject({
      event: z.int(),
      on: localDate,
      kind: z.enum(['mentor', 'coordination', 'career', 'finance', 'employer']),
      setting: z.enum(['community', 'office', 'phone', 'video', 'text']),
      minutes: z.number().optional(),
      outcome: z.enum(['held', 'missed', 'cancelled']),
      enteredAt: instant,
      imported: z.boolean().optional(),
    }),
  ),
  appointments: z.array(appointmentSchema),
}) satisfies z.ZodType<CheckInRecord>;

export type ReadRecord<Kind extends ParticipantRecord> = { record: Kind } | { places: string[] };

type Plain<Value> = Value extends object ? { [Key in keyof Value]: Plain<Value[Key]> } : Value;
/** Never, when the code may write what the schema would not read: a new state or reason must be added here as well. */
type Reads<Schema extends z.ZodType, Value> = Plain<Value> extends z.input<Schema> ? Schema : never;

const SCHEMAS: {
  interviews: Reads<typeof interviewRecordSchema, InterviewRecord>;
  checkIns: Reads<typeof checkInRecordSchema, CheckInRecord>;
} = { interviews: interviewRecordSchema, checkIns: checkInRecordSchema };

/** Both ways: a record that could not be read again is not written. Unknown fields stay, unknown states do not pass; places are JSON pointers. */
export const readRecord = <Kind extends Stream>(
  stream: Kind,
  value: unknown,
): ReadRecord<Extract<ParticipantRecord, { stream: Kind }>> => {
  const parsed = SCHEMAS[stream].safeParse(value);
  if (!parsed.success) return { places: parsed.error.issues.map(({ path }) => `/${path.map(String).join('/')}`) };
  return { record: parsed.data as unknown as Extract<ParticipantRecord, { stream: Kind }> };
};
