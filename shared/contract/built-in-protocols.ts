import blank from '../../protocols/blank.json' with { type: 'json' };
import ipsMa from '../../protocols/ips-ma.json' with { type: 'json' };
import projektInklusion from '../../protocols/projekt-inklusion.json' with { type: 'json' };

/** The protocol documents that come with Cairn, by id: unread, since a study's own are judged the same way. */
export const builtInProtocols: Readonly<Record<string, unknown>> = {
  blank,
  'ips-ma': ipsMa,
  'projekt-inklusion': projektInklusion,
};
