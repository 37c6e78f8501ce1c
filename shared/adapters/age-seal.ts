import { Encrypter } from 'age-encryption';
import type { SealFor } from '../ports/outage-lists.ts';

/** The format of age (age-encryption.org/v1), which its command line opens on any machine, without us and without a network. */
export const ageSeal: SealFor = (key, text) => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(key);
  return encrypter.encrypt(text);
};
