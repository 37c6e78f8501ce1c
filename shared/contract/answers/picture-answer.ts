import * as z from 'zod';
import { agendaLine } from './agenda-answer.ts';
import { count, localDate } from './answer-words.ts';
import { verdict } from './protocol-answer.ts';

const followUp = z.strictObject({
  id: z.string(),
  target: localDate,
  opens: localDate.nullable(),
  closes: localDate.nullable(),
  bookable: localDate,
});

/** Of a check-in plan: `to` is the first day after it, null while it has no end. */
const phase = z.strictObject({
  plan: z.string(),
  from: localDate,
  to: localDate.nullable(),
  per: z.enum(['week', 'month']).optional(),
  count: count.optional(),
  maxGapDays: count,
});

/** The agenda is absent while the document has findings. */
export const picture = verdict
  .extend({
    agenda: z
      .strictObject({
        anchors: z.record(z.string(), localDate),
        arm: z.string().optional(),
        followUps: z.array(followUp),
        phases: z.array(phase),
        items: z.array(agendaLine),
      })
      .optional(),
  })
  .meta({ id: 'ProtocolPicture' });
