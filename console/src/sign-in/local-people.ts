import type { Role } from '../shell/use-study.ts';
import type { Session } from './way-in.ts';

export interface LocalStudy {
  id: string;
  name: string;
  members: { user: string; name?: string; roles: Role[] }[];
}

export interface AskedFor {
  user: string;
  roles?: Record<string, Role[]>;
  operator?: boolean;
}

/** Everyone whom one may be on this machine (`GET /local/people`). */
export const readPeople = async (): Promise<LocalStudy[]> => {
  const answer = await fetch('/local/people');
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { studies: LocalStudy[] }).studies;
};

/** @throws Error saying why there is no token */
export const askToken = async (asked: AskedFor): Promise<Session> => {
  const answer = await fetch('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const body = (await answer.json()) as { token?: string; detail?: string };
  if (!answer.ok || body.token === undefined) throw new Error(body.detail ?? String(answer.status));
  return { user: asked.user, token: body.token };
};
