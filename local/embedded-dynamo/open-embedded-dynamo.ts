import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { marshallOptions } from '@aws-sdk/util-dynamodb';
import { documentsOn } from './documents.ts';
import { openLevelStore } from './level-store.ts';
import { type Perform, operationsOn } from './operations.ts';
import { parseRequest } from './parse-request.ts';
import { type EmbeddedRequestHandler, requestHandlerOf } from './request-handler.ts';
import { isRefusal, nameOf } from './refusal.ts';
import { openRequestTokens } from './request-tokens.ts';
import { storageOf } from './storage.ts';
import { openTables } from './tables.ts';
import { takingTurns } from './turn-taking.ts';
import type { StoredTable } from './wire-item.ts';

export interface EmbeddedDynamoOptions {
  /** Folder of the data; absent: in memory. */
  path?: string;
  /** Epoch milliseconds, for the life of ClientRequestTokens. */
  now?: () => number;
  /** As given to the document client whose place `documents` takes. */
  marshallOptions?: marshallOptions;
}

/**
 * DynamoDB in this process, on LevelDB: no port, no container. What is written is in the hands of the operating system when the promise resolves, so a
 * kill of the process loses nothing and leaves every request whole or absent; a power cut may lose the last requests, each as a whole.
 */
export interface EmbeddedDynamo {
  /** One operation in the words of the wire (`{ pk: { S: 'a' } }`, bytes as base64). Rejects with an error of DynamoDB's name and `body`. */
  call: (operation: string, input: object) => Promise<object>;
  /** CreateTable; or, in the folder of an earlier version, the indexes as this one has them: nobody may ask meanwhile. */
  ensureTable: (definition: object) => Promise<void>;
  /** For `new DynamoDBClient({ requestHandler, … })`: the real client, without a network. */
  requestHandler: EmbeddedRequestHandler;
  /** The fast way: takes the commands of @aws-sdk/lib-dynamodb. */
  documents: DynamoDBDocumentClient;
  /** Finishes what was asked, then lets go of the folder. */
  close: () => Promise<void>;
}

/** @throws Error named DataFolderError, in one line, when the folder is in use or cannot be opened */
export const openEmbeddedDynamo = async (options: EmbeddedDynamoOptions = {}): Promise<EmbeddedDynamo> => {
  const { path, now = Date.now, marshallOptions = { removeUndefinedValues: true } } = options;
  const level = await openLevelStore(path);
  const turns = takingTurns();
  const storage = storageOf(level, await openTables(level, now), await openRequestTokens(level, now), turns);
  const run = operationsOn(storage);
  let closing: Promise<void> | undefined;

  const whileOpen = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (closing) throw new Error('The embedded DynamoDB has been closed.');
    try {
      return await work();
    } catch (error) {
      throw isRefusal(error) ? Object.assign(error, { name: nameOf(error) }) : error;
    }
  };
  const perform: Perform = (operation, request) => whileOpen(() => run(operation, request));
  return {
    call: async (operation, input) => structuredClone(await perform(operation, structuredClone(input))),
    ensureTable: (definition) =>
      whileOpen(() => {
        const table = parseRequest<StoredTable>('CreateTable', structuredClone(definition));
        const { names, create, renewIndexes } = storage.tables;
        return turns.take(async () => {
          await (names().includes(table.TableName) ? renewIndexes(table) : create(table));
        });
      }),
    requestHandler: requestHandlerOf(perform),
    documents: documentsOn(perform, marshallOptions),
    close: async () => {
      closing ??= turns.idle().then(() => level.close());
      return closing;
    },
  };
};
