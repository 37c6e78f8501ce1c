import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { StudyBook, Templates } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';
import { studyKey } from './keys.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import { lineItem } from './study-log.ts';

/** As one document: texts belong together, and are checked together when they are saved. */
export const studyTexts = ({
  documents,
  tables,
  memory,
}: BookSetting): Pick<StudyBook, 'templates' | 'saveTemplates'> => {
  const keyOf = (study: string) => ({ pk: studyKey(study), sk: 'TEMPLATES' });
  const read = async (study: string): Promise<Templates> => {
    const { Item } = await documents.send(
      new GetCommand({ TableName: tables.studies, Key: keyOf(study), ConsistentRead: true }),
    );
    if (Item) return JSON.parse(String(Item.document)) as Templates;
    const { builtInParticipantTexts, builtInStaffTexts } = await import('../../contract/built-in-texts.ts');
    return { participant: builtInParticipantTexts(), staff: builtInStaffTexts() };
  };
  return {
    templates: (study) => memory.remembered(`templates#${study}`, () => read(study)),
    saveTemplates: async (study, templates, line) => {
      const { revision } = templates;
      const saved = await putUnlessMoved(documents, {
        table: tables.studies,
        item: { ...keyOf(study), revision, document: JSON.stringify(templates) },
        ...(revision === 1 ? {} : { was: { attribute: 'revision', value: revision - 1 } }),
        ...(line ? { along: lineItem(line) } : {}),
      });
      memory.forget(`templates#${study}`);
      return saved;
    },
  };
};
