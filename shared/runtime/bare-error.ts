const FRAME = /^\s+at .+(:\d+:\d+|<anonymous>|native)\)?$/;

/** Which and where, never what: the message of a library may repeat a number, and Lambda writes down whatever is thrown (G18). */
const bareError = (reason: unknown): Error => {
  const { name, stack = '' } = reason instanceof Error ? reason : new Error();
  const bare = new Error('what failed is told by its name and place alone');
  bare.name = name;
  bare.stack = [name, ...stack.split('\n').filter((line) => FRAME.test(line))].join('\n');
  return bare;
};

/** The same work, whose failures say no more than that. */
export const toldBarely =
  <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
  async (...args: Args): Promise<Result> => {
    try {
      return await work(...args);
    } catch (error) {
      throw bareError(error);
    }
  };
