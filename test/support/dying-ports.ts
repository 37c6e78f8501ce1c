export class Killed extends Error {
  override name = 'Killed';
}

/** Nothing leaves the process by these. */
const WITHIN = new Set(['clock', 'ids', 'log', 'meter', 'invites', 'links', 'numberHash', 'searchHash']);

/** Ports whose worker is killed when its `nth` call to the outside was obeyed, before it learns of that, and makes none after it. */
export const dyingPorts = <Ports extends object>(ports: Ports, nth: number): Ports => {
  let calls = 0;
  const counted = async (call: () => unknown): Promise<unknown> => {
    calls += 1;
    if (calls > nth) throw new Killed();
    const answer = await call();
    if (calls === nth) throw new Killed();
    return answer;
  };
  const watched = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name, self) => {
        const value: unknown = Reflect.get(target, name, self);
        if (typeof value !== 'function' || WITHIN.has(String(name))) return value;
        return (...given: unknown[]) => counted(() => Reflect.apply(value, target, given) as unknown);
      },
    });
  return new Proxy(ports, {
    get: (target, name, self) => {
      const port: unknown = Reflect.get(target, name, self);
      return typeof port === 'object' && port !== null && !WITHIN.has(String(name)) ? watched(port) : port;
    },
  });
};
