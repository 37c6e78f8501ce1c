/**
 * What `@aws-sdk/credential-provider-node` stands for in a bundle. Lambda hands a function its credentials in the environment; the chain of files,
 * logins and metadata services that a laptop needs would be read at every cold start and never be asked.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = () => fromEnv();
