import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { chance, type Chance } from '../../local/chance.ts';
import { readReply, type ReplyMeaning } from '../../shared/domain/reply-keyword.ts';
import { anInvitedHouse, INVITE_AT, numberOf } from '../support/an-invited-house.ts';
import corpus from '../support/replies.json' with { type: 'json' };

const OUR_NUMBER = '+4520990001';

/** People who were all invited by text, and may answer. */
const anAnsweringHouse = async (people: number) => {
  const house = await anInvitedHouse({ people });
  await house.until(INVITE_AT);
  const reply = handleReply({ ...house.ports, replies: house.replies });
  let written = 0;
  const write = (who: number, text: string) =>
    reply({ id: `text-${String((written += 1))}`, from: numberOf(who), to: OUR_NUMBER, text, at: house.now() });
  /** All that a text may have done by itself, as somebody finds it who looks at the person and not at the code. */
  const found = async (who: number) => {
    const id = house.ids[who] ?? '';
    const { consent, tasks } = await house.person(id);
    const card = (await house.contacts.read('ips-ma', id, 'edit'))?.card;
    return {
      ended: consent.sms !== true,
      quarantined: card?.phones[0]?.quarantined === true,
      tasks: Object.values(tasks).map(({ why, kind }) => `${kind} ${why}`),
      answers: house.posted.filter(({ step, to }) => step === 'reply/auto' && to === numberOf(who)).length,
    };
  };
  return { ...house, write, found };
};
type Found = Awaited<ReturnType<Awaited<ReturnType<typeof anAnsweringHouse>>['found']>>;

const nothing: Found = { ended: false, quarantined: false, tasks: [], answers: 0 };
/** What each meaning does to somebody who was invited, and nothing else (F5.5, ADR 17). */
const EXPECTED: Record<ReplyMeaning, Found> = {
  smsOptOut: { ...nothing, ended: true, tasks: ['messageTrouble reply.smsOptOut'] },
  callbackOrConfirm: { ...nothing, tasks: ['phone reply.callbackOrConfirm'] },
  reschedule: { ...nothing, tasks: ['messageTrouble reply.reschedule'], answers: 1 },
  quarantineNumber: { ...nothing, quarantined: true, tasks: ['messageTrouble reply.quarantineNumber'] },
  autoReply: { ...nothing, tasks: ['messageTrouble reply.autoReply'], answers: 1 },
  human: { ...nothing, tasks: ['messageTrouble reply.human'], answers: 1 },
};
const expectedOf = (meaning: string, crisis = false): Found => ({
  ...EXPECTED[meaning as ReplyMeaning],
  ...(crisis ? { tasks: ['messageTrouble reply.crisis'] } : {}),
});

/** Houses of some dozens: a store in memory looks through all of them. */
const PEOPLE = 25;

/** Each text by somebody of their own; those that did anything else than was expected, with what they did. */
const whatWentWrong = async (texts: [string, Found][]): Promise<unknown[]> => {
  const wrong: unknown[] = [];
  for (let from = 0; from < texts.length; from += PEOPLE) {
    const some = texts.slice(from, from + PEOPLE);
    const house = await anAnsweringHouse(some.length);
    for (const [who, [text, expected]] of some.entries()) {
      await house.write(who, text);
      const did = await house.found(who);
      if (JSON.stringify(did) !== JSON.stringify(expected)) wrong.push([text, did]);
    }
  }
  return wrong;
};

