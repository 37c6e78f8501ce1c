import type { StudyBook } from '../../ports/study-book.ts';
import { planShelf } from '../plan-shelf.ts';
import { shortMemory } from '../short-memory.ts';
import type { BookSetting } from './book-setting.ts';
import { breakers } from './breakers.ts';
import { calendarFeeds } from './calendar-feeds.ts';
import { endings } from './endings.ts';
import { lastUses } from './last-uses.ts';
import { type Patience, patientDocuments } from './patient-documents.ts';
import { publishedProtocols } from './published-protocols.ts';
import { rememberedAnswers } from './remembered-answers.ts';
import { reportBook } from './report-book.ts';
import { staff } from './staff.ts';
import { staffMail } from './staff-mail.ts';
import { studies } from './studies.ts';
import { studyLog } from './study-log.ts';
import { studyTexts } from './study-texts.ts';
import { textBudgets } from './text-budget.ts';
import { ticks } from './ticks.ts';
import { writtenLists } from './written-lists.ts';

export interface DynamoStudyBookOptions extends Omit<BookSetting, 'memory'> {
  patience: Patience;
}

/** Studies, staff and texts on DynamoDB. What it answers is shared by all who ask in this process: nobody changes it in place. */
export const dynamoStudyBook = ({ patience, ...options }: DynamoStudyBookOptions): StudyBook => {
  const memory = shortMemory(options.clock);
  const setting: BookSetting = { ...options, documents: patientDocuments(options.documents, patience), memory };
  const shelf = planShelf();
  const book = { ...studies(setting), ...publishedProtocols(setting) };
  return {
    ...book,
    ...staff(setting),
    ...studyLog(setting),
    ...lastUses(setting),
    ...endings(setting),
    ...calendarFeeds(setting),
    ...studyTexts(setting),
    ...staffMail(setting),
    ...breakers(setting),
    ...textBudgets(setting),
    ...ticks(setting),
    ...writtenLists(setting),
    ...rememberedAnswers(setting),
    ...reportBook(setting),
    plan: async (id, version, site) => {
      const [study, protocol] = await Promise.all([book.study(id), book.protocol(id, version)]);
      if (!study || !protocol) throw new Error(`study ${id} has no protocol version ${version}`);
      return shelf.plan(study, protocol, site);
    },
    forget: () => {
      memory.clear();
      shelf.clear();
    },
  };
};
