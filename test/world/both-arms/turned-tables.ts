import type { Change, Table } from '../dynamo/table.ts';
import { type Item, takenItem } from '../dynamo/values.ts';
import { TABLES } from '../outside/worker.ts';

/** Who changes places with whom: of each pseudonym and each mentor the one in whose place they are. */
export type Turn = ReadonlyMap<string, string>;

const NAMES = /\bP-\d+\b|\bmentor-\d+\b/g;
const OF_CHECK_INS = /CHECKINS|checkIns/;
const IN_CASELOADS = /#CASELOAD$/;
const SUPPORTING = /^(?:mentor|team-leader)-/;

const textOf = (value: Item[string] | undefined): string => (typeof value === 'string' ? value : '');
const keyOf = ({ pk, sk }: Item): Change['key'] => ({ pk: textOf(pk), sk: textOf(sk) });

interface Told {
  study?: string;
  stream?: string;
  user?: string;
}

/** What an item tells beside its keys: of a notice, the row of a link, a look at a card, or whoever an earlier state is wrong about. */
const toldIn = ({ study, stream, notice, row, read }: Item): Told =>
  ({ study, stream, ...(row as Told), ...(notice as Told), ...(read as Told) }) as Told;

/**
 * Whether an item of a study lies where it does because of an arm: the record of check-ins, its events, finished steps and messages,
 * replies to it, notices of its silences, caseloads, looks at a card by whoever supports. Counters of numbers, letters and the ids of
 * providers are left: no address of the API that a blinded eye may open leads to one.
 */
export const isOfAnArm = (item: Item, study: string): boolean => {
  const { pk, sk } = keyOf(item);
  const told = toldIn(item);
  if (!pk.startsWith(`S#${study}#`) && told.study !== study) return false;
  if (OF_CHECK_INS.test(`${pk} ${sk}`) || IN_CASELOADS.test(pk)) return true;
  return told.stream === 'checkIns' || (told.user !== undefined && SUPPORTING.test(told.user));
};

export const turnedItem = (item: Item, turn: Turn): Item =>
  takenItem(JSON.parse(JSON.stringify(item).replaceAll(NAMES, (name) => turn.get(name) ?? name)) as object);

/** Of one study: what its arms bring with them lies with others, and nothing of the interviews has moved. */
const turnTable = (table: Table, study: string, turn: Turn, now: number): void => {
  const { name } = table;
  const moving = [...table.rows.all()].map(({ item }) => item).filter((item) => isOfAnArm(item, study));
  for (const before of moving) table.apply({ table: name, key: keyOf(before), before }, now, now);
  for (const after of moving.map((item) => turnedItem(item, turn)))
    table.apply({ table: name, key: keyOf(after), after }, now, now);
};

export const copiedTables = (tables: ReadonlyMap<string, Table>): Map<string, Table> =>
  new Map([...tables].map(([name, table]) => [name, table.copied()]));

export const turnedTables = (
  tables: ReadonlyMap<string, Table>,
  study: string,
  turn: Turn,
  now: number,
): Map<string, Table> => {
  const turned = copiedTables(tables);
  for (const name of [TABLES.records, TABLES.contacts, TABLES.erasures]) {
    const table = turned.get(name);
    if (table) turnTable(table, study, turn, now);
  }
  return turned;
};
