import { closeSync, openSync, readSync } from 'node:fs';
import type * as z from 'zod';
import { BadInput } from '../bad-input.ts';
import { errorCode } from '../error-code.ts';
import { type PriceTable, priceTableSchema } from './price-table.ts';
import shipped from './prices.json' with { type: 'json' };

const TROUBLE: Record<string, string> = {
  ENOENT: 'there is no such file; give the path of a price table, made from local/cost/prices.json',
  EISDIR: 'this is a folder; give the path of a price table',
  EACCES: 'this file may not be read; give it to whoever runs this',
};
const MAX_BYTES = 1_000_000;

/** As much of a file as a price table may have, and a byte more where there is more: a device or a wrong file is not read to its end. */
const beginningOf = (file: string): Buffer => {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(opened, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(opened);
  }
};

const contentsOf = (file: string): unknown => {
  let bytes: Buffer;
  try {
    bytes = beginningOf(file);
  } catch (trouble) {
    throw new BadInput(`--prices ${file}: ${TROUBLE[errorCode(trouble) ?? ''] ?? 'this file cannot be read'}`);
  }
  if (bytes.length > MAX_BYTES) throw new BadInput(`--prices ${file}: longer than any price table; give another file`);
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new BadInput(`--prices ${file}: this is no JSON; copy local/cost/prices.json and change the amounts`);
  }
};

/** The table that ships, or one's own. @throws BadInput with each fault, a line each */
export const readPrices = (file: string | undefined): PriceTable => {
  if (file === undefined) return priceTableSchema.parse(shipped);
  const { data, error } = priceTableSchema.safeParse(contentsOf(file));
  if (data) return data;
  const faults = error.issues.map(({ path, message }: z.core.$ZodIssue) => `${file}:/${path.join('/')}: ${message}`);
  throw new BadInput(
    `--prices ${file}: this table cannot be used; copy local/cost/prices.json and change the amounts\n${faults.join('\n')}`,
  );
};
