/**
 * What a night keeps of one participant: of each stream a digest of the hash of its last event, made under that night. It does not tell how much
 * happened, or whether anything did; whoever has the events can tell whether that one is still among them.
 */
export interface Head {
  participant: string;
  interviews: string;
  checkIns: string;
}

/** A head with the night under which its digests were made, an ISO date. */
export interface PastHead extends Head {
  on: string;
}

/** How far a night is compared with an earlier one: `page` is the next of that one, from behind the participant `seen`. */
export interface PastSoFar extends Pick<KeptNight, 'on' | 'pages'> {
  page: number;
  seen?: string;
}

/** What a night has come to behind a page of it. */
export interface NightSoFar {
  isWhole: boolean;
  past?: PastSoFar;
}

export interface HeadsPage {
  /** In the order of participants. */
  heads: Head[];
  /** Where the page of people ended; absent: the last. */
  cursor?: string;
  soFar: NightSoFar;
}

/** A night that came to its end. `isWhole`: everybody was looked at, and everybody's history held. */
export interface KeptNight {
  /** ISO date. */
  on: string;
  pages: number;
  isWhole: boolean;
}

export interface HeadsOf {
  study: string;
  on: string;
  /** From 0. */
  page: number;
}

/** A place outside the tables, in which nothing can be changed or deleted (ADR 25). */
export interface HistoryHeads {
  /** Those that have a night. */
  studies(): Promise<string[]>;
  /** Oldest first. */
  nights(study: string): Promise<KeptNight[]>;
  page(of: HeadsOf): Promise<HeadsPage | undefined>;
  /** The first one stays. @returns what lies there then */
  keep(of: HeadsOf, page: HeadsPage): Promise<HeadsPage>;
  close(study: string, night: KeptNight): Promise<void>;
}
