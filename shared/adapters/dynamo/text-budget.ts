import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { storedTextsOfDay } from '../../contract/stored-study.ts';
import { shareOfOthers, type TextBudget, type TextsOfDay, type TextToGo } from '../../ports/text-budget.ts';
import { heldTexts, type TextCounter } from '../held-texts.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';

/** Longer than anybody asks for a day that is over. */
const KEPT_SECONDS = 35 * 86_400;
/** Only near the end of a day's texts is there a race for them. */
const TRIES = 5;

const keyOf = ({ study, stream, day }: TextsOfDay): Key => ({ pk: studyKey(study), sk: `TEXTS#${day}#${stream}` });

export const textBudgets = ({ documents, tables }: BookSetting): TextBudget => {
  const TableName = tables.studies;

  const read = async (of: TextsOfDay) => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: keyOf(of), ConsistentRead: true }));
    return storedTextsOfDay.parse(Item ?? {});
  };

  /** @returns whether the item passed the condition */
  const update = async (of: TextsOfDay, change: object): Promise<boolean> => {
    try {
      await documents.send(new UpdateCommand({ TableName, Key: keyOf(of), ...change }));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  };

  const take = (text: TextToGo, parts: number): Promise<boolean> => {
    const { belongsToAppointment, budget, day } = text;
    const counts = belongsToAppointment
      ? { takenInAll: budget }
      : { takenInAll: budget, takenByOthers: shareOfOthers(budget) };
    const fields = Object.entries(counts);
    return update(text, {
      UpdateExpression: `SET expiresAt = :expiresAt ADD ${fields.map(([field]) => `${field} :parts`).join(', ')}`,
      ConditionExpression: fields
        .map(([field]) => `(attribute_not_exists(${field}) OR ${field} <= :${field})`)
        .join(' AND '),
      ExpressionAttributeValues: {
        ':parts': parts,
        ':expiresAt': Date.parse(day) / 1_000 + KEPT_SECONDS,
        ...Object.fromEntries(fields.map(([field, most]) => [`:${field}`, most - parts])),
      },
    });
  };

  const counter: TextCounter = {
    takeParts: async (text, { least, most }) => {
      let parts = most;
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { belongsToAppointment, budget } = text;
        if (parts <= (belongsToAppointment ? budget : shareOfOthers(budget)) && (await take(text, parts))) return parts;
        const { takenInAll = 0, takenByOthers = 0 } = await read(text);
        const room = Math.min(
          budget - takenInAll,
          belongsToAppointment ? Infinity : shareOfOthers(budget) - takenByOthers,
        );
        if (room < least) return 0;
        parts = Math.min(most, room);
      }
      return 0;
    },
    noteUsedUp: async (text, at) => {
      const { day, budget, belongsToAppointment } = text;
      const isNew = 'attribute_not_exists(usedUpBudget) OR usedUpBudget <> :budget';
      await update(text, {
        UpdateExpression:
          'SET usedUpAt = :at, usedUpBudget = :budget, appointmentsToo = :appointmentsToo, expiresAt = :expiresAt',
        ConditionExpression: belongsToAppointment ? `${isNew} OR appointmentsToo <> :appointmentsToo` : isNew,
        ExpressionAttributeValues: {
          ':at': at,
          ':budget': budget,
          ':appointmentsToo': belongsToAppointment,
          ':expiresAt': Date.parse(day) / 1_000 + KEPT_SECONDS,
        },
      });
    },
  };

  return {
    ...heldTexts(counter),
    textsUsedUp: async (of) => {
      const { usedUpAt: at, usedUpBudget: budget, appointmentsToo = false } = await read(of);
      return at === undefined || budget === undefined ? undefined : { at, budget, appointmentsToo };
    },
  };
};
