type Fields = Record<string, unknown>;
type Translate = (item: never) => unknown;

const mapValues = (fields: unknown, change: (value: never) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields as Fields).map(([name, value]) => [name, change(value as never)]));

/** Applies `translate` to every item and key in a request or answer of the document client, wherever its operation keeps them. */
export const translateItems = (fields: Fields, translate: Translate): Fields => {
  const inner = (value: Fields): Fields => translateItems(value, translate);
  const perTable = (value: Fields | Fields[]): unknown =>
    Array.isArray(value) ? value.map((member) => mapValues(member, inner)) : inner(value);
  const out: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    switch (name) {
      case 'Attributes':
      case 'ExclusiveStartKey':
      case 'ExpressionAttributeValues':
      case 'Item':
      case 'Key':
      case 'LastEvaluatedKey':
        out[name] = translate(value as never);
        break;
      case 'Items':
      case 'Keys':
        out[name] = (value as never[]).map((item) => translate(item));
        break;
      case 'TransactItems':
        out[name] = (value as Fields[]).map((member) => mapValues(member, inner));
        break;
      case 'Responses':
        out[name] = Array.isArray(value)
          ? value.map(inner)
          : mapValues(value, (items: never[]) => items.map((item) => translate(item)));
        break;
      case 'RequestItems':
      case 'UnprocessedItems':
      case 'UnprocessedKeys':
        out[name] = mapValues(value, perTable);
        break;
      default:
        out[name] = value;
    }
  }
  return out;
};
