import { closeSync, openSync, readSync } from 'node:fs';
import { shapeFindings } from '../../shared/contract/shape-findings.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { BadInput } from '../bad-input.ts';
import { errorCode } from '../error-code.ts';
import { findingLine } from '../read-protocol.ts';
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

const UNKNOWN_FIELD = 'is no field of a price table: remove it or mend its name';

const faultOf = (fault: Finding): Finding =>
  fault.code === 'unknown-field' ? { ...fault, reason: UNKNOWN_FIELD } : fault;

/** The table that ships, or one's own. @throws BadInput with each fault, a line each */
export const readPrices = (file: string | undefined): PriceTable => {
  if (file === undefined) return priceTableSchema.parse(shipped);
  const contents = contentsOf(file);
  const { data, error } = priceTableSchema.safeParse(contents);
  if (data) return data;
  const faults = shapeFindings(error.issues, contents).map((fault) => findingLine(file, faultOf(fault)));
  throw new BadInput(
    `--prices ${file}: this table cannot be used; copy local/cost/prices.json and change the amounts\n${faults.join('\n')}`,
  );
};
