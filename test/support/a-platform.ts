import { openPlatform, type PlatformSetting } from '../../local/platform.ts';
import type { AskMachine } from './a-small-trial.ts';

export const STANDS_AT = '2026-03-02T08:00:00+01:00';

/** Everything that one machine runs, in this process and asked as over HTTP; in memory and with a clock that stands unless told otherwise. */
export const aPlatform = async (setting: PlatformSetting = {}) => {
  const complaints: string[] = [];
  const platform = await openPlatform({
    clock: Date.parse(STANDS_AT),
    writeLog: (line) => complaints.push(line),
    ...setting,
  });
  const ask: AskMachine = async (method, path, body, token) =>
    platform.app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const submit = async (path: string, fields: Record<string, string>): Promise<Response> =>
    platform.app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const json = async (method: string, path: string, body?: unknown, token?: string): Promise<Loose> =>
    (await ask(method, path, body, token)).json();
  return { ...platform, complaints, ask, submit, json };
};

/** What came back over HTTP is looked at field by field. */
type Loose = ReturnType<typeof JSON.parse>;
