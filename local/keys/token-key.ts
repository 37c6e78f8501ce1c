import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Identity, TokenVerifier } from '../../shared/ports/token-verifier.ts';

const ALGORITHM = 'ES256';
const ISSUER = 'https://cairn.localhost';
const AUDIENCE = 'cairn';
/** As Cognito writes it. */
const GROUPS = 'cognito:groups';
const OPERATOR = 'operator';
export const TOKEN_DAYS = 30;
const DAY_SECONDS = 86_400;

export interface TokenKey extends TokenVerifier {
  sign(identity: Identity): Promise<string>;
}

const keptKey = async (path: string | undefined): Promise<JWK> => {
  if (path !== undefined && existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  if (path !== undefined) writeFileSync(path, `${JSON.stringify(jwk)}\n`, { mode: 0o600 });
  return jwk;
};

/** Plays the issuer of tokens on one machine. Drawn, unlike the other keys: a token of one folder opens no other. */
export const openTokenKey = async (path: string | undefined, machine: () => number): Promise<TokenKey> => {
  const jwk = await keptKey(path);
  const { d: _secret, ...publicPart } = jwk;
  const signing = await importJWK(jwk, ALGORITHM);
  const checking = await importJWK(publicPart, ALGORITHM);
  return {
    sign: async ({ user, operator }) => {
      const now = Math.floor(machine() / 1_000);
      return new SignJWT(operator ? { [GROUPS]: [OPERATOR] } : {})
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(user)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_DAYS * DAY_SECONDS)
        .sign(signing);
    },
    verify: async (token) => {
      const rules = { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM], currentDate: new Date(machine()) };
      try {
        const { payload } = await jwtVerify(token, checking, rules);
        const groups: unknown = payload[GROUPS];
        const operator = Array.isArray(groups) && groups.includes(OPERATOR);
        return payload.sub === undefined ? undefined : { user: payload.sub, operator };
      } catch {
        return undefined;
      }
    },
  };
};
