import { Problem } from './problem.ts';
import type { Visit } from './visit.ts';

interface Failed {
  id: string;
  code: string;
  why: string;
}

/** One of many: its own token, so that a repeated request meets what it wrote, and no version that would be another's. */
const visitOf = (visit: Visit, id: string): Visit => ({
  ...visit,
  token: `${visit.token}-${id}`,
  header: (name) => (name === 'if-match' ? undefined : visit.header(name)),
});

/** Each by itself, in the order given: one that is refused keeps nobody else from being done. */
export const eachOf = async <Done>(
  ids: string[],
  visit: Visit,
  act: (id: string, visit: Visit) => Promise<Done>,
): Promise<{ done: Done[]; failed: Failed[] }> => {
  const done: Done[] = [];
  const failed: Failed[] = [];
  for (const id of new Set(ids)) {
    try {
      done.push(await act(id, visitOf(visit, id)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, title, detail } = error.details;
      failed.push({ id, code, why: detail ?? title });
    }
  }
  return { done, failed };
};
