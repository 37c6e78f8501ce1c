import type { ReactNode } from 'react';

export interface Session {
  user: string;
  token: string;
}

export interface SignInProps {
  /** Whose work is open behind the dialog. */
  user?: string;
  onSignedIn: (session: Session) => void;
}

/** One way of signing in: Cognito's page on AWS, a choice of made-up people on one machine. */
export interface WayIn {
  /** Without asking, for whoever signed in on this tab before. */
  resume: () => Promise<Session | undefined>;
  leave: () => Promise<void>;
  form: (props: SignInProps) => ReactNode;
}

/** `/config.json`: written by infra on AWS, answered by the runner on one machine. */
export type SignInSetting = 'local' | { authority: string; clientId: string; domain: string; redirectUri: string };

/** Loaded apart, since either place needs only one of them. */
export const loadWayIn = async (setting: SignInSetting): Promise<WayIn> =>
  setting === 'local'
    ? (await import('./local-way-in.tsx')).localWayIn
    : (await import('./cognito-way-in.tsx')).cognitoWayIn(setting);

const isSetting = (config: unknown): config is { signIn: SignInSetting } =>
  typeof config === 'object' && config !== null && 'signIn' in config;

/** @throws Error when the site was deployed without its settings */
export const readSignInSetting = async (): Promise<SignInSetting> => {
  const config: unknown = await (await fetch('/config.json', { cache: 'no-store' })).json();
  if (!isSetting(config)) throw new Error('/config.json does not say how to sign in: deploy the console again');
  return config.signIn;
};
