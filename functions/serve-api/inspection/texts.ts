import { composedMessage } from '../../../shared/domain/composed-message.ts';
import { leftItem } from '../../../shared/domain/left-item.ts';
import { withOwnWords, type WrittenWords } from '../../../shared/domain/own-words.ts';
import { CHANNELS } from '../../../shared/domain/protocol.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { stepOf } from '../../../shared/domain/step-key.ts';
import type { QueuedLetter } from '../../../shared/ports/print-queue.ts';
import type { MessageRow } from '../../../shared/ports/record-store.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import type { WhenItLeft } from './when-it-left.ts';

export interface TextSource extends WhenItLeft {
  study: Study;
  records: ParticipantRecord[];
  letters: QueuedLetter[];
  /** What staff wrote themselves, by the key of its step. */
  ownWords: ReadonlyMap<string, WrittenWords>;
}

/**
 * Letters are kept word for word, and so is what staff wrote; anything else is made again as of the instant at which it was claimed: from the
 * facts, the protocol and the text of then, and the settings of today.
 */
export type SentText = { kind: 'kept' | 'written' | 'madeAgain'; text: string } | { kind: 'unknown' };

export const sentText = (
  { stream, key, at, channel: by, template = '' }: MessageRow,
  { study, recordAt, planOf, textsAt, records, letters, ownWords }: TextSource,
): SentText => {
  const letter = by === 'letter' ? letters.find((each) => each.step === key) : undefined;
  if (letter) return { kind: 'kept', text: letter.text };
  const present = records.find((each) => each.stream === stream);
  const channel = CHANNELS.find((each) => each === by);
  if (present === undefined || channel === undefined) return { kind: 'unknown' };
  const record = recordAt(present, at);
  const plan = planOf(record);
  const item = leftItem(record, plan, { key: stepOf(key), template, at: Date.parse(at) });
  if (item === undefined) return { kind: 'unknown' };
  const own = ownWords.get(stepOf(key));
  const library = textsAt(at);
  const texts = own === undefined ? library : withOwnWords(library, { stream, channel, ...own });
  const made = composedMessage({ study, plan, record, now: Date.parse(at) }, item, channel, texts);
  if (made.kind === 'refused') return { kind: 'unknown' };
  return {
    kind: own === undefined ? 'madeAgain' : 'written',
    text: made.subject === undefined ? made.text : `${made.subject}\n\n${made.text}`,
  };
};
