import { Hono } from 'hono';
import type { Workings } from './workings.ts';

/** Whom one may be on this machine: everyone on the staff of its studies. */
export const peopleRoutes = ({ stores: { studies }, between }: Workings): Hono => {
  const app = new Hono();
  app.get('/', (c) =>
    between(async () => {
      const known = await studies.studies();
      const listed = known.map(async ({ id, name }) => {
        const members = await studies.members(id);
        return { id, name, members: members.map(({ user, name: called, roles }) => ({ user, name: called, roles })) };
      });
      return c.json({ studies: await Promise.all(listed) });
    }),
  );
  return app;
};
