import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { documentClient, type Documents } from '../../shared/adapters/dynamo/documents.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';
import { storeOn, TABLES } from '../support/dynamo-store.ts';
import { hasMoto, type MotoServer, startMoto } from '../support/moto-server.ts';
import { recordStoreContract } from './record-store-contract.ts';

/** Another reading of DynamoDB's expressions than the embedded one, through the real client; slow, so where it is there at all. */
jest.setTimeout(60_000);

/** Moto puts all tables back as they were when a transaction fails, with whatever others wrote meanwhile; so it gets one request at a time. */
const oneAtATime = (documents: Documents): Documents => {
  let last: Promise<unknown> = Promise.resolve();
  const send = (command: never) => {
    const next = last.catch(() => undefined).then(() => documents.send(command));
    last = next;
    return next;
  };
  return { send: send as Documents['send'] };
};

if (!hasMoto) process.stderr.write('moto_server is not on the PATH: the record store is not held against moto.\n');

(hasMoto ? describe : describe.skip)('the record store on moto', () => {
  let moto: MotoServer;
  const config = () => ({
    endpoint: moto.address,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'made-up', secretAccessKey: 'made-up' },
  });
  const clients: { destroy: () => void }[] = [];

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await moto.reset();
  });
  afterAll(() => moto.stop());

  recordStoreContract({
    isSlow: true,
    open: async (shards = 4) => {
      const client = new DynamoDBClient(config());
      await createTables(TABLES, (definition) => client.send(new CreateTableCommand(definition)));
      const documents = documentClient(config());
      clients.push(client, documents);
      return { store: storeOn(oneAtATime(documents), { shards }) };
    },
  });
});
