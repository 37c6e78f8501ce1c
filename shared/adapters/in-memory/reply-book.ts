import { isUrgent, isUrgentOfNobody, type ReplyBook } from '../../ports/reply-book.ts';
import { inOrder, joined, type InMemoryTables } from './tables.ts';

/** The inbox's twin for tests and simulations. */
export const inMemoryReplyBook = (tables: InMemoryTables): ReplyBook => ({
  fileReply: async (line) => {
    const name = joined(line.study, line.stream, line.id);
    if (!tables.replies.has(name)) tables.replies.set(name, structuredClone(line));
  },
  reply: async (study, stream, id) => structuredClone(tables.replies.get(joined(study, stream, id))),
  replies: async (study, stream, before, pageSize) => {
    const newest = inOrder(tables.replies, ({ id }) => id)
      .map(([, line]) => line)
      .filter((line) => line.study === study && line.stream === stream)
      .filter(({ id }) => before === undefined || id < before)
      .reverse();
    const rows = structuredClone(newest.slice(0, pageSize));
    const last = rows.at(-1);
    return { rows, ...(last && newest.length > pageSize ? { cursor: last.id } : {}) };
  },
  urgentReplies: async (study, stream, limit) => {
    const urgent = inOrder(tables.replies, ({ id }) => id)
      .map(([, line]) => line)
      .filter((line) => line.study === study && line.stream === stream && isUrgent(line));
    return structuredClone(urgent.reverse().slice(0, limit));
  },
  isNobodyUnread: async (study, stream) =>
    [...tables.replies.values()].some(
      (line) => line.study === study && line.stream === stream && isUrgentOfNobody(line),
    ),
  saveReply: async (line, expectedVersion) => {
    const name = joined(line.study, line.stream, line.id);
    if (tables.replies.get(name)?.version !== expectedVersion) return false;
    tables.replies.set(name, structuredClone(line));
    return true;
  },
  claimAnswer: async (numberHash, claim, since) => {
    const last = tables.answers.get(numberHash);
    if (last && last.state !== 'free' && last.at > since) return false;
    tables.answers.set(numberHash, { ...claim });
    return true;
  },
  settleAnswer: async (numberHash, { attempt }, { state, providerMessageId }) => {
    const last = tables.answers.get(numberHash);
    if (last?.attempt === attempt) tables.answers.set(numberHash, { ...last, state });
    if (providerMessageId !== undefined) tables.providerMessages.set(providerMessageId, attempt);
  },
});
