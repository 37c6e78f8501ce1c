import type { WireItem, WireValue } from './wire-item.ts';

export const MAX_ITEM_BYTES = 400 * 1024;
export const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;

const CONTAINER_BYTES = 3;

const numberBytes = (digits: string): number => Math.ceil(digits.replace(/[^0-9]/g, '').length / 2) + 1;
const sum = <T>(values: T[], bytesOf: (value: T) => number): number =>
  values.reduce((bytes, value) => bytes + bytesOf(value), 0);
const base64Bytes = (text: string): number => Buffer.byteLength(text, 'base64');
const textBytes = (text: string): number => Buffer.byteLength(text);

const valueBytes = (value: WireValue): number => {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return base64Bytes(value.B);
  if (value.M !== undefined) return CONTAINER_BYTES + Object.keys(value.M).length + itemBytes(value.M);
  if (value.L !== undefined) return CONTAINER_BYTES + value.L.length + sum(value.L, valueBytes);
  if (value.SS !== undefined) return sum(value.SS, textBytes);
  if (value.NS !== undefined) return sum(value.NS, numberBytes);
  if (value.BS !== undefined) return sum(value.BS, base64Bytes);
  return 1;
};

/** Size of an item as DynamoDB charges it: UTF-8 names and values (dynalite counts characters, and an æ is two bytes). */
export const itemBytes = (item: WireItem): number =>
  sum(Object.entries(item), ([name, value]) => textBytes(name) + valueBytes(value));
