type Action = (
  store: object,
  request: object,
  done: (refused: Error | null | undefined, answer?: object) => void,
) => void;

/**
 * An action of dynalite against a store that answers at once, so that it has called back when it returns.
 * Undefined: it waits for rows. @throws what it refuses with
 */
export const runAtOnce = <Answer extends object>(
  action: Action,
  store: object,
  request: object,
): Answer | undefined => {
  const outcome: { refused?: Error | null; answer?: object } = {};
  action(store, request, (refused, answer) => {
    outcome.refused = refused;
    outcome.answer = answer;
  });
  if (outcome.refused) throw outcome.refused;
  return outcome.answer as Answer | undefined;
};

/** The part of every such store that finds the table. */
export const tableFinder = (table: object) => ({
  getTable: (_name: string, done: (refused: null, found: object) => void) => {
    done(null, table);
  },
});
