import db from 'dynalite/db/index.js';
import batchGetItem from 'dynalite/validations/batchGetItem.js';
import batchWriteItem from 'dynalite/validations/batchWriteItem.js';
import createTable from 'dynalite/validations/createTable.js';
import deleteItem from 'dynalite/validations/deleteItem.js';
import deleteTable from 'dynalite/validations/deleteTable.js';
import describeTable from 'dynalite/validations/describeTable.js';
import getItem from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import listTables from 'dynalite/validations/listTables.js';
import putItem from 'dynalite/validations/putItem.js';
import query from 'dynalite/validations/query.js';
import scan from 'dynalite/validations/scan.js';
import updateItem from 'dynalite/validations/updateItem.js';
import { ExpressionCache, type Expressions, type ParsedExpressions } from './expression-cache.ts';
import { MAX_ITEM_BYTES } from './item-bytes.ts';
import type { WireItem } from './wire-item.ts';

const OLD_ITEM_ON_FAILURE = {
  ReturnValuesOnConditionCheckFailure: { type: 'String', enum: ['ALL_OLD', 'NONE'] },
};
const writing = (shape: typeof putItem): typeof putItem => ({
  ...shape,
  types: { ...shape.types, ...OLD_ITEM_ON_FAILURE },
});

const SHAPES = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: createTable,
  DeleteItem: writing(deleteItem),
  DeleteTable: deleteTable,
  DescribeTable: describeTable,
  GetItem: getItem,
  ListTables: listTables,
  PutItem: writing(putItem),
  Query: query,
  Scan: scan,
  UpdateItem: writing(updateItem),
};

export type ParsedOperation = keyof typeof SHAPES;
export type WriteOperation = 'PutItem' | 'UpdateItem' | 'DeleteItem';

const LIMITS = { options: { maxItemSize: MAX_ITEM_BYTES } };
const cache = new ExpressionCache();

/**
 * A request checked as DynamoDB checks it before it looks at any table, with its expressions parsed (`_condition`, `_updates`, `_filter`, `_projection`).
 * Takes the request over. @throws a refusal
 */
export const parseRequest = <Parsed>(operation: ParsedOperation, request: object): Parsed => {
  const { types, custom } = SHAPES[operation];
  const checked = validations.checkTypes(request, types);
  validations.checkValidations(checked, types, custom, LIMITS);
  return checked as Parsed;
};

const LEGACY_PARAMETERS = ['Expected', 'AttributeUpdates'];

const checkValues = (values: WireItem = {}): void => {
  for (const [name, value] of Object.entries(values)) {
    const fault = validations.validateAttributeValue(value);
    if (fault !== undefined) {
      throw db.validationError(`ExpressionAttributeValues contains invalid value: ${fault} for key ${name}`);
    }
  }
};

/** The same for a write, its expressions recalled where they have been parsed before. */
export const parseWrite = <Parsed>(operation: WriteOperation, request: object): Parsed => {
  const { types, custom } = SHAPES[operation];
  const checked = validations.checkTypes(request, types);
  if (LEGACY_PARAMETERS.some((name) => name in checked)) {
    validations.checkValidations(checked, types, custom, LIMITS);
    return checked as Parsed;
  }
  const { ConditionExpression, UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues, ...rest } =
    checked as Expressions;
  const expressions = { ConditionExpression, UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues };
  const known = cache.recall(expressions);
  if (!known) {
    validations.checkValidations(checked, types, custom, LIMITS);
    const { _condition, _updates } = checked as ParsedExpressions;
    cache.keep(expressions, { _condition, _updates });
    return checked as Parsed;
  }
  validations.checkValidations(rest, types, custom, LIMITS);
  checkValues(ExpressionAttributeValues);
  return { ...rest, ...known } as Parsed;
};
