import type { Replacement } from '../support/bundled.ts';

/** A fault that somebody might build in: of the send protocol (reliability.md section 3, G4), of what blinded eyes are shown, of imports, check-ins and erasures. */
export interface Mutant {
  name: string;
  /** What is wrong with it. */
  fault: string;
  replacements: readonly Replacement[];
  /** Why nobody can tell it from the real one. */
  equivalent?: string;
}

const CARRY_OUT = 'functions/carry-out';
const SEND = `${CARRY_OUT}/deliver.ts`;
const CLAIM_COMMIT =
  'const result = await ports.records.commit({ ...commit, ...(numberDay ? { numberDay } : {}), ...links });';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'lease-back-to-unsent',
    fault: 'a claim whose lease ran out is sent again',
    replacements: [
      {
        file: 'shared/domain/in-flight.ts',
        from: "return now >= leaseEnd(outcome) ? toUnknown(outcome, now, 'leaseExpired') : undefined;",
        to: "return now >= leaseEnd(outcome) ? { state: 'waiting', notBefore: isoInstant(now), tries: 0, code: 'lease', at: isoInstant(now), channel: outcome.channel } : undefined;",
      },
    ],
  },
  {
    name: 'no-version-check',
    fault: 'a commit does not ask whether the record is still the one that was read',
    replacements: [
      {
        file: 'shared/adapters/dynamo/record-writes.ts',
        from: "ConditionExpression: '#version = :versionRead'",
        to: "ConditionExpression: '#version = :versionRead OR attribute_exists(pk)'",
      },
      {
        file: 'shared/adapters/dynamo/record-writes.ts',
        from: "{ item: { Put: { TableName, Item: { ...eventKey(event), event }, ...IS_NEW } }, refused: { kind: 'lostRace' } },",
        to: "{ item: { Put: { TableName, Item: { ...eventKey(event), event } } }, refused: { kind: 'lostRace' } },",
      },
    ],
  },
  {
    name: 'gate-before-the-claim',
    fault: 'a claim that lost its race is made again upon the newest record, without deciding anew',
    replacements: [
      {
        file: SEND,
        from: CLAIM_COMMIT,
        to: `let result = await ports.records.commit({ ...commit, ...(numberDay ? { numberDay } : {}), ...links });
  if (result.kind === 'lostRace') {
    const newest = stream === 'interviews' ? await ports.records.readInterviews(study.id, participant) : await ports.records.readCheckIns(study.id, participant);
    if (newest) {
      const upon = { ...newest, steps: { ...newest.steps, [intent.key]: claim }, nextDueAt: after.nextDueAt };
      result = await ports.records.commit({ ...commitOf(ports, { before: newest, after: upon, action: 'claimed' }), ...(numberDay ? { numberDay } : {}), ...links });
    }
  }`,
      },
    ],
  },
  {
    name: 'cursor-for-level',
    fault: 'the tick looks at what became due in its last minute, not at what is due',
    replacements: [
      {
        file: 'shared/adapters/dynamo/due-index.ts',
        from: "'dueShard = :shard AND nextDueAt <= :now'",
        to: "'dueShard = :shard AND nextDueAt BETWEEN :from AND :now'",
      },
      {
        file: 'shared/adapters/dynamo/due-index.ts',
        from: "':now': isoInstant(now) }",
        to: "':now': isoInstant(now), ':from': isoInstant(now - 60_000) }",
      },
    ],
  },
  {
    name: 'retry-on-5xx',
    fault: 'a request whose answer is unclear is made again at once',
    replacements: [
      {
        file: `${CARRY_OUT}/post.ts`,
        from: "if (request.kind !== 'letter') return ports.messenger.send(request);",
        to: "if (request.kind !== 'letter') { const first = await ports.messenger.send(request); return first.kind === 'unclear' ? ports.messenger.send(request) : first; }",
      },
    ],
  },
  {
    name: 'claim-after-the-request',
    fault: 'the message is sent first and claimed then',
    replacements: [
      { file: SEND, from: CLAIM_COMMIT, to: `const early = await post(ports, request);\n  ${CLAIM_COMMIT}` },
      { file: SEND, from: ': await post(ports, request);', to: ': early;' },
    ],
  },
  {
    name: 'no-fence',
    fault: 'an answer is recorded upon a claim of the same step that is not its own',
    equivalent:
      'a step is claimed anew only when its last claim was recorded as certainly not sent, by the worker that made it and has nothing more to record; and where one more text is allowed, only 16 minutes after a claim whose worker Lambda has ended after one',
    replacements: [
      {
        file: `${CARRY_OUT}/record-answer.ts`,
        from: ' && outcome.attempt === claim.attempt',
        to: '',
      },
    ],
  },
  {
    name: 'claim-never-too-old',
    fault: 'a worker that froze after its claim sends when it wakes',
    replacements: [
      { file: SEND, from: 'const late = ports.clock.now() > Date.parse(claim.sendBy);', to: 'const late = false;' },
    ],
  },
  {
    name: 'sent-after-expiry',
    fault: 'a message goes however late it is',
    replacements: [
      {
        file: 'shared/domain/going.ts',
        from: "if (isStale(plan, each.item, now)) return 'stale';",
        to: '',
      },
    ],
  },
  {
    name: 'no-time-after-the-appointment',
    fault:
      'a text that follows an appointment has no time left in which a carrier may try, since the appointment has begun',
    replacements: [
      {
        file: 'shared/domain/send-timing.ts',
        from: 'item.appointment !== undefined && comesBefore(item)',
        to: 'item.appointment !== undefined',
      },
    ],
  },
  {
    name: 'timeout-means-not-sent',
    fault: 'a timeout is taken for "not sent", and the message waits for another try',
    replacements: [
      {
        file: `${CARRY_OUT}/post.ts`,
        from: "if (request.kind !== 'letter') return ports.messenger.send(request);",
        to: "if (request.kind !== 'letter') { const first = await ports.messenger.send(request); return first.kind === 'unclear' ? { kind: 'refusedForNow', code: first.code } : first; }",
      },
    ],
  },
  {
    name: 'half-open-for-all',
    fault: 'when a breaker is due, every worker probes',
    equivalent:
      'nobody gets or misses a message by it: an account that is refused sends nothing, whoever asks; the requests too many are counted by test/functions/carry-out/provider-down.test.ts',
    replacements: [
      {
        file: `${CARRY_OUT}/breaker.ts`,
        from: "return isOurs ? { kind: 'open', probe } :",
        to: "return isOurs || !isOurs ? { kind: 'open', probe } :",
      },
    ],
  },
  {
    name: 'delivery-falls',
    fault: 'a receipt of lower rank takes back what is known of a delivery',
    replacements: [
      {
        file: 'shared/domain/receipt.ts',
        from: 'RANK[delivery] <= RANK[outcome.delivery]',
        to: 'RANK[delivery] === RANK[outcome.delivery]',
      },
    ],
  },
  {
    name: 'consent-not-asked',
    fault: 'consent to texts is not asked when a message is about to go',
    replacements: [
      {
        file: 'shared/domain/going.ts',
        from: '(attempting?.channels ?? []).filter((channel) => record.consent[channel]);',
        to: '(record.consent ? (attempting?.channels ?? []) : []);',
      },
      {
        file: 'shared/domain/contact-card.ts',
        from: '...(consent.sms && phone ? { sms: phone.number } : {}),',
        to: '...(phone ? { sms: phone.number } : {}),',
      },
    ],
  },
  {
    name: 'level-not-kept',
    fault: 'an escalation is raised again at the level that it has',
    replacements: [
      {
        file: 'shared/domain/raise-escalation.ts',
        from: 'if (live && known.level >= spec.level) return work;',
        to: '',
      },
    ],
  },
  {
    name: 'no-lease',
    fault: 'a claim does not bring the record back when its worker dies',
    replacements: [
      {
        file: SEND,
        from: 'const after = { ...decision.record, steps, nextDueAt: isoInstant(now + CLAIM_LEASE_SECONDS * SECOND_MS) };',
        to: 'const { nextDueAt: _gone, ...withoutLease } = decision.record;\n  const after = { ...withoutLease, steps };',
      },
    ],
  },
  {
    name: 'resends-without-end',
    fault: 'where one more text is allowed, every unclear answer brings another one',
    replacements: [
      { file: 'shared/domain/in-flight.ts', from: 'if (!outcome.resent && mayResend(key))', to: 'if (mayResend(key))' },
    ],
  },
  {
    name: 'staff-mail-back-to-unsent',
    fault: 'a mail to staff whose worker vanished is sent again',
    replacements: [
      {
        file: `${CARRY_OUT}/carry-out-staff-mail.ts`,
        from: "vanished ? { ...step, state: 'unconfirmed' as const } : step",
        to: "vanished ? { ...step, state: 'waiting' as const, notBefore: step.at } : step",
      },
      {
        file: `${CARRY_OUT}/carry-out-staff-mail.ts`,
        from: 'return { ...record, steps: Object.fromEntries(kept) };',
        to: 'return { ...record, steps: Object.fromEntries(kept), waiting: Object.fromEntries(Object.entries(record.waiting).map(([id, notice]) => [id, { ...notice, told: [] }])) };',
      },
    ],
  },
  {
    name: 'unclear-is-forgotten',
    fault: 'an unclear message becomes unconfirmed and no task says so',
    replacements: [
      {
        file: 'shared/domain/message-trouble.ts',
        from: "if (outcome.state === 'unconfirmed') return outcome.state;",
        to: '',
      },
    ],
  },
  {
    name: 'etag-of-both-records',
    fault: 'the check-ins are read for blinded eyes, and the ETag of what they are shown changes with them',
    replacements: [
      {
        file: 'functions/serve-api/interviews-alone.ts',
        from: "method === 'GET' && seesInterviewsAlone(looker)",
        to: "method === 'NONE' && seesInterviewsAlone(looker)",
      },
      {
        file: 'functions/serve-api/seen-participant.ts',
        from: 'return sha256(JSON.stringify(viewFor(looker, both, plan))).slice(0, 32);',
        to: 'return sha256(JSON.stringify([viewFor(looker, both, plan), both.checkIns.version])).slice(0, 32);',
      },
    ],
  },
  {
    name: 'run-knows-no-other',
    fault: 'a run of a long file does not know what the run before it has written',
    replacements: [
      {
        file: 'functions/serve-api/run-imports/run-import.ts',
        from: 'token: `${found.id}-${found.since}`,',
        to: 'token: `${found.id}-${found.since}-${String(found.version)}`,',
      },
    ],
  },
  {
    name: 'file-takes-back-a-no',
    fault:
      'a file that was written before says yes, alive or in the interviews for somebody who has said no, died or stopped since',
    replacements: [
      {
        file: 'shared/domain/entries/widened.ts',
        from: 'return isRefused ? REFUSED : undefined;',
        to: 'return undefined;',
      },
      {
        file: 'shared/domain/entries/widened.ts',
        from: 'return said && known === false ? REFUSED : undefined;',
        to: 'return undefined;',
      },
    ],
  },
  {
    name: 'interview-moved-untold',
    fault: 'no text and no call tells that an interview is at another time',
    replacements: [
      {
        file: 'shared/domain/appointment-clock.ts',
        from: 'return appointment.moved && !imported ? entered(appointment.enteredAt) : undefined;',
        to: 'return undefined;',
      },
      {
        file: 'shared/domain/rebooking.ts',
        from: "const told = urgentMove ? [task(appointment, tellByCall('moved'), appointment.enteredAt)] : [];",
        to: 'const told: AgendaItem[] = urgentMove ? [] : [];',
      },
      {
        file: 'shared/domain/interview-agenda.ts',
        from: "return [...planned, ...toldAsItIs(conversation, planned, { plan, pauses, now }, 'coordinator')];",
        to: 'return planned;',
      },
    ],
  },
  {
    name: 'said-off-though-it-stands',
    fault: 'the text that an interview is off goes although the same time was agreed on anew',
    replacements: [
      {
        file: 'shared/domain/blocked.ts',
        from: "if (anew !== undefined && anew.end?.how !== 'moved') return 'superseded';",
        to: "if (anew !== undefined && anew.end?.how !== 'moved') return undefined;",
      },
    ],
  },
  {
    name: 'check-in-changed-untold',
    fault: 'nobody is asked to call whoever was told the time of a check-in that is moved or called off',
    replacements: [
      {
        file: 'shared/domain/check-in-told.ts',
        from: 'if (until === undefined) return after;',
        to: 'if (until !== undefined) return after;\n  return after;',
      },
    ],
  },
  {
    name: 'check-in-reminded-though-off',
    fault: 'a check-in that was moved or called off is reminded of',
    replacements: [
      {
        file: 'shared/domain/check-in-messages.ts',
        from: "const reminds = step.from === 'appointment' && appointment.end === undefined;",
        to: "const reminds = step.from === 'appointment';",
      },
    ],
  },
  {
    name: 'told-after-it-began',
    fault: 'what is said of an appointment goes although that has begun',
    replacements: [
      {
        file: 'shared/domain/blocked.ts',
        from: "return { at: startOf(item.appointment, zone), reason: 'appointmentBegun' };",
        to: "return { at: startOf(item.appointment, zone) + Infinity, reason: 'appointmentBegun' };",
      },
      {
        file: 'shared/domain/send-timing.ts',
        from: '? startOf(item.appointment, zone) : Infinity;',
        to: '? startOf(item.appointment, zone) + Infinity : Infinity;',
      },
      {
        file: 'shared/domain/blocked.ts',
        from: "if (item.until !== undefined && now >= item.until) return 'appointmentBegun';",
        to: '',
      },
    ],
  },
  {
    name: 'no-in-one-record',
    fault: 'a consent that is withdrawn, or a death, reaches the record of the interviews alone',
    replacements: [
      {
        file: 'shared/domain/entries/change-participation.ts',
        from: 'withConsent(withExistingData(checkIns, existingData), consent), status, context);',
        to: 'withExistingData(checkIns, existingData), status, context);',
      },
      {
        file: 'shared/domain/entries/change-participation.ts',
        from: '[withLife(talk, life), withLife(checkIns, life)];',
        to: '[withLife(talk, life), checkIns];',
      },
    ],
  },
  {
    name: 'number-cap-not-asked',
    fault: 'a number gets as many invitations in a day as there are people who share it',
    replacements: [
      {
        file: 'functions/carry-out/deliver.ts',
        from: "...(isCappedByNumber(intent.item) ? { max: INVITATIONS_PER_NUMBER_AND_DAY, yields: stream === 'checkIns' } : {}),",
        to: '',
      },
    ],
  },
  {
    name: 'day-texts-not-asked',
    fault: 'a text goes whether or not the texts of the day are used up',
    replacements: [
      {
        file: 'functions/carry-out/send-message.ts',
        from: 'if (text && !(await takeText(ports, text)))',
        to: 'if (text && (await takeText(ports, text)) === undefined)',
      },
    ],
  },
  {
    name: 'day-texts-of-each-worker',
    fault: 'each worker takes the texts of the day as if no other did',
    replacements: [
      {
        file: 'shared/adapters/dynamo/text-budget.ts',
        from: '(attribute_not_exists(${field}) OR ${field} <= :${field})',
        to: '(attribute_not_exists(${field}) OR ${field} <= :${field} OR ${field} > :${field})',
      },
    ],
  },
  {
    name: 'erased-by-one',
    fault: 'an erasure is carried out seven days after it was asked for, whoever confirms it or not',
    replacements: [
      {
        file: 'shared/domain/entries/erase.ts',
        from: 'inBoth(both, { asked: { at: stamp(context), by: context.by } });',
        to: 'inBoth(both, { asked: { at: stamp(context), by: context.by }, dueAt: dueAt(context) });',
      },
    ],
  },
];
