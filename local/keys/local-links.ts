import { linkTokens } from '../../shared/adapters/link-tokens.ts';
import { localKey } from './local-keys.ts';

/** Whoever reads this folder can make links of their own: for made-up people only. */
export const localLinks = linkTokens({ k1: localKey('links/k1') });
