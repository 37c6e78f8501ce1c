import type { OutageLists, SealFor } from '../ports/outage-lists.ts';

/** A list is written once a day and asked for every quarter of an hour: the other looks read neither the cipher nor the client. */
export const laterSeal: SealFor = async (key, text) => (await import('./age-seal.ts')).ageSeal(key, text);

export const laterOutageLists = (bucket: string): OutageLists => ({
  put: async (list) => (await import('./s3-outage-lists.ts')).s3OutageLists({ bucket }).put(list),
});
