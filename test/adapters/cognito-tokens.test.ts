import { FetchError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { cognitoTokens } from '../../shared/adapters/cognito-tokens.ts';

const POOL = 'eu-west-1_AbCdEf123';
const CLIENT = 'console-client';
const ISSUER = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
/** The verifier reads the machine's clock, so the tokens are made by it. */
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

const aPool = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  let fetched = 0;
  const fetcher = {
    fetch: async () => {
      fetched += 1;
      return new TextEncoder().encode(JSON.stringify({ keys: [jwk] })).buffer;
    },
  };
  const tokens = cognitoTokens({ userPoolId: POOL, clientId: CLIENT, jwksCache: new SimpleJwksCache({ fetcher }) });
  const sign = (over: JWTPayload = {}, { kid = 'key-1', key = privateKey, alg = 'RS256' } = {}) =>
    new SignJWT({
      sub: 'user-1',
      token_use: 'access',
      client_id: CLIENT,
      scope: 'cairn/staff',
      iss: ISSUER,
      iat: inSeconds(-10),
      exp: inSeconds(600),
      ...over,
    })
      .setProtectedHeader({ alg, kid })
      .sign(key);
  return { tokens, sign, fetched: () => fetched };
};

describe('a token of the pool', () => {
  it('says who it is, and nothing about what they may do', async () => {
    const { tokens, sign } = await aPool();
    expect(await tokens.verify(await sign({ roles: ['coordinator'] }))).toEqual({ user: 'user-1', operator: false });
  });

  it('says who is an operator by the group that only an administrator can put them in', async () => {
    const { tokens, sign } = await aPool();
    expect(await tokens.verify(await sign({ 'cognito:groups': ['operator'] }))).toMatchObject({ operator: true });
    expect(await tokens.verify(await sign({ 'custom:groups': ['operator'] }))).toMatchObject({ operator: false });
  });

  it('costs no request to the pool but the first', async () => {
    const { tokens, sign, fetched } = await aPool();
    for (let n = 0; n < 3; n += 1) await tokens.verify(await sign());
    expect(fetched()).toBe(1);
  });

  it.each([
    ['an identity token', { token_use: 'id', aud: CLIENT }],
    ['another client', { client_id: 'another' }],
    ['another pool', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Another12' }],
    ['a time that is over', { exp: inSeconds(-1) }],
    ['a time to come', { nbf: inSeconds(600) }],
  ])('is none of ours when it is one of %s', async (_, over) => {
    const { tokens, sign } = await aPool();
    expect(await tokens.verify(await sign(over))).toBeUndefined();
  });

  it('is none when another key signed it', async () => {
    const { tokens, sign } = await aPool();
    const { privateKey: key } = await generateKeyPair('RS256');
    expect(await tokens.verify(await sign({}, { key }))).toBeUndefined();
  });

  it('is none when it claims to need no signature', async () => {
    const { tokens, sign } = await aPool();
    const [, payload] = (await sign()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'key-1' })).toString('base64url');
    expect(await tokens.verify(`${header}.${payload ?? ''}.`)).toBeUndefined();
  });

  it.each(['', 'a', 'a.b.c', '..'])('is none when it is no token at all: "%s"', async (text) => {
    const { tokens } = await aPool();
    expect(await tokens.verify(text)).toBeUndefined();
  });

  it('is not doubted because the keys cannot be had: nobody is signed out by an outage', async () => {
    const { sign } = await aPool();
    const fetcher = { fetch: () => Promise.reject(new FetchError(ISSUER, 'unreachable')) };
    const tokens = cognitoTokens({ userPoolId: POOL, clientId: CLIENT, jwksCache: new SimpleJwksCache({ fetcher }) });
    await expect(tokens.verify(await sign())).rejects.toThrow();
  });
});
