import type { WriteFeed } from '../ports/feed-writer.ts';
import type { WriteInvite } from '../ports/invite-writer.ts';

/** The writer of calendars is read at the first appointment, so that no other cold start waits for it. */
export const laterInvite: WriteInvite = async (invite) => (await import('./calendar-invite.ts')).calendarInvite(invite);

export const laterFeed: WriteFeed = async (feed) => (await import('./calendar-feed.ts')).calendarFeed(feed);
