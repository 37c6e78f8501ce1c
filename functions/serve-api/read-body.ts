import type * as z from 'zod';
import { pointerTo } from '../../shared/domain/finding.ts';
import { shapeFindings } from '../../shared/contract/shape-findings.ts';
import { likelyBare, refuseBareNumbers } from './bare-numbers.ts';
import { hiddenField } from './hidden-fields.ts';
import { type Fault, Problem, unfit } from './problem.ts';
import type { Visit } from './visit.ts';

/** Room for the longest form there is; documents have a limit of their own. */
export const BODY_LIMIT_BYTES = 64 * 1024;
export const DOCUMENT_LIMIT_BYTES = 1024 * 1024;
const JSON_TYPE = /^application\/([\w.+-]+\+)?json\s*(;|$)/i;

const NO_SUCH_FIELD = 'leave it out, or mend its name: there is no such field';

const faultsOf = (issues: readonly z.core.$ZodIssue[], body: unknown): Fault[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: pointerTo([...issue.path, key]),
          remedy: NO_SUCH_FIELD,
        }))
      : shapeFindings([issue], body).map(({ pointer, reason }) => ({ field: pointer, remedy: reason })),
  );

/** Said wrongly, it is another document; not said at all, it is tried. */
const refuseOtherTypes = (contentType: string | undefined): void => {
  if (contentType === undefined || JSON_TYPE.test(contentType)) return;
  throw new Problem({
    status: 415,
    code: 'no-json',
    title: 'The body is no JSON',
    detail: 'Send a JSON object, with "Content-Type: application/json".',
    faults: [{ field: 'Content-Type', remedy: 'say application/json' }],
  });
};

/**
 * Outside any study: whose numbers those without a country code are is for the route to find. An empty body reads as `{}`.
 * @param zone of the study, where it is known
 * @throws Problem that names every field that does not fit
 */
export const readSent = async <Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
  limitBytes: number,
  zone?: string,
): Promise<{ sent: unknown; body: z.output<Schema> }> => {
  const text = new TextDecoder().decode(await visit.rawBody(limitBytes));
  if (text.trim() !== '') refuseOtherTypes(visit.header('content-type'));
  let sent: unknown;
  try {
    sent = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new Problem({ status: 400, code: 'no-json', title: 'The body is no JSON', detail: 'Send a JSON object.' });
  }
  const hidden = hiddenField(sent);
  if (hidden !== undefined) throw unfit([{ field: pointerTo(hidden), remedy: NO_SUCH_FIELD }]);
  const read = schema.safeParse(sent);
  if (!read.success) {
    const bare = zone === undefined ? [] : likelyBare(sent, zone);
    const faults = faultsOf(read.error.issues, sent);
    throw unfit(faults.map((fault) => bare.find(({ field }) => field === fault.field) ?? fault));
  }
  return { sent, body: read.data };
};

/** Parsed at the edge, trusted inside. @throws Problem that names every field that does not fit, and every number that is nobody's here */
export const readBody = async <Schema extends z.ZodType>(
  visit: Visit,
  schema: Schema,
  limitBytes = BODY_LIMIT_BYTES,
): Promise<z.output<Schema>> => {
  const { sent, body } = await readSent(visit, schema, limitBytes, visit.study.zone);
  refuseBareNumbers(sent, visit.study.zone);
  return body;
};
