import { sameValue } from './change.ts';
import { ANSWER_TEMPLATES, channelsOf, TEMPLATE_VARIANTS, type TextLibrary } from './participant-texts.ts';
import { stepsOf } from './protocol-rules/places.ts';
import type { Channel, Protocol } from './protocol.ts';

export interface Untranslated {
  language: string;
  /** Where it is looked for: `pt/ask/sms`. */
  text: string;
}

/**
 * What a protocol's steps send, in their variants too, and what answers a participant, that stands in another language alone, or in its very words: whoever reads this one is sent that.
 * @param shipped languages that come with texts, of which others begin as copies
 */
export const untranslated = (protocol: Protocol, texts: TextLibrary, shipped: readonly string[]): Untranslated[] => {
  const { languages } = protocol;
  const wordsIn = (language: string, template: string, channel: Channel) =>
    texts[language]?.templates[template]?.[channel];
  /** A language that ships is nobody's copy; of two others it is the one that the protocol names later. */
  const mayBeCopied = (from: string, language: string): boolean =>
    !shipped.includes(language) && (shipped.includes(from) || languages.indexOf(from) < languages.indexOf(language));
  const isForeign = (language: string, template: string, channel: Channel): boolean => {
    const words = wordsIn(language, template, channel);
    return (
      words === undefined ||
      [...shipped, ...languages].some(
        (from) => mayBeCopied(from, language) && sameValue(words, wordsIn(from, template, channel)),
      )
    );
  };
  const own = (language: string) => texts[language]?.templates ?? {};
  const sent = stepsOf(protocol).flatMap(({ value: { send } }) =>
    send?.to === 'participant' ? send.channels.map((channel) => ({ template: send.template, channel })) : [],
  );
  const answers = ANSWER_TEMPLATES.flatMap((template) =>
    [...new Set(languages.flatMap((language) => channelsOf(own(language)[template] ?? {})))].map((channel) => ({
      template,
      channel,
    })),
  );
  /** A language without a variant of its own is served by the text that it varies. */
  const variantsIn = (language: string) =>
    sent.flatMap(({ template, channel }) =>
      TEMPLATE_VARIANTS.map((variant) => ({ template: `${template}.${variant}`, channel })).filter((each) =>
        Object.hasOwn(own(language), each.template),
      ),
    );
  const missing = languages.flatMap((language) =>
    [...sent, ...variantsIn(language), ...answers]
      .filter(({ template, channel }) => isForeign(language, template, channel))
      .map(({ template, channel }) => ({ language, text: `${language}/${template}/${channel}` })),
  );
  return [...new Map(missing.map((each) => [each.text, each])).values()];
};
