import * as z from 'zod';
import { ROLES } from '../../domain/protocol.ts';
import { belonging, channel, instant, localDate } from './answer-words.ts';
import { followUp } from './follow-up-answer.ts';
import { delivery, skipReason } from './step-answer.ts';

export const agendaLine = z
  .strictObject({
    ...belonging,
    step: z.string(),
    does: z.enum(['send', 'task', 'escalate', 'close']),
    /** Before rolling to a day on which it may happen. */
    nominal: localDate,
    at: instant,
    template: z.string().optional(),
    channels: z.array(channel).optional(),
    to: z.enum(['participant', ...ROLES]).optional(),
    skip: skipReason.optional(),
  })
  .meta({ id: 'AgendaLine' });

const item = agendaLine
  .extend({
    /** Which appointment of the follow-up it belongs to. */
    appointment: z.int().optional(),
    state: z.enum(['planned', 'sending', 'sent', 'unknown', 'unconfirmed', 'failed', 'open', 'done', 'skipped']),
    /** A skip reason, or the code of a failure. */
    reason: z.string().optional(),
    delivery: delivery.optional(),
    /** By which it went or was tried, of those that it may go by. */
    channel: channel.optional(),
  })
  .meta({ id: 'AgendaItem' });

export const agenda = z
  .strictObject({
    protocol: z.string(),
    /** Each of the three is absent where a role does not see its stream. */
    version: z.int().optional(),
    followUps: z.array(followUp).optional(),
    checkIns: z.array(z.strictObject({ plan: z.string(), due: localDate, overdue: z.boolean().optional() })).optional(),
    items: z.array(item),
  })
  .meta({ id: 'Agenda' });
