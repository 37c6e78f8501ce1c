import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { ApiPorts } from './ports.ts';

/** Counts each look at contact data beside the line that the access log keeps, so that somebody is told when there are many (threat 35). */
export const countedLooks = ({ contacts, log, meter }: Pick<ApiPorts, 'contacts' | 'log' | 'meter'>): ContactVault => ({
  ...contacts,
  noteRead: async (read, id) => {
    await contacts.noteRead(read, id);
    const { study, user, purpose } = read;
    log.info('cardOpened', { study, user, purpose });
    meter.count('cardOpened');
  },
});
