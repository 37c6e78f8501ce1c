import { isCodedOutcome } from '../domain/entries/log-contact.ts';
import type { EventEntry } from '../domain/event.ts';
import type { ParticipantRecord } from '../domain/record.ts';
import type { ContactVault } from './contact-vault.ts';
import type { Commit, RecordChange, RecordStore } from './record-store.ts';

/** What stands where a text was whose key is destroyed. */
export const ERASED_TEXT = '[erased]';

/** Says whose it is, so that an answer about many can be opened: pseudonyms alone, and no answer leaves with one in it. */
const SEALED = /^t1\.([^.]+)\.(s1\.[\w-]+)$/;

export const sealedText = (participant: string, box: string): string =>
  `t1.${encodeURIComponent(participant).replaceAll('.', '%2E')}.${box}`;

/** @returns undefined for what is no sealed text */
export const sealedTextParts = (text: string): { participant: string; box: string } | undefined => {
  const [, owner, box] = SEALED.exec(text) ?? [];
  return owner === undefined || box === undefined ? undefined : { participant: decodeURIComponent(owner), box };
};

/** The parts of a record in which staff type, and under which names. */
const TYPED_PLACES = ['followUps', 'tasks', 'contacts', 'unblindings', 'appointments'] as const;
const TYPED_FIELDS = new Set(['note', 'place', 'text', 'interpreter']);

type Swap = (text: string, field: string | undefined) => string;

/** Every text in a value, wherever it stands. Most records hold no sealed one, so they are looked for without building the value anew. */
const eachText = (value: unknown, see: (text: string) => void): void => {
  if (typeof value === 'string') see(value);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) eachText(each, see);
};

/** The same value with its texts swapped; `field` is the name under which a text stands. */
const swapped = (value: unknown, swap: Swap, field?: string): unknown => {
  if (typeof value === 'string') return swap(value, field);
  if (Array.isArray(value)) return value.map((each: unknown) => swapped(each, swap));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, swapped(each, swap, name)]));
};

const swapTyped = <R extends ParticipantRecord>(record: R, swap: (text: string) => string): R => {
  const typed: Swap = (text, field) => (field !== undefined && TYPED_FIELDS.has(field) ? swap(text) : text);
  // What came of a contact is chosen or typed; only here may it be either.
  const ofContact: Swap = (text, field) =>
    field === 'outcome' && !isCodedOutcome(text) ? swap(text) : typed(text, field);
  const fields: Record<string, unknown> = { ...record };
  for (const place of TYPED_PLACES)
    if (fields[place] !== undefined) fields[place] = swapped(fields[place], place === 'contacts' ? ofContact : typed);
  if (typeof fields['importedAs'] === 'string') fields['importedAs'] = swap(fields['importedAs']);
  return fields as unknown as R;
};

/** What the system writes of its own accord are words of ours. */
const swapReason = (event: EventEntry, swap: (text: string) => string): EventEntry => ({
  ...event,
  ...(event.reason === undefined || event.by === 'system' ? {} : { reason: swap(event.reason) }),
  ...(event.quarantines === undefined ? {} : { quarantines: swap(event.quarantines) }),
});

const swapChange = ({ before, after, event }: RecordChange, swap: (text: string) => string): RecordChange => ({
  ...(before ? { before: swapTyped(before, swap) } : {}),
  after: swapTyped(after, swap),
  event: swapReason(event, swap),
});

type Sealing = Pick<ContactVault, 'sealTexts'>;
type Opening = Pick<ContactVault, 'openTexts'>;

/** A text that is kept beside the record. @returns undefined without a card's key: then it is not to be kept */
export const sealOne = async (
  text: string,
  { study, participant }: { study: string; participant: string },
  contacts: Sealing,
): Promise<string | undefined> => (await contacts.sealTexts(study, participant, [text])).get(text);

const sealedChange = async (change: RecordChange, commit: Commit, contacts: Sealing): Promise<RecordChange> => {
  const { study, participant } = change.after;
  const found = new Set<string>();
  swapChange(change, (text) => {
    found.add(text);
    return text;
  });
  if (found.size === 0) return change;
  const fresh = commit.contacts?.find((each) => each.study === study && each.participant === participant);
  const sealed = await contacts.sealTexts(study, participant, [...found], fresh?.wrappedKey);
  return swapChange(change, (text) => sealed.get(text) ?? text);
};

/** The value with every sealed text in it opened, wherever it stands; of whoever is erased none opens. */
export const openTexts = async <Value>(value: Value, study: string, contacts: Opening): Promise<Value> => {
  const found = new Map<string, Set<string>>();
  eachText(value, (text) => {
    const parts = sealedTextParts(text);
    if (parts) found.set(parts.participant, (found.get(parts.participant) ?? new Set()).add(text));
  });
  if (found.size === 0) return value;
  const opened = new Map<string, string>();
  await Promise.all(
    [...found].map(async ([participant, texts]) => {
      for (const [text, plain] of await contacts.openTexts(study, participant, [...texts])) opened.set(text, plain);
    }),
  );
  const open: Swap = (text) => (sealedTextParts(text) ? (opened.get(text) ?? ERASED_TEXT) : text);
  return swapped(value, open) as Value;
};

/**
 * The store as whoever types into it sees it: one person is read with texts open, what is written is sealed. Lists come sealed, and are opened
 * where something of them is shown.
 */
export const withSealedTexts = (records: RecordStore, contacts: Sealing & Opening): RecordStore => ({
  ...records,
  readBoth: async (study, participant) => openTexts(await records.readBoth(study, participant), study, contacts),
  commit: async (commit) => {
    const changes = await Promise.all(commit.changes.map((change) => sealedChange(change, commit, contacts)));
    const result = await records.commit({ ...commit, changes });
    const [{ before } = {}, { after: other } = {}] = commit.changes;
    const isOfOne = before !== undefined && (other === undefined || other.participant === before.participant);
    if (result.kind !== 'committed' || !isOfOne) return result;
    return { ...result, records: await openTexts(result.records, before.study, contacts) };
  },
});
