/** What is being done: one line that is written over on a terminal, a line each elsewhere. */
export const progressOn = (out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) => {
  let last = '';
  return {
    show: (text: string): void => {
      if (text === last) return;
      out.write(out.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
      last = text;
    },
    clear: (): void => {
      if (out.isTTY && last !== '') out.write('\r\x1b[K');
    },
  };
};
