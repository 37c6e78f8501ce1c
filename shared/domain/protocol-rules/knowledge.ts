import type { Channel, Protocol } from '../protocol.ts';
import type { Stream } from '../record.ts';
import type { TextRule } from '../text-rules.ts';

/** What is said of a template; what is left out is not checked. */
export interface KnownTemplate {
  stream?: Stream;
  /** Channels for which it has a text. */
  channels?: readonly Channel[];
  /** Names without braces: `dato`, `kl`. */
  placeholders?: readonly string[];
}

/** A rule that a text breaks. */
export interface BrokenText {
  /** Where it stands: `da/booked/sms`. */
  text: string;
  rule: TextRule;
  /** What breaks it; empty where that is no word. */
  word: string;
  /** In English. */
  why: string;
}

/** What a protocol leans on and the domain cannot know. */
export interface ProtocolKnowledge {
  /** Those that somebody can be sent in a protocol of these languages. */
  templates: (languages: readonly string[]) => ReadonlyMap<string, KnownTemplate>;
  isZone: (name: string) => boolean;
  isHolidayCalendar: (code: string) => boolean;
  /** Languages that have texts; left out: not checked. */
  languages?: ReadonlySet<string>;
  /** What breaks the rules for texts (product.md section 6) in a template, for this protocol's languages and arms; left out: not checked. */
  textFaults?: (template: string, protocol: Protocol) => readonly BrokenText[];
}
