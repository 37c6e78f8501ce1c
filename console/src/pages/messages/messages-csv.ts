import { csvOf } from '../../kit/csv.ts';
import { messagesPage, type Message, type MessageFilters } from './queries.ts';

/** More is for the export of the whole table, which the API makes in one go. */
const ROWS_MAX = 10_000;

const COLUMNS = [
  'at',
  'participant',
  'followUp',
  'checkIn',
  'step',
  'channel',
  'state',
  'delivery',
  'reason',
  'segments',
] as const satisfies (keyof Message)[];

export const messagesCsv = (messages: readonly Message[]): string =>
  csvOf(
    [...COLUMNS, 'priceUsd'],
    messages.map((message) => [...COLUMNS.map((name) => message[name]), message.price?.amount]),
  );

/** Everything that fits the filters, page by page. */
export const everyMessage = async (
  study: string,
  filters: MessageFilters,
): Promise<{ rows: Message[]; isWhole: boolean }> => {
  const rows: Message[] = [];
  let cursor: string | undefined;
  do {
    const page = await messagesPage(study, filters, cursor);
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && rows.length < ROWS_MAX);
  return { rows, isWhole: cursor === undefined };
};
