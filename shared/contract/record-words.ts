import * as z from 'zod';
import { CHANNELS, ROLES } from '../domain/protocol.ts';

/** ISO local date. */
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** ISO instant in UTC, as the whole record writes it. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
/** In whole seconds: as a sort key, `09:00:00.500Z` would stand before `09:00:00Z`. */
export const sortedInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
/** Local time in the study's zone. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);

export const channel = z.enum(CHANNELS);
export const role = z.enum(ROLES);
export const life = z.enum(['alive', 'dead', 'emigrated']);
export const existingData = z.enum(['keep', 'erasureRequested']);

/** What was said of an appointment, as fields of an object. */
export const saying = { time: z.string(), isOff: z.literal(true).optional() };
