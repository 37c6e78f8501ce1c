import { sealedText, sealedTextParts } from '../../ports/sealed-texts.ts';
import type { ContactVault } from '../../ports/contact-vault.ts';
import type { ContactCipher } from '../contact-cipher.ts';

const FIELD = 'text';

interface TextKeys {
  cipher: ContactCipher;
  /** The wrapped key of the card; undefined where there is none. */
  keyOf: (study: string, participant: string) => Promise<string | undefined>;
}

/** What staff typed about a participant, under the key of their card: it goes with that key. */
export const typedTexts = ({ cipher, keyOf }: TextKeys): Pick<ContactVault, 'sealTexts' | 'openTexts'> => {
  const open = async (study: string, participant: string, key: string, text: string): Promise<string> => {
    const parts = sealedTextParts(text);
    if (parts?.participant !== participant) throw new Error('a text of somebody else');
    return String(await cipher.open({ study, participant }, key, FIELD, parts.box));
  };

  /** Only what opens is sealed already; somebody may type what merely looks so. */
  const sealOne = async (study: string, participant: string, key: string, text: string): Promise<string> => {
    const isSealed =
      sealedTextParts(text) !== undefined &&
      (await open(study, participant, key, text).then(
        () => true,
        () => false,
      ));
    if (isSealed) return text;
    return sealedText(participant, await cipher.sealAlike({ study, participant }, key, FIELD, text));
  };

  return {
    sealTexts: async (study, participant, texts, wrappedKey) => {
      const key = wrappedKey ?? (await keyOf(study, participant));
      if (key === undefined) return new Map();
      const sealed = texts.map(async (text) => [text, await sealOne(study, participant, key, text)] as const);
      return new Map(await Promise.all(sealed));
    },
    openTexts: async (study, participant, sealed) => {
      const key = await keyOf(study, participant);
      if (key === undefined) return new Map();
      const opened = sealed.map(async (text) => [text, await open(study, participant, key, text)] as const);
      return new Map(await Promise.all(opened));
    },
  };
};
