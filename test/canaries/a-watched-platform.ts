import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { dataFolder } from '../../local/kept/data-folder.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Answered, Asking } from '../support/an-office.ts';
import { aPlatform } from '../support/a-platform.ts';
import type { Travelled } from './enrolment.ts';

const TABLES = ['cairn-records', 'cairn-contacts', 'cairn-studies', 'cairn-erasures'];
const SEATS: Readonly<Record<string, Role>> = { 'lead-1': 'leadCoordinator', 'coordinator-1': 'coordinator' };

/** What one machine runs, over its own tables in a folder: asked as over HTTP, with what it complains of and refuses kept. */
export const aWatchedPlatform = async (dataPath: string) => {
  const platform = await aPlatform({ dataPath });
  const { complaints } = platform;
  const refusals: string[] = [];
  const tokens = new Map<string, string>();

  const ask = async (method: string, path: string, body?: unknown, asking: Asking = {}): Promise<Answered> => {
    const { as = 'coordinator-1', csv, headers } = asking;
    const sent = csv ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await platform.app.request(path, {
      method,
      headers: {
        'content-type': csv === undefined ? 'application/json' : 'text/csv',
        authorization: `Bearer ${tokens.get(as) ?? ''}`,
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const answer = { status: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers, text };
    if (answer.status >= 400) refusals.push(text + JSON.stringify([...response.headers]));
    return answer;
  };
  const must = async (method: string, path: string, body?: unknown, as?: string): Promise<Answered> => {
    const answer = await ask(method, path, body, as === undefined ? {} : { as });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer;
  };
  const seat = async (user: string): Promise<void> => {
    const role = SEATS[user];
    const roles = role === undefined ? {} : { 'ips-ma': [role] };
    const { token } = await platform.json('POST', '/local/token', { user, roles, operator: user === 'lead-1' });
    tokens.set(user, token);
  };
  await platform.json('POST', '/local/token', { user: 'operator', operator: true }).then(async ({ token }) => {
    tokens.set('operator', token);
    await must('POST', '/api/studies', { id: 'ips-ma', name: 'IPS-MA', protocol: 'ips-ma' }, 'operator');
  });
  for (const user of Object.keys(SEATS)) await seat(user);

  const inStudy = (path: string): string => `/api/studies/ips-ma${path}`;
  const travelled: Travelled = {
    ask,
    must,
    inStudy,
    of: (id, path = '') => inStudy(`/participants/${id}${path}`),
    run: () => platform.tick(),
    fileTaken: 200,
    recipient: await identityToRecipient(await generateX25519Identity()),
  };
  return { ...platform, ...travelled, complaints, refusals };
};

/** Every item of every table of a platform that is closed, as it lies there. */
export const itemsAtRest = async (dataPath: string): Promise<string[]> => {
  const dynamo = await openEmbeddedDynamo({ path: dataFolder(dataPath).tables });
  const items: string[] = [];
  for (const TableName of TABLES) {
    const { Items = [] } = await dynamo.documents.send(new ScanCommand({ TableName }));
    items.push(...Items.map((item) => JSON.stringify(item)));
  }
  await dynamo.close();
  return items;
};
