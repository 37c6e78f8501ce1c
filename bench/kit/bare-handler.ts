/** What a client is called in its package, of those that some function reads as it starts. */
const CLIENTS: Readonly<Record<string, string>> = { dynamodb: 'DynamoDBClient', kms: 'KMSClient', sqs: 'SQSClient' };

/** The clients of the SDK among what a bundle was made of, such as `dynamodb`. */
export const clientsAmong = (sources: string[]): string[] =>
  [...new Set(sources.flatMap((source) => /@aws-sdk\/client-([^/]+)\//.exec(source)?.[1] ?? []))].sort();

const plain = (name: string): string => `new ${name}({})`;
const documents = (name: string): string => `DynamoDBDocumentClient.from(${plain(name)})`;

/** The source of a handler that does nothing with these clients. @throws RangeError where it does not know one */
export const bareHandler = (clients: string[]): string => {
  const named = clients.map((client) => {
    const name = CLIENTS[client];
    if (name === undefined) throw new RangeError(`the benchmark does not know the client ${client}`);
    return { client, name };
  });
  const imports = named.map(({ client, name }) => `import { ${name} } from '@aws-sdk/client-${client}';`);
  if (clients.includes('dynamodb')) imports.push(`import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';`);
  const made = named.map(({ client, name }) => (client === 'dynamodb' ? documents : plain)(name));
  return [
    ...imports,
    `const clients = [${made.join(', ')}];`,
    'export const handler = async () => clients.length;',
  ].join('\n');
};

/** The same, and one key from the service that keeps them, as functions ask for it before they are ready. */
export const askingForAKey = (clients: string[]): string => `${bareHandler(clients)}
import { GenerateMacCommand } from '@aws-sdk/client-kms';
await clients[${String(clients.indexOf('kms'))}].send(new GenerateMacCommand({ KeyId: 'bench', MacAlgorithm: 'HMAC_SHA_256', Message: new Uint8Array(8) }));`;
