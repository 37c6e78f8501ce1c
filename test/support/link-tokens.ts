import { linkTokens } from '../../shared/adapters/link-tokens.ts';

export const aLinkTokens = linkTokens({ k1: new Uint8Array(32).fill(7) });
