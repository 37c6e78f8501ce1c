import { tryBigFile } from './big-files.ts';

/** A process of its own, so that its memory can be bounded. */
void tryBigFile(Number(process.argv[2])).then((file) => process.send?.(file, () => process.disconnect()));
