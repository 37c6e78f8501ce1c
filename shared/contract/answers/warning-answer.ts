import * as z from 'zod';
import { count } from './answer-words.ts';

/** What somebody should look at, though it stands as entered. */
export const warning = z
  .strictObject({
    code: z.enum([
      'CASELOAD_NEARLY_FULL',
      'CASELOAD_OVERFULL',
      'NOT_ON_THE_STAFF',
      'NO_MENTOR',
      'SAME_BAND',
      'NOTHING_PLANNED',
      'LONG_OVER',
      'READ_ANEW',
      'BEFORE_THE_WINDOW',
      'NO_APPOINTMENT',
      'NO_SHOW_THAT_DAY',
      'WHICH_NUMBER',
      'IN_THE_PAST',
      'ASSESSOR_ON_LEAVE',
      'OUTSIDE_SLOTS',
      'LANGUAGE_NOT_OFFERED',
      'SENDERS_UNSET',
      'NUMBER_OF_ANOTHER',
      'EMAIL_OF_ANOTHER',
      'NUMBER_SILENCED',
      'LANDLINE',
      'ERASURE_TO_ASK',
      'ANOTHER_GOES_FIRST',
      'BEFORE_THE_APPOINTMENT',
      'BEING_ERASED',
      'INTERVIEW_BOOKED',
      'CHECK_IN_CALLED_OFF',
      'NOT_TOLD',
      'AWAITS_RELEASE',
      'CHANNEL_SHUT',
      'TEXTS_USED_UP',
      'AFTER_THE_WINDOW',
      'ODD_HOUR',
      'DAY_OFF',
      'NO_REMINDER',
      'TELLING_PLACE',
      'UNBLINDING_TEXT',
      'WINDOW_IN_CLOSED_DAYS',
      'LANGUAGE_NOT_READ',
      'TEXT_NOT_IN_LANGUAGE',
      'DIGIT_NOT_READ',
      'PAGES_NOT_IN_LANGUAGE',
      'HOURS_MOVED',
    ]),
    field: z.string(),
    remedy: z.string().optional().meta({ description: 'What to do about it, where the code alone does not say.' }),
    of: z
      .string()
      .optional()
      .meta({ description: 'Which timepoint, or timepoints parted by commas, language or text is meant.' }),
    count: count.optional(),
    max: count.optional(),
    followUp: z
      .string()
      .optional()
      .meta({ description: 'Whose appointment it is about, where the field does not tell.' }),
  })
  .meta({ id: 'Warning' });