describe('a text of the corpus', () => {
  it('is one of at least 200: Danish, Swedish, German, English, with emoji, long ones and nothing at all', () => {
    const texts = corpus.map((reply) => reply.in);
    expect(new Set(texts).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(texts).toContain('');
    expect(texts.some((text) => text.length > 1_000)).toBe(true);
    for (const words of [/\bjeg\b/i, /\bjag\b/i, /\bich\b/i, /\bI\b/, /\p{Extended_Pictographic}/u])
      expect(texts.filter((text) => words.test(text)).length).toBeGreaterThan(5);
  });

  it('does what it means to whoever was invited, and nothing else, whichever it is', async () => {
    expect(
      await whatWentWrong(corpus.map(({ in: text, meaning, crisis }) => [text, expectedOf(meaning, crisis)])),
    ).toEqual([]);
  });
});

const KEYWORDS = corpus.filter(({ meaning }) => meaning !== 'human');
const LETTERS = [...'abcdeilnoprstæøåöäß012 \n.,!?-'];
/** Emoji, letters of another alphabet that look alike, signs that nobody sees, half a character. */
const OTHERS = ['👍', '🙏🏽', 'і', 'О', '\u200b', '\u202e', '\u0000', '\ud83d', ' ikke', ' please', ' nu', '😀😀'];

/** As a slip of a finger, a keyboard of another language or the phone's own additions might have it. */
const mutated = (word: string, luck: Chance): string => {
  const letters = [...word];
  const at = luck.between(0, letters.length);
  const added = luck.often(0.7) ? luck.one(LETTERS) : luck.one(OTHERS);
  switch (luck.between(0, 3)) {
    case 0:
      return [...letters.slice(0, at), added, ...letters.slice(at)].join('');
    case 1:
      return [...letters.slice(0, at), ...letters.slice(at + 1)].join('');
    case 2:
      return [...letters.slice(0, at), added, ...letters.slice(at + 1)].join('');
    default:
      return `${word}${luck.one([' ', '\n', ', '])}${luck.one(KEYWORDS).in}`;
  }
};

const PADDING = new Set([...' .,!;:"\'“”„‘’«»()\n\t']);
/** Reckoned in another way than the code does: case, width, accents, blanks, and signs before and after make no other word. */
const plain = (text: string): string => {
  const letters = [...text.normalize('NFKC').toLowerCase()].map((letter) =>
    letter === 'ł' ? 'l' : (/^\p{L}/u.exec(letter.normalize('NFD'))?.[0] ?? letter),
  );
  const first = letters.findIndex((letter) => !PADDING.has(letter));
  const last = letters.findLastIndex((letter) => !PADDING.has(letter));
  const word = first < 0 ? '' : letters.slice(first, last + 1).join('');
  return word.split(/[ \n\t]+/).join(' ');
};
const MEANT = new Map(KEYWORDS.map(({ in: text, meaning }) => [plain(text), meaning]));
/** With a word more, what may mean an appointment or the time. */
const ALONE = 'slutt sluta parar sair cancelar cancel end quit remove td forkert wrong'.split(' ');
const meantBy = (text: string): string => {
  const word = plain(text);
  const asked = word.replace(/[ ,.!]+please$/u, '');
  const meaning = MEANT.get(asked) ?? 'human';
  if (asked === word) return meaning;
  return ['smsOptOut', 'quarantineNumber'].includes(meaning) && !ALONE.includes(asked) ? meaning : 'human';
};

describe('a keyword with a slip of the finger', () => {
  it.each([1, 2, 3, 4])('is read as one only if it still is one (seed %i)', (seed) => {
    const luck = chance(seed);
    const texts = Array.from({ length: 10_000 }, () => mutated(luck.one(KEYWORDS).in, luck));
    expect(texts.filter((text) => readReply(text) !== meantBy(text))).toEqual([]);
    const kept = texts.filter((text) => meantBy(text) !== 'human').length;
    expect([kept > 500, kept < 5_000]).toEqual([true, true]);
  });

  it.each([5])('acts only then, and is left to a person otherwise (seed %i)', async (seed) => {
    const luck = chance(seed);
    const texts = Array.from({ length: 100 }, () => mutated(luck.one(KEYWORDS).in, luck));
    expect(await whatWentWrong(texts.map((text) => [text, expectedOf(meantBy(text))]))).toEqual([]);
  });
});

describe('a flood of texts from one number', () => {
  it('fills the inbox and not the record, is answered once, and keeps no reminder from leaving', async () => {
    const house = await anAnsweringHouse(1);
    for (let n = 0; n < 60; n += 1) await house.write(0, `Hvem er I? ${String(n)}`);
    expect(await house.found(0)).toEqual(expectedOf('human'));
    const { contacts } = await house.person();
    expect(contacts).toHaveLength(10);
    expect((await house.replies.replies('ips-ma', 'interviews', undefined, 100)).rows).toHaveLength(60);
    await house.until('2026-04-01T12:00:00Z');
    expect(house.left().map(({ step }) => step)).toContain('FU12/book2');
  });
});
