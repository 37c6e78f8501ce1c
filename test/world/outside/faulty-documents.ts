import type { Documents } from '../../../shared/adapters/dynamo/documents.ts';
import type { WorldDynamo } from '../dynamo/open-world-dynamo.ts';
import { cancelled, refused } from '../dynamo/refused.ts';
import type { Invocation, Reach } from './invocation.ts';

const timeout = (): Error => Object.assign(new Error('no answer'), { name: 'TimeoutError' });

const READS = ['GetCommand', 'BatchGetCommand', 'QueryCommand', 'ScanCommand', 'TransactGetCommand'];

interface Keyed {
  TableName?: string;
  Key?: { pk?: string; sk?: string };
  Item?: { pk?: string; sk?: string };
  TransactItems?: object[];
}

/** For the trace: what was asked, and of which item. */
const nameOf = (kind: string, { TableName = '', Key, Item, TransactItems = [] }: Keyed): string => {
  const of = Key ?? Item ?? {};
  return `${kind} ${TableName} ${of.pk ?? ''} ${of.sk ?? ''} ${String(TransactItems.length)}`;
};

/** The tables as one process reaches them: late, and not always. */
export const faultyDocuments = (
  dynamo: Pick<WorldDynamo, 'perform'>,
  reach: Reach,
  current: () => Invocation,
  forbidden: (what: string) => void = () => undefined,
): Documents => {
  const send = (command: { input: object }): Promise<object> => {
    const kind = command.constructor.name;
    const reads = READS.includes(kind);
    if (current().looks && !reads) forbidden(nameOf(kind, command.input));
    return reach<object>(current(), {
      what: nameOf(kind, command.input),
      conflicts: kind === 'TransactWriteCommand',
      ...(reads ? { reads: 'patiently' } : {}),
      effect: () => dynamo.perform(command),
      unreachable: (fault) => {
        if (fault === 'throttled') throw refused('ThrottlingException', 'Rate exceeded');
        if (fault === 'conflict') throw cancelled([{ Code: 'TransactionConflict' }]);
        throw timeout();
      },
    });
  };
  return { send: send as Documents['send'] };
};
