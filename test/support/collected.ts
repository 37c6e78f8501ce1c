/** All pages of an access pattern, in order. */
export const pagesIn = async <Row>(pages: AsyncIterable<Row[]>): Promise<Row[][]> => {
  const all: Row[][] = [];
  for await (const page of pages) all.push(page);
  return all;
};

export const rowsIn = async <Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> => (await pagesIn(pages)).flat();
