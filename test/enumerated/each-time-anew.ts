/** Something that is handed over anew each time, to those who were opened before it was there. */
export const eachTimeAnew = <Given>() => {
  let given: Given | undefined;
  return {
    begin: (next: Given): void => {
      given = next;
    },
    here: (): Given => {
      if (given === undefined) throw new Error('nothing has begun');
      return given;
    },
  };
};
