import { withTag } from './client.ts';

export interface FileAnswer {
  content: Blob;
  name: string;
  /** Cursor of the part after this one. */
  next?: string;
}

interface Asked {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const NAME = /filename="([^"]+)"/;
const NEXT = /<([^>]+)>;\s*rel="next"/;

/** What was asked for with `parseAs: 'blob'`, under the name that the API gives it. @throws Problem */
export const fileOf = async (asked: Promise<Asked>, name = 'cairn'): Promise<FileAnswer> => {
  const answer = await asked;
  const { body } = await withTag(Promise.resolve(answer));
  if (!(body instanceof Blob)) throw new TypeError('the answer holds no file');
  const given = NAME.exec(answer.response.headers.get('content-disposition') ?? '')?.[1];
  const link = NEXT.exec(answer.response.headers.get('link') ?? '')?.[1];
  const next = link === undefined ? null : new URL(link, window.location.origin).searchParams.get('cursor');
  return { content: body, name: given ?? name, ...(next === null ? {} : { next }) };
};

/** Every part of a file that the API gives in parts. */
export const partsOf = async (read: (cursor: string | undefined) => Promise<FileAnswer>): Promise<FileAnswer[]> => {
  const parts: FileAnswer[] = [];
  let cursor: string | undefined;
  do {
    const part = await read(cursor);
    parts.push(part);
    cursor = part.next;
  } while (cursor !== undefined);
  return parts;
};

const isRead = <Body>(body: Body): body is Exclude<Body, string> => typeof body !== 'string';

/** Of a route that answers files too, which are text: what is no file. @throws TypeError */
export const readOf = async <Body>(asked: Promise<Body>): Promise<Exclude<Body, string>> => {
  const body = await asked;
  if (!isRead(body)) throw new TypeError('the answer is a file');
  return body;
};
