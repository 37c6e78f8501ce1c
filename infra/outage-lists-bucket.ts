import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';

/** A name that is known before anything is deployed: the offices of the studies copy from it, and a policy can name it in full. */
export const outageListsBucket = ({ account, region }: Pick<DeploySettings, 'account' | 'region'>): string =>
  `cairn-outage-lists-${account}-${region}`;
