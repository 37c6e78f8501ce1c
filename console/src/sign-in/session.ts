import type { Session, WayIn } from './way-in.ts';

/**
 * Who is signed in on this tab. The token is held here and nowhere else: no storage ever sees it, so a reload asks for another.
 */
export type SessionState =
  | { kind: 'starting' }
  | { kind: 'out' }
  | { kind: 'in'; user: string }
  /** The token ran out: what is open stays open, under a dialog that asks to sign in again. */
  | { kind: 'lapsed'; user: string };

let state: SessionState = { kind: 'starting' };
let held: Session | undefined;
let wayIn: WayIn | undefined;
let renewing: Promise<string | undefined> | undefined;
let awaited: ((token: string | undefined) => void)[] = [];
const listeners = new Set<() => void>();

const become = (next: SessionState): void => {
  state = next;
  for (const listener of listeners) listener();
};

const signIn = (given: Session): void => {
  const isSame = state.kind === 'lapsed' && state.user === given.user;
  held = given;
  become({ kind: 'in', user: given.user });
  // What waits was begun by whoever was here before: it goes on only for the same person.
  for (const resolve of awaited) resolve(isSame ? given.token : undefined);
  awaited = [];
};

const renew = async (): Promise<string | undefined> => {
  const user = held?.user;
  const renewed = await wayIn?.resume().catch(() => undefined);
  if (renewed !== undefined && renewed.user === user) {
    signIn(renewed);
    return renewed.token;
  }
  if (user === undefined) {
    become({ kind: 'out' });
    return undefined;
  }
  become({ kind: 'lapsed', user });
  return new Promise((resolve) => awaited.push(resolve));
};

export const session = {
  state: (): SessionState => state,
  token: (): string | undefined => held?.token,
  form: (): WayIn['form'] | undefined => wayIn?.form,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  start: async (way: WayIn): Promise<void> => {
    wayIn = way;
    const resumed = await way.resume().catch(() => undefined);
    if (resumed) signIn(resumed);
    else become({ kind: 'out' });
  },
  signIn,
  /** A new token, silently or after the dialog; undefined when nobody, or somebody else, signed in. */
  renewed: (): Promise<string | undefined> => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  },
  leave: async (): Promise<void> => {
    held = undefined;
    become({ kind: 'out' });
    await wayIn?.leave();
  },
};
