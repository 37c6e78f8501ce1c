import { tryBigFiles } from './big-files.ts';

/** A process of its own, so that its memory can be bounded. */
void tryBigFiles().then((files) => process.send?.(files, () => process.disconnect()));
