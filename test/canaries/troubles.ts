import type { Loose } from '../support/an-office.ts';
import { aLogDelivery, anEumEvent, anSnsLine, aTopicDelivery } from '../support/provider-reports.ts';
import type { WatchedHouse } from './a-watched-house.ts';
import { CANARIES, CONTACT_PERSON_PHONE, PEOPLE, phoneOf, WORDS } from './canaries.ts';

const OUR_NUMBER = '+4520990001';

/** Every sentence about them where another thing is expected. */
export const askWrongly = async ({ ask, of, inStudy, reply, report, page }: WatchedHouse): Promise<void> => {
  for (const word of Object.values(CANARIES)) {
    const path = encodeURIComponent(word);
    await ask('GET', of(path));
    await ask('GET', inStudy(`/participants?status=${path}&cursor=${path}`));
    await ask('POST', inStudy('/participants'), {
      id: word,
      arm: word,
      anchors: { baseline: word },
      contact: { phone: word, email: word, language: word },
      mentor: word,
    });
    await ask('PATCH', of('P-1', '/contact'), { phones: [{ number: word }], email: word, language: word });
    await ask('PUT', of('P-1', '/follow-ups/FU12/appointment'), { at: word, mode: word, assessor: word });
    await ask('POST', of('P-1', '/messages'), { channel: 'sms', text: `${word} diagnose depression {${word}}` });
    await ask(
      'PUT',
      of('P-1', '/mentor'),
      { mentor: word },
      { headers: { 'if-match': Buffer.from(word).toString('base64') } },
    );
    await ask('POST', of('P-1', '/erase'), { reason: word });
    await page(`/p/${path}`);
    await page(`/p/${path}`, { press: word, time: word });
    await reply(word);
    await reply({ originationNumber: 7, messageBody: word });
    await report(aTopicDelivery(word, anEumEvent({ eventType: word, messageId: word, context: undefined })));
    await report(aLogDelivery([word, anSnsLine(word)]));
  }
};

/** Texts of six people, each befallen by something else. */
export const sendWithFaults = async (house: WatchedHouse): Promise<void> => {
  const { post, live } = house;
  post.answer = (message) => {
    const accepted = { kind: 'accepted', providerMessageId: `m-${message.attempt}` } as const;
    switch (message.participant) {
      case 'P-2':
        return { kind: 'unclear', code: 'timeout' };
      case 'P-3':
        return house.now() < Date.parse('2026-03-21T00:00:00Z')
          ? { kind: 'refusedForNow', code: 'throttled' }
          : accepted;
      case 'P-4':
        return house.now() < Date.parse('2026-03-21T00:00:00Z')
          ? { kind: 'channelDown', code: 'AccountSuspended' }
          : accepted;
      case 'P-5':
        return { kind: 'refusedForGood', code: 'address', because: 'address' };
      case 'P-6':
        throw new Error(
          `Invalid parameter: PhoneNumber Reason: ${message.to} is not valid to call as it is ${WORDS.name}`,
        );
      default:
        return accepted;
    }
  };
  house.turnTo('2026-03-03T08:30:00Z');
  await house.whileTalkative(() => house.minute());
  await live('2026-03-24T12:00:00Z');
  await house.nightly();
};

export const hearFromProviders = async ({ report, attempts, minute }: WatchedHouse): Promise<void> => {
  for (const id of PEOPLE) {
    const about = { destinationPhoneNumber: phoneOf(id), messageStatusDescription: `${WORDS.name} is unreachable` };
    const attempt = attempts.get(id);
    if (attempt !== undefined) await report(aTopicDelivery(anEumEvent({ ...about, context: { attempt } })));
    await report(
      aTopicDelivery(anEumEvent({ ...about, eventType: 'TEXT_UNREACHABLE', context: { attempt: 'a1bm9uc2Vuc2U' } })),
    );
    const line = anSnsLine(`${phoneOf(id)} ${WORDS.name} is currently unreachable`).replaceAll(
      '+4520123456',
      phoneOf(id),
    );
    await report(aLogDelivery([line, line.slice(0, -9)]));
  }
  await minute();
};

export const hearFromThem = async (house: WatchedHouse): Promise<void> => {
  const { reply, ask, inStudy } = house;
  const texts = [WORDS.reply, 'STOP', `1 ${WORDS.reply}`, 'Jeg vil ikke leve mere', 'FORKERT'];
  for (const [n, id] of PEOPLE.entries())
    for (const from of [phoneOf(id), CONTACT_PERSON_PHONE, WORDS.name])
      await reply({
        originationNumber: from,
        destinationNumber: OUR_NUMBER,
        messageBody: texts[n % texts.length],
        inboundMessageId: `${id}-${from.length}`,
      });
  await house.whileTalkative(async () => {
    await house.minute();
    await house.nightly();
    await reply({
      originationNumber: phoneOf('P-1'),
      destinationNumber: OUR_NUMBER,
      messageBody: WORDS.reply,
      inboundMessageId: 'x',
    });
  });
  const { body } = await ask('GET', inStudy('/inbox'));
  for (const { id } of body.items as Loose[]) {
    await ask('GET', inStudy(`/inbox/${String(id)}`));
    await ask('POST', inStudy(`/inbox/${String(id)}/forward`), { text: WORDS.forwarded });
  }
};
