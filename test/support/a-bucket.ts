import type { Answer, Post } from './provider-answers.ts';

const xml = (body: string, status = 200): Answer => ({ status, headers: { 'content-type': 'application/xml' }, body });
const refused = (status: number, code: string): Answer => xml(`<Error><Code>${code}</Code></Error>`, status);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page is short, so that whoever asks meets the next one. */
const LISTED_MAX = 3;

/** What of S3 is asked here: names that are taken once, and lists of them in order. */
export const aBucket = () => {
  const objects = new Map<string, string>();
  const list = (bucket: string, query: URLSearchParams): Answer => {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter')];
    const after = query.get('continuation-token') ?? '';
    const under = [...objects.keys()].flatMap((path) => {
      const key = path.slice(bucket.length + 2);
      if (!path.startsWith(`/${bucket}/${prefix}`)) return [];
      const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
      return [end === -1 ? key : key.slice(0, end + 1)];
    });
    const all = [...new Set(under)].sort().filter((key) => key > after);
    const listed = all.slice(0, LISTED_MAX);
    const found = listed.map((key) =>
      delimiter !== null && key.endsWith(delimiter)
        ? `<CommonPrefixes><Prefix>${escaped(key)}</Prefix></CommonPrefixes>`
        : `<Contents><Key>${escaped(key)}</Key></Contents>`,
    );
    const next =
      all.length > listed.length
        ? `<NextContinuationToken>${escaped(listed.at(-1) ?? '')}</NextContinuationToken>`
        : '';
    return xml(`<ListBucketResult>${found.join('')}${next}</ListBucketResult>`);
  };
  return {
    objects,
    answer: ({ action, input }: Post): Answer => {
      const { pathname, searchParams } = new URL(String(input['path']), 'http://localhost');
      const path = decodeURIComponent(pathname);
      if (action === 'PutObject') {
        if (input['ifNoneMatch'] === '*' && objects.has(path)) return refused(412, 'PreconditionFailed');
        objects.set(path, String(input['body']));
        return { status: 200, headers: { etag: '"1"' }, body: '' };
      }
      if (searchParams.has('list-type')) return list(path.split('/')[1] ?? '', searchParams);
      const body = objects.get(path);
      return body === undefined ? refused(404, 'NoSuchKey') : { status: 200, body };
    },
  };
};
