/** Where the next part of a file is (RFC 8288); undefined when this was the last. */
export const nextLink = (
  path: string,
  { cursor, ...query }: Record<string, string | undefined>,
): string | undefined => {
  if (cursor === undefined) return undefined;
  const given = Object.entries({ ...query, cursor }).filter((each): each is [string, string] => each[1] !== undefined);
  return `<${path}?${new URLSearchParams(given).toString()}>; rel="next"`;
};
