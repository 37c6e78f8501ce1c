/** The clock of one machine (`/local/clock`); on AWS there is none, and every path that is not the API's answers the console itself. */
export interface LocalClock {
  now: string;
  /** When something is due next; absent when nothing is. */
  next?: string;
}

export type Turn = { by: string } | { to: string };

const isClock = (body: unknown): body is LocalClock => typeof body === 'object' && body !== null && 'now' in body;

export const readClock = async (): Promise<LocalClock | null> => {
  const answer = await fetch('/local/clock');
  if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) return null;
  const body: unknown = await answer.json();
  return isClock(body) ? body : null;
};

/** @throws Error saying why the clock did not turn */
export const turnClock = async (turn: Turn): Promise<{ carriedOut: number }> => {
  const answer = await fetch('/local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(turn),
  });
  const body = (await answer.json()) as { carriedOut?: number; detail?: string };
  if (!answer.ok) throw new Error(body.detail ?? String(answer.status));
  return { carriedOut: body.carriedOut ?? 0 };
};
