import { closeSync, ftruncateSync, fstatSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Lines that are only ever added; what `append` returned from is there after a kill. */
export interface Journal<Line> {
  /** What it held when it was opened. */
  readonly lines: Line[];
  append(line: Line): void;
  close(): void;
}

const parseLines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** A line that a kill or a full disk cut short was never answered for: it is dropped. */
export const openJournal = <Line>(path: string): Journal<Line> => {
  const file = openSync(path, 'a+');
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  let bytes = Buffer.byteLength(whole);
  if (bytes < fstatSync(file).size) ftruncateSync(file, bytes);
  return {
    lines: parseLines<Line>(whole),
    append: (line) => {
      const added = Buffer.from(`${JSON.stringify(line)}\n`);
      try {
        if (writeSync(file, added) < added.length) throw new Error(`${path} could not be written: the disk is full`);
      } catch (error) {
        ftruncateSync(file, bytes);
        throw error;
      }
      bytes += added.length;
    },
    close: () => {
      closeSync(file);
    },
  };
};

export const journalInMemory = <Line>(): Journal<Line> => ({
  lines: [],
  append: () => undefined,
  close: () => undefined,
});
