import type { Refusal as DynaliteRefusal } from 'dynalite/db/index.js';
import type { WireItem } from './wire-item.ts';

const NAMESPACES = {
  ValidationException: 'com.amazon.coral.validate',
  UnknownOperationException: 'com.amazon.coral.service',
  ConditionalCheckFailedException: 'com.amazonaws.dynamodb.v20120810',
  TransactionCanceledException: 'com.amazonaws.dynamodb.v20120810',
  IdempotentParameterMismatchException: 'com.amazonaws.dynamodb.v20120810',
  ResourceNotFoundException: 'com.amazonaws.dynamodb.v20120810',
  ResourceInUseException: 'com.amazonaws.dynamodb.v20120810',
} as const;

export interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: WireItem;
}

interface Details {
  Item?: WireItem;
  CancellationReasons?: CancellationReason[];
}

export interface Refusal extends DynaliteRefusal {
  body: DynaliteRefusal['body'] & Details;
}

/** An answer of DynamoDB that is an error: `body` is what would travel, `name` what the SDK would call it. */
export const refusal = (type: keyof typeof NAMESPACES, message: string, details: Details = {}): Refusal =>
  Object.assign(new Error(message), {
    name: type,
    statusCode: 400,
    body: { __type: `${NAMESPACES[type]}#${type}`, message, ...details },
  });

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && typeof (error as Partial<Refusal>).body?.__type === 'string';

/** dynalite's own errors carry their name only in the body. */
export const nameOf = ({ body }: Refusal): string => body.__type.split('#').at(-1) ?? body.__type;

export const messageOf = (error: Refusal): string => {
  const { message, Message } = error.body as { message?: string; Message?: string };
  return message ?? Message ?? '';
};
