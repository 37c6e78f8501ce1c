import type { paths } from './openapi.d.ts';

type Path = keyof paths;
type JsonOf<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;

/** The body of `GET path`, as the OpenAPI document says it. */
export type AnswerOf<P extends Path> = paths[P] extends { get: { responses: { 200: infer Answer } } }
  ? JsonOf<Answer>
  : never;

/** One row of a list. */
export type ItemOf<P extends Path> = AnswerOf<P> extends { items: readonly (infer Item)[] } ? Item : never;
