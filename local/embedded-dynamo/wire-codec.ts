import { marshall, type marshallOptions, unmarshall } from '@aws-sdk/util-dynamodb';
import type { WireItem, WireValue } from './wire-item.ts';

type Native = Record<string, unknown>;

/** Bytes travel as base64; the SDK does that in its serialiser, behind the marshaller. */
const bytesToText = (value: unknown): void => {
  const wire = value as { B?: unknown; BS?: unknown[]; L?: unknown[]; M?: Native };
  if (wire.B !== undefined) wire.B = Buffer.from(wire.B as Uint8Array).toString('base64');
  else if (wire.BS) wire.BS = wire.BS.map((bytes) => Buffer.from(bytes as Uint8Array).toString('base64'));
  else if (wire.L) wire.L.forEach(bytesToText);
  else if (wire.M) Object.values(wire.M).forEach(bytesToText);
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

const textToBytes = (value: WireValue): unknown => {
  if (value.B !== undefined) return { B: bytesOf(value.B) };
  if (value.BS) return { BS: value.BS.map(bytesOf) };
  if (value.L) return { L: value.L.map(textToBytes) };
  if (value.M) return { M: withBytes(value.M) };
  return value;
};

/** An item of the wire as the SDK hands it on where it does not unmarshall: in errors. */
export const withBytes = (item: WireItem): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, textToBytes(value)]));

export const toWire = (native: Native, options: marshallOptions): WireItem => {
  const marshalled = marshall(native, options);
  Object.values(marshalled).forEach(bytesToText);
  return marshalled as WireItem;
};

/** What nearly every attribute is goes the short way: a list of ten thousand people is unmarshalled at every request. */
const nativeOf = (value: WireValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.M) return fromWire(value.M);
  if (value.L) return value.L.map(nativeOf);
  if (value.N !== undefined && Number.isSafeInteger(Number(value.N))) return Number(value.N);
  return unmarshall(withBytes({ value }) as Parameters<typeof unmarshall>[0]).value;
};

export const fromWire = (item: WireItem): Native => {
  const native: Native = {};
  for (const name of Object.keys(item)) {
    const value = nativeOf(item[name] ?? { NULL: true });
    // An attribute of this name would set the prototype.
    if (name === '__proto__')
      Object.defineProperty(native, name, { value, enumerable: true, writable: true, configurable: true });
    else native[name] = value;
  }
  return native;
};
