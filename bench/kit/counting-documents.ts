import type { Documents } from '../../shared/adapters/dynamo/documents.ts';

/** A command of the document client, as it was asked. */
export interface Asked {
  name: string;
  input: object;
}

/** What was asked of the tables, in order. */
export const countingDocuments = (documents: Documents): { documents: Documents; asked: Asked[] } => {
  const asked: Asked[] = [];
  const send = async (command: { input: object }): Promise<unknown> => {
    asked.push({ name: command.constructor.name.replace(/Command$/, ''), input: command.input });
    return documents.send(command as never);
  };
  return { documents: { send: send as Documents['send'] }, asked };
};
