/** Of three places at which a text may begin in base64, what of it is the same whatever stands around it. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.from(text);
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const from = Math.ceil((before * 8) / 6);
    return whole.slice(from, Math.floor(((before + bytes.length) * 8) / 6));
  });

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const escaped = (text: string): string =>
  text.replaceAll(/[^\u0020-\u007E]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** As it may stand in a text that tells letters of both cases apart. */
const exactForms = (canary: string): string[] => inBase64(canary).flatMap((form) => [form, urlSafe(form)]);

/** As it may stand in a text whatever the case of its letters. */
const foldedForms = (canary: string): string[] =>
  [
    canary,
    escaped(canary),
    encodeURIComponent(canary),
    encodeURIComponent(canary).replaceAll('%20', '+'),
    Buffer.from(canary).toString('hex'),
    Buffer.from(canary, 'latin1').toString('hex'),
    canary.normalize('NFD'),
  ].map((form) => form.toLowerCase());

const NUMBER = /^\+45(\d{8})$/;
/** A number as people write it, in pairs or with signs between. */
const PARTED = /(?<=\d)[ \t().\-/\u00A0]+(?=\d)/g;

/** In any of the forms in which a text, a log or a queue may carry it. */
export const holds = (text: string, canary: string): boolean => {
  const folded = text.toLowerCase();
  const national = NUMBER.exec(canary)?.[1];
  if (national !== undefined && folded.replaceAll(PARTED, '').includes(national)) return true;
  return (
    exactForms(canary).some((form) => text.includes(form)) || foldedForms(canary).some((form) => folded.includes(form))
  );
};

export interface Leak {
  place: string;
  canary: string;
  text: string;
}

const TOLD_CHARACTERS = 200;

/** Every canary in every text of every place; one that is in none of a place is sought once in all of them together. */
export const leaksIn = (
  places: ReadonlyMap<string, readonly string[]>,
  canaries: Readonly<Record<string, string>>,
): Leak[] =>
  [...places].flatMap(([place, said]) => {
    const texts = [...new Set(said)];
    const all = texts.join('\n');
    return Object.entries(canaries)
      .filter(([, canary]) => holds(all, canary))
      .flatMap(([name, canary]) =>
        texts
          .filter((text) => holds(text, canary))
          .map((text) => ({ place, canary: name, text: text.slice(0, TOLD_CHARACTERS) })),
      );
  });
