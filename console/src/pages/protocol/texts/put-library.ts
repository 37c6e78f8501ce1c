import type { QueryClient } from '@tanstack/react-query';
import { Problem } from '../../../api/problem.ts';
import type { Templates } from '../queries.ts';
import type { Texts } from './library-edits.ts';
import { putTemplates, type TemplatesSaving } from './put-templates.ts';

export interface LibrarySaving extends TemplatesSaving {
  /** As it stands. */
  participant: Templates['participant'];
  language: string;
  texts: Texts;
}

/** A paragraph that is refused stands in the field of all of them. */
const atFields = (problem: Problem): Problem =>
  new Problem(problem.status, {
    ...problem.members,
    errors: problem.faults.map((fault) => ({ ...fault, field: fault.field.replace(/(?<!\/templates\/.*)\/\d+$/, '') })),
  });

/** All languages go together, one of them new or changed. */
export const putLibrary = async (queries: QueryClient, saving: LibrarySaving) => {
  const { participant, language, texts } = saving;
  try {
    return await putTemplates(queries, saving, { participant: { ...participant, [language]: texts } });
  } catch (thrown) {
    throw thrown instanceof Problem ? atFields(thrown) : thrown;
  }
};
