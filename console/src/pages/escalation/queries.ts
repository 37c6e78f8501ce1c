import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';

export type WorkItem = ItemOf<'/api/studies/{study}/worklist'>;
export type Escalation = Extract<WorkItem, { kind: 'escalation' }>;
type Worklist = AnswerOf<'/api/studies/{study}/worklist'>;

/** Each page holds a hundred; more open escalations than this and the worklist is the better place to look. */
const PAGES_MAX = 20;

/** The part that every reader's id of it has in common: before the last dot stands the participant, under whichever name they know. */
const ownPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

const isEscalation = (item: WorkItem): item is Escalation => item.kind === 'escalation';

/** The open escalation of that id; null when nobody has to answer it any more. */
export const escalationQuery = (study: string, escalation: string) =>
  queryOptions({
    queryKey: ['study', study, 'worklist', 'escalation', escalation],
    queryFn: async ({ signal }): Promise<Escalation | null> => {
      let cursor: string | undefined;
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const query = { kind: 'escalation' as const, ...(cursor === undefined ? {} : { cursor }) };
        const asked = api.GET('/api/studies/{study}/worklist', { params: { path: { study }, query }, signal });
        const worklist: Worklist = await answered(asked);
        const found = worklist.items.filter(isEscalation).find(({ id }) => ownPart(id) === ownPart(escalation));
        if (found) return found;
        cursor = worklist.cursor;
        if (cursor === undefined) break;
      }
      return null;
    },
  });
