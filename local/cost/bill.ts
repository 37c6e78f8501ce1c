import { PRICED, type Priced, type PriceTable } from './price-table.ts';

/** How much of each priced thing; what is left out is none. */
export type Usage = Partial<Record<Priced, number>>;

export interface UsageLine {
  what: string;
  usage: Usage;
}

export interface BillLine extends UsageLine {
  /** In the currency of the price table. */
  amount: number;
}

export interface Bill {
  lines: BillLine[];
  total: number;
}

export const added = (...all: Usage[]): Usage => {
  const sum: Usage = {};
  for (const usage of all)
    for (const name of PRICED) if (usage[name] !== undefined) sum[name] = (sum[name] ?? 0) + usage[name];
  return sum;
};

export const times = (count: number, usage: Usage): Usage => {
  const product: Usage = {};
  for (const name of PRICED) if (usage[name] !== undefined) product[name] = count * usage[name];
  return product;
};

export const amountOf = (usage: Usage, { prices }: Pick<PriceTable, 'prices'>): number =>
  PRICED.reduce((sum, name) => sum + ((usage[name] ?? 0) * prices[name].price) / prices[name].per, 0);

export const billOf = (lines: UsageLine[], table: Pick<PriceTable, 'prices'>): Bill => {
  const priced = lines.map((line) => ({ ...line, amount: amountOf(line.usage, table) }));
  return { lines: priced, total: priced.reduce((sum, { amount }) => sum + amount, 0) };
};
