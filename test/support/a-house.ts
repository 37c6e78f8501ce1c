import { carryOut } from '../../functions/carry-out/carry-out.ts';
import type { CarryOutPorts } from '../../functions/carry-out/ports.ts';
import { messageFor } from '../../functions/sweep-due/sweep-due.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { sha256 } from '../../shared/adapters/event-chain.ts';
import { aLinkTokens } from './link-tokens.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { OutgoingEmail, OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { aStudy, builtIn } from './a-study.ts';
import { refusedUnasked } from '../../shared/adapters/sms-sender.ts';
import { inMemoryContactVault } from '../../shared/adapters/in-memory/contact-vault.ts';
import { inMemoryHistoryHeads } from '../../shared/adapters/in-memory/history-heads.ts';
import { inMemoryPrintQueue } from '../../shared/adapters/in-memory/print-queue.ts';
import { inMemoryRecordStore } from '../../shared/adapters/in-memory/record-store.ts';
import { inMemoryReplyBook } from '../../shared/adapters/in-memory/reply-book.ts';
import { inMemoryStudyBook } from '../../shared/adapters/in-memory/study-book.ts';
import { openTexts } from '../../shared/ports/sealed-texts.ts';

export type Posted = (OutgoingSms | OutgoingEmail) & { at: Instant; answer: SendOutcome };
/** What the captured provider answers next; the default accepts. */
export type Answering = (message: OutgoingSms | OutgoingEmail) => SendOutcome;

export const aCard: ContactCard = {
  name: 'Deltager 1',
  phones: [{ number: '+4520123456' }],
  email: 'p1@example.com',
  addresses: [{ lines: ['Prøvevej 1', '1000 København K'] }],
  contactPersons: [],
};

/**
 * The real functions over fakes that remember, with a clock that is turned: `until` carries out everything due on the way, jumping
 * from instant to instant as the local runner does.
 */
export const aHouse = async ({
  at,
  study = aStudy(),
  protocol = builtIn('ips-ma'),
}: {
  at: string;
  study?: Study;
  protocol?: Protocol;
}) => {
  let now = Date.parse(at);
  let drawn = 0;
  const records = inMemoryRecordStore();
  const studies = inMemoryStudyBook({ tables: records.tables });
  const contacts = inMemoryContactVault(records.tables);
  const posted: Posted[] = [];
  const heads = inMemoryHistoryHeads();
  const tray = inMemoryPrintQueue();
  const replies = inMemoryReplyBook(records.tables);
  const letters: { step: string; participant: string; at: Instant; text: string; lines: string[] }[] = [];
  const answers: { next: Answering } = {
    next: (message) => ({ kind: 'accepted', providerMessageId: `m-${message.attempt}` }),
  };
  await studies.saveStudy(study, undefined);
  await studies.publish(study.id, protocol, 'test', at);
  for (const [user, role] of [
    ['coordinator-1', 'coordinator'],
    ['lead-1', 'leadCoordinator'],
    ['mentor-1', 'mentor'],
  ] as const)
    await studies.saveMember({ study: study.id, user, email: `${user}@example.com`, roles: [role] });
  const ports: CarryOutPorts = {
    records,
    studies,
    contacts,
    clock: { now: () => now },
    ids: {
      next: () => `id-${(drawn += 1)}`,
      derived: (of, text) => sha256(`${of}/${text}`).slice(0, 12),
      pseudonym: (_study, stream) => `${stream === 'interviews' ? 'P' : 'C'}-${(drawn += 1)}`,
    },
    messenger: {
      send: async (message) => {
        const refused = refusedUnasked(message);
        if (refused) return refused;
        const answer = answers.next(message);
        posted.push({ ...message, at: now, answer });
        return answer;
      },
    },
    replies,
    letters: {
      eraseLetters: tray.eraseLetters,
      lettersNamed: tray.lettersNamed,
      add: async (letter) => {
        const { step, participant, lines } = letter;
        await tray.add(letter);
        const text = await openTexts(letter.text, letter.study, contacts);
        if (!letters.some((letter) => letter.step === step && letter.participant === participant))
          letters.push({ step, participant, at: now, text, lines });
      },
    },
    invites: calendarInvite,
    links: aLinkTokens,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    meter: { count: () => undefined },
    consoleUrl: 'https://cairn.example.com',
  };
  const work = carryOut(ports);

  const enrol = async (record: ParticipantRecord, card: ContactCard | undefined = aCard): Promise<void> => {
    const plan = await studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
    const sealed = card && (await contacts.seal(study.id, record.participant, card, 0));
    const result = await records.commit({
      token: `enrol-${record.participant}-${record.stream}`,
      changes: [{ after: settle(plan, record, now), event: { action: 'enrolled', at, by: 'test' } }],
      ...(sealed ? { contacts: [sealed] } : {}),
    });
    if (result.kind !== 'committed') throw new Error(`not enrolled: ${result.kind}`);
  };

  /** Carries out what is due at this instant, until nothing is. */
  const tick = async (): Promise<number> => {
    let rounds = 0;
    for (; rounds < 50; rounds += 1) {
      const due = [];
      for await (const page of records.dueBefore(now, 0, 100)) due.push(...page);
      if (due.length === 0) return rounds;
      for (const each of due) await work(messageFor(each));
    }
    throw new Error('an instant never clears');
  };

  const until = async (to: string): Promise<void> => {
    const end = Date.parse(to);
    for (;;) {
      await tick();
      const next = await records.earliestDue();
      if (next === undefined || next > end) break;
      now = Math.max(now, next);
    }
    now = end;
  };

  const edit = async (
    stream: 'interviews' | 'checkIns',
    participant: string,
    change: (record: ParticipantRecord) => ParticipantRecord,
  ) => {
    const before =
      stream === 'interviews'
        ? await records.readInterviews(study.id, participant)
        : await records.readCheckIns(study.id, participant);
    if (!before) throw new Error('nobody there');
    const plan = await studies.plan(study.id, before.agendaBasis.protocolVersion, before.site);
    const after = settle(plan, change(before), now);
    drawn += 1;
    const event = { action: 'participationChanged', at: new Date(now).toISOString(), by: 'coordinator-1' } as const;
    return records.commit({ token: `edit-${drawn}`, changes: [{ before, after, event }] });
  };

  return {
    ports,
    records,
    studies,
    contacts,
    posted,
    letters,
    tray,
    heads,
    replies,
    answers,
    enrol,
    tick,
    until,
    edit,
    work,
    now: () => now,
    turnTo: (iso: string) => (now = Date.parse(iso)),
  };
};
