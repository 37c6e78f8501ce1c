import { escalationRoutes } from '../escalations.ts';
import { inboxRoutes } from '../inbox/inbox.ts';
import { letterRoutes } from '../letters/letters.ts';
import { manyTaskRoutes } from '../many-tasks.ts';
import { messageRoutes } from '../messages.ts';
import { outageRoutes } from '../outages.ts';
import { ownEntryRoutes } from '../own-entries.ts';
import { readMessageRoutes } from '../read-message.ts';
import { restoreRoutes } from '../restores.ts';
import type { Route } from '../route.ts';
import { taskRoutes } from '../tasks.ts';
import { worklistRoutes } from '../worklist.ts';

/** What somebody has to do, and what was written and sent. */
export const workArea: Route[] = [
  ...worklistRoutes,
  ...taskRoutes,
  ...escalationRoutes,
  ...ownEntryRoutes,
  ...manyTaskRoutes,
  ...letterRoutes,
  ...inboxRoutes,
  ...messageRoutes,
  ...readMessageRoutes,
  ...outageRoutes,
  ...restoreRoutes,
];
