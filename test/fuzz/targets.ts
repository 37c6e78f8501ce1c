import { runBatch } from './run-batch.ts';
import type { Attack, Target } from './target.ts';
import { openApiAttack } from './targets/api.ts';
import { openImportAttack } from './targets/imports.ts';
import { openLinkAttack } from './targets/links.ts';
import { openProtocolAttack } from './targets/protocols.ts';
import { openReceiptAttack } from './targets/receipts.ts';
import { openReplyAttack } from './targets/replies.ts';

const target = <Input>(name: string, share: number, batch: number, open: () => Promise<Attack<Input>>): Target => ({
  name,
  share,
  batch,
  run: (of) => runBatch(open, of),
});

/** Every way in by which something comes that Cairn did not write itself. */
export const TARGETS: readonly Target[] = [
  target('api', 40, 4_000, openApiAttack),
  target('imports', 10, 1_000, openImportAttack),
  target('protocols', 10, 1_000, openProtocolAttack),
  target('receipts', 20, 2_000, openReceiptAttack),
  target('replies', 10, 1_000, openReplyAttack),
  target('links', 10, 2_000, openLinkAttack),
];

/** @throws RangeError that names those that there are */
export const targetOf = (name: string): Target => {
  const found = TARGETS.find((each) => each.name === name);
  if (!found)
    throw new RangeError(`nothing is called ${name}; there are ${TARGETS.map((each) => each.name).join(', ')}`);
  return found;
};
