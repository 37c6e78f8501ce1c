import type { TextLibrary } from './participant-texts.ts';
import { stepsOf } from './protocol-rules/places.ts';
import type { Protocol } from './protocol.ts';

export interface Untranslated {
  language: string;
  /** Where it is looked for: `pt/ask/sms`. */
  text: string;
}

/** What a protocol's steps send that stands in another of its languages alone: whoever reads this one is sent that. */
export const untranslated = (protocol: Protocol, texts: TextLibrary): Untranslated[] => {
  const sent = stepsOf(protocol).flatMap(({ value: { send } }) =>
    send?.to === 'participant' ? send.channels.map((channel) => ({ template: send.template, channel })) : [],
  );
  const missing = protocol.languages.flatMap((language) => {
    const templates = texts[language]?.templates ?? {};
    return sent
      .filter(({ template, channel }) => templates[template]?.[channel] === undefined)
      .map(({ template, channel }) => ({ language, text: `${language}/${template}/${channel}` }));
  });
  return [...new Map(missing.map((each) => [each.text, each])).values()];
};
