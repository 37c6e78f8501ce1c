import type { components } from './openapi.d.ts';

/** One field that the API refused (RFC 9457, with the members of functions/serve-api/problem.ts). */
export interface Fault {
  /** JSON pointer into the body, or the name of a parameter; empty for the whole. */
  field: string;
  remedy: string;
  /** Of a document: by which a page says it in its own language. */
  code?: components['schemas']['FindingCode'];
  values?: Record<string, string>;
}

interface ProblemBody {
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors?: Fault[];
  [member: string]: unknown;
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'title' in body && 'code' in body;

/** What the API refused, and what to do about it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly faults: readonly Fault[];
  /** Further members, such as what stands there now. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const known = isProblemBody(body) ? body : undefined;
    super(known?.title ?? `The request failed (${String(status)})`);
    this.name = 'Problem';
    this.status = status;
    this.code = known?.code ?? 'failed';
    this.detail = known?.detail;
    this.faults = known?.errors ?? [];
    this.members = known ?? {};
  }
}

/** Somebody else saved meanwhile: what stands there is no longer what the request was about. */
export const cameTooLate = (error: unknown): error is Problem => error instanceof Problem && error.status === 412;

/** No answer came at all: the line is down, or the machine sleeps. */
export const isOffline = (error: unknown): boolean => error instanceof TypeError;

/** By field, as React Aria's Form takes them: `/contact/phone` for the field of that name. */
export const faultsByField = (
  error: unknown,
  inWords = (remedy: string): string => remedy,
): Record<string, string[]> => {
  if (!(error instanceof Problem)) return {};
  const byField: Record<string, string[]> = {};
  for (const { field, remedy } of error.faults) (byField[field] ??= []).push(inWords(remedy));
  return byField;
};
