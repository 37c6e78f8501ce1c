import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { itemBytes, takenItem } from '../../test/world/dynamo/values.ts';
import { readUnits } from './capacity.ts';

/** A command of the document client, as it was asked. */
export interface Asked {
  name: string;
  input: object;
  /** Of a query: the read units that DynamoDB would charge for its answer. */
  readUnits?: number;
}

interface Found {
  Items?: Record<string, unknown>[];
}

/** What was asked of the tables, in order. */
export const countingDocuments = (documents: Documents): { documents: Documents; asked: Asked[] } => {
  const asked: Asked[] = [];
  const send = async (command: { input: { ConsistentRead?: boolean } }): Promise<unknown> => {
    const { input } = command;
    const question: Asked = { name: command.constructor.name.replace(/Command$/, ''), input };
    asked.push(question);
    const answer = (await documents.send(command as never)) as Found;
    if (question.name === 'Query') {
      const bytes = (answer.Items ?? []).reduce((sum, item) => sum + itemBytes(takenItem(item)), 0);
      question.readUnits = readUnits(bytes, input.ConsistentRead ?? false);
    }
    return answer;
  };
  return { documents: { send: send as Documents['send'] }, asked };
};
