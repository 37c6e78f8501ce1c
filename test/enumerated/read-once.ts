import type { StudyBook } from '../../shared/ports/study-book.ts';

/** What nobody changes while a scenario is lived, read once for all schedules: building a plan takes longer than living one. */
export interface Shelf {
  study: Awaited<ReturnType<StudyBook['study']>>;
  plan: Awaited<ReturnType<StudyBook['plan']>>;
  templates: Awaited<ReturnType<StudyBook['templates']>>;
  members: Awaited<ReturnType<StudyBook['members']>>;
}

export const shelfOf = async (book: StudyBook, id: string): Promise<Shelf> => ({
  study: Object.freeze(await book.study(id)),
  plan: Object.freeze(await book.plan(id, 1)),
  templates: Object.freeze(await book.templates(id)),
  members: await book.members(id),
});

/** Asks the outside for each of these once in an invocation, as a cold process does, and remembers it. */
export const readOnce = (read: <Name extends keyof Shelf>(name: Name) => Promise<Shelf[Name]>) => {
  const known = new Map<keyof Shelf, Promise<unknown>>();
  const once = <Name extends keyof Shelf>(name: Name): Promise<Shelf[Name]> => {
    const kept = known.get(name);
    if (kept) return kept as Promise<Shelf[Name]>;
    const asked = read(name);
    known.set(name, asked);
    asked.catch(() => {
      known.delete(name);
    });
    return asked;
  };
  const book: Pick<StudyBook, keyof Shelf> = {
    study: () => once('study'),
    plan: () => once('plan'),
    templates: () => once('templates'),
    members: () => once('members'),
  };
  return {
    book,
    forget: (): void => {
      known.clear();
    },
  };
};

/** For staff, of whom no call fails. */
export const readAtOnce = ({ study, plan, templates, members }: Shelf): Pick<StudyBook, keyof Shelf> => ({
  study: async () => study,
  plan: async () => plan,
  templates: async () => templates,
  members: async () => members,
});
