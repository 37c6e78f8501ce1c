import { contactKey } from '../../shared/adapters/dynamo/keys.ts';
import { type Final, nameOf } from './checks/lived.ts';
import { TABLES } from './outside/worker.ts';
import type { World } from './world.ts';

/** Whose card lies in the vault: whether it opens is not asked. */
export const cardsOf = ({ dynamo }: Pick<World, 'dynamo'>, finals: readonly Final[]): Set<string> => {
  const vault = dynamo.tables.get(TABLES.contacts);
  const isThere = ({ record }: Final): boolean => vault?.item(contactKey(record)) !== undefined;
  return new Set(finals.filter(isThere).map(({ record }) => nameOf(record.study, record.participant)));
};
