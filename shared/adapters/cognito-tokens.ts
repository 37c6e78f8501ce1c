import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError, JwksNotAvailableInCacheError, JwksValidationError } from 'aws-jwt-verify/error';
import type { JwksCache } from 'aws-jwt-verify/jwk';
import type { TokenVerifier } from '../ports/token-verifier.ts';

const OPERATORS = 'operator';

export interface CognitoTokensSetting {
  userPoolId: string;
  clientId: string;
  /** The pool's public keys; fetched from it and kept unless given. */
  jwksCache?: JwksCache;
}

/** Keys that cannot be had say nothing about a token: staff must not be signed out because of them. */
const isKeysMissing = (error: unknown): boolean =>
  error instanceof FetchError || error instanceof JwksNotAvailableInCacheError || error instanceof JwksValidationError;

/**
 * Access tokens of our own pool and console, and no others (threat 3). Who it is stands in them, and whether they are an operator; what they may do
 * in a study does not.
 * @throws FetchError and the like when the pool's keys cannot be had
 */
export const cognitoTokens = ({ userPoolId, clientId, jwksCache }: CognitoTokensSetting): TokenVerifier => {
  const rules = { userPoolId, clientId, tokenUse: 'access' } as const;
  const verifier = CognitoJwtVerifier.create(rules, jwksCache === undefined ? undefined : { jwksCache });
  return {
    verify: async (token) => {
      try {
        const claims = await verifier.verify(token);
        return { user: claims.sub, operator: claims['cognito:groups']?.includes(OPERATORS) ?? false };
      } catch (error) {
        if (isKeysMissing(error)) throw error;
        return undefined;
      }
    },
  };
};
