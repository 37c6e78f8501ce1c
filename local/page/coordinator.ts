import type { Workings } from '../web/workings.ts';
import { type ShownWorklist, worklistAnswer } from './worklist-section.ts';

/** The page acts in the name of the first coordinator of the first study, so that the API's own rules hold for it too. */
export interface Coordinator {
  study: string;
  user: string;
  ask: (method: 'GET' | 'POST', path: string) => Promise<Response>;
}

export const firstCoordinator = async ({ stores, tokenKey, api }: Workings): Promise<Coordinator | undefined> => {
  for (const { id } of await stores.studies.studies()) {
    const members = await stores.studies.members(id);
    const found = members
      .filter(({ roles }) => roles.includes('coordinator') || roles.includes('leadCoordinator'))
      .map(({ user }) => user)
      .sort()[0];
    if (found === undefined) continue;
    const token = await tokenKey.sign({ user: found, operator: false });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return {
      study: id,
      user: found,
      ask: async (method, path) => api.request(path, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) }),
    };
  }
  return undefined;
};

/** @param cursor of the page before; empty for the first */
export const worklistOf = async (
  coordinator: Coordinator | undefined,
  cursor: string,
): Promise<ShownWorklist | undefined> => {
  if (coordinator === undefined) return undefined;
  const { study, user, ask } = coordinator;
  const query = cursor === '' ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
  const read = worklistAnswer.safeParse(await (await ask('GET', `/api/studies/${study}/worklist${query}`)).json());
  return read.success ? { study, user, work: read.data } : undefined;
};
