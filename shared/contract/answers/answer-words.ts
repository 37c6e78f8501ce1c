import * as z from 'zod';
import { CHANNELS, ROLES } from '../../domain/protocol.ts';

/** The words of which answers are made. Strict, so that a test sees at once what a view lets out. */

/** ISO local date. */
export const localDate = z.iso.date();
/** ISO instant with an offset, mostly `Z`. */
export const instant = z.iso.datetime({ offset: true });
/** In the study's zone, `2026-04-28T10:30`. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const role = z.enum(ROLES).meta({ id: 'Role' });
export const channel = z.enum(CHANNELS).meta({ id: 'Channel' });
export const stream = z.enum(['interviews', 'checkIns']).meta({ id: 'Stream' });
/** Changes with every change of the participant; a blinded role is given none. */
export const version = z.string();
/** In one word; each reader is given those that their part of a participant can have. */
export const participantStatus = z.enum(['held', 'active', 'interviewsStopped', 'stopped', 'dead', 'emigrated']);
export const count = z.int().min(0);

/** The one that is there says to what a step belongs: a timepoint, or a check-in plan. */
export const belonging = { followUp: z.string().optional(), checkIn: z.string().optional() };

export const period = z.strictObject({ from: localDate, to: localDate });

export const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item) });
/** At most 100 items; `cursor` is absent on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), cursor: z.string().optional() });
