import { planShelf } from '../plan-shelf.ts';
import { builtInParticipantTexts, builtInStaffTexts } from '../../contract/built-in-texts.ts';
import type { Protocol } from '../../domain/protocol.ts';
import type { Instant } from '../../domain/zone.ts';
import type { WrittenList } from '../../ports/outage-lists.ts';
import type { Breaker, Study, StudyBook, Templates } from '../../ports/study-book.ts';
import { inMemoryReportBook } from './report-book.ts';
import { inMemoryStaffBook, inMemoryStudyLog } from './staff-book.ts';
import { inMemoryTables, joined } from './tables.ts';
import { inMemoryTextBudget } from './text-budget.ts';

interface Published {
  protocol: Protocol;
  publishedAt: string;
  by: string;
}

/** The study book's twin for tests and simulations. Give it the record store's `tables`, so that staff mail is found by `dueBefore`. */
export const inMemoryStudyBook = ({ tables = inMemoryTables() } = {}): StudyBook => {
  const studies = new Map<string, Study>();
  const protocols = new Map<string, Map<number, Published>>();
  const templates = new Map<string, Templates>();
  const answers = new Map<string, { status: number; body: string; requestHash: string }>();
  const breakers = new Map<string, Breaker>();
  const written = new Map<string, WrittenList>();
  let tick: Instant | undefined;
  const shelf = planShelf();
  const log = inMemoryStudyLog();

  return {
    ...log,
    ...inMemoryStaffBook(log),
    ...inMemoryReportBook(),
    ...inMemoryTextBudget(),
    // Saved as a copy; whoever reads leaves it as it is.
    study: async (id) => studies.get(id),
    studyNow: async (id) => studies.get(id),
    studies: async () => structuredClone([...studies.values()]),
    saveStudy: async (study, expectedRevision, line) => {
      if (studies.get(study.id)?.revision !== expectedRevision) return false;
      studies.set(study.id, structuredClone(study));
      if (line) await log.appendLine(line);
      return true;
    },
    protocol: async (study, version) => structuredClone(protocols.get(study)?.get(version)?.protocol),
    protocolVersions: async (study, upTo = Infinity) =>
      [...(protocols.get(study)?.entries() ?? [])]
        .filter(([version]) => version <= upTo)
        .map(([version, { publishedAt, by }]) => ({ version, publishedAt, by }))
        .sort((one, other) => one.version - other.version),
    publish: async (study, protocol, by, at) => {
      const versions = protocols.get(study) ?? new Map<number, Published>();
      if (versions.has(protocol.version)) return false;
      protocols.set(
        study,
        versions.set(protocol.version, { protocol: structuredClone(protocol), publishedAt: at, by }),
      );
      return true;
    },
    plan: async (id, version, site) => {
      const study = studies.get(id);
      const published = protocols.get(id)?.get(version);
      if (!study || !published) throw new Error(`study ${id} has no protocol version ${version}`);
      return shelf.plan(study, published.protocol, site);
    },
    templates: async (study) =>
      templates.get(study) ?? { participant: builtInParticipantTexts(), staff: builtInStaffTexts() },
    saveTemplates: async (study, texts, line) => {
      if ((templates.get(study)?.revision ?? 0) !== texts.revision - 1) return false;
      templates.set(study, structuredClone(texts));
      if (line) await log.appendLine(line);
      return true;
    },
    staffMail: async (study) => structuredClone(tables.staffMail.get(study)),
    saveStaffMail: async (record, expectedVersion) => {
      if ((tables.staffMail.get(record.study)?.version ?? 0) !== expectedVersion) return false;
      tables.staffMail.set(record.study, structuredClone({ ...record, version: expectedVersion + 1 }));
      return true;
    },
    breaker: async (study, channel) => structuredClone(breakers.get(joined(study, channel))),
    saveBreaker: async ({ study, channel }, next, known) => {
      if (next === undefined) breakers.delete(joined(study, channel));
      else if (breakers.get(joined(study, channel))?.opens !== known?.opens) return false;
      else breakers.set(joined(study, channel), structuredClone(next));
      return true;
    },
    rememberedAnswer: async (key) => structuredClone(answers.get(key)),
    rememberAnswer: async (key, answer) => {
      answers.set(key, structuredClone(answer));
    },
    writtenList: async (study) => structuredClone(written.get(study)),
    saveWrittenList: async (study, list) => {
      written.set(study, structuredClone(list));
    },
    lastTick: async () => (tick === undefined ? undefined : { at: tick }),
    saveTick: async (at) => {
      tick = at;
    },
    forget: () => {
      shelf.clear();
    },
  };
};
