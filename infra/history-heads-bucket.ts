import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';

/** A name that is known before anything is deployed, so that a policy can name it in full. */
export const historyHeadsBucket = ({ account, region }: Pick<DeploySettings, 'account' | 'region'>): string =>
  `cairn-history-heads-${account}-${region}`;
