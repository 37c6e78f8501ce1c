/** Seals a text so that only whoever has the secret part of the key can read it. @param key public, `age1…` @throws where it is none */
export type SealFor = (key: string, text: string) => Promise<Uint8Array>;

/** Lists that are opened when the network is down; each lies there for a week. */
export interface OutageLists {
  /** In place of the one of the same day. @param on ISO date */
  put(list: { study: string; on: string; sealed: Uint8Array }): Promise<void>;
}

/** The last list of a study: never who is on it. */
export interface WrittenList {
  /** ISO date of the day, and ISO instant at which it was written. */
  on: string;
  at: string;
  appointments: number;
  /** The public key it was sealed for. */
  key: string;
}

export interface WrittenLists {
  writtenList(study: string): Promise<WrittenList | undefined>;
  saveWrittenList(study: string, list: WrittenList): Promise<void>;
}
