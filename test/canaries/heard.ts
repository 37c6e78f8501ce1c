import type { Log, LogFields, Meter } from '../../shared/ports/log.ts';

/** Where nothing about a person may stand. */
export type Place =
  | 'log'
  | 'metrics'
  | 'queue'
  | 'receipt queue'
  | 'dead letters'
  | 'errors'
  | 'refusals'
  | 'pages that lead nowhere'
  | 'names of requests'
  | 'mails to staff'
  | 'blinded answers'
  | 'exports without contact data'
  | 'sealed lists'
  | 'heads of histories';

/** Keeps whatever is written anywhere, by where. */
export const heard = () => {
  const places = new Map<Place, string[]>();
  /** Where it belongs: given to who may see it, or on its way to the person. */
  const rightly: string[] = [];
  const hear = (place: Place, said: unknown): void => {
    places.set(place, [...(places.get(place) ?? []), typeof said === 'string' ? said : JSON.stringify(said)]);
  };
  const line = (code: string, fields: LogFields = {}): void => {
    hear('log', [code, fields]);
  };
  const log: Log = { info: line, warn: line, error: line };
  const meter: Meter = {
    count: (name) => {
      hear('metrics', name);
    },
  };
  /** As Lambda writes down what a function throws. @returns whether it threw */
  const hearError = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return false;
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      hear('errors', [name, message, stack]);
      return true;
    }
  };
  return { places, rightly, hear, hearError, log, meter };
};
