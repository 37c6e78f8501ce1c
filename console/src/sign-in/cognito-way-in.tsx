import { InMemoryWebStorage, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { useWords } from '../words/use-words.ts';
import type { Session, SignInProps, SignInSetting, WayIn } from './way-in.ts';
import { signInWords } from './words.ts';

type CognitoSetting = Exclude<SignInSetting, 'local'>;

const managerOf = ({ authority, clientId, domain, redirectUri }: CognitoSetting): UserManager =>
  new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email cairn/staff',
    // Given, not looked up: the page may call nothing but its API and the sign-in domain.
    metadata: {
      issuer: authority,
      authorization_endpoint: `${domain}/oauth2/authorize`,
      token_endpoint: `${domain}/oauth2/token`,
      revocation_endpoint: `${domain}/oauth2/revoke`,
      end_session_endpoint: `${domain}/logout`,
    },
    // Tokens live in memory; only the half-done sign-in (state and PKCE verifier) has to outlive the redirect.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
  });

const sessionOf = ({ access_token, profile }: User): Session => ({ user: profile.sub, token: access_token });

const isCallback = (): boolean => {
  const params = new URLSearchParams(window.location.search);
  return params.has('state') && (params.has('code') || params.has('error'));
};

/** Back from Cognito: the page that was asked for before takes the place of the one with the code. */
const finish = async (manager: UserManager): Promise<Session | undefined> => {
  const user = await manager.signinRedirectCallback();
  const { state } = user;
  window.history.replaceState(null, '', typeof state === 'string' && state.startsWith('/') ? state : '/');
  return sessionOf(user);
};

interface CognitoFormProps extends SignInProps {
  manager: UserManager;
}

const CognitoForm = ({ manager, user, onSignedIn }: CognitoFormProps) => {
  const say = useWords(signInWords);
  const [trouble, setTrouble] = useState<string>();
  const signIn = async (): Promise<void> => {
    // With work open underneath it goes through a window of its own, so that nothing typed is lost.
    if (user === undefined) await manager.signinRedirect({ state: window.location.pathname + window.location.search });
    else onSignedIn(sessionOf(await manager.signinPopup()));
  };
  return (
    <>
      <p>{say('cognito')}</p>
      {trouble === undefined ? null : <Notice kind="problem">{say('failed', { detail: trouble })}</Notice>}
      <Button
        kind="primary"
        onPress={() => {
          signIn().catch((error: Error) => {
            setTrouble(error.message);
          });
        }}
      >
        {say('signIn')}
      </Button>
    </>
  );
};

/** On AWS: Cognito's hosted page, by code and PKCE. */
export const cognitoWayIn = (setting: CognitoSetting): WayIn => {
  const manager = managerOf(setting);
  return {
    resume: async () => {
      if (isCallback() && window.opener !== null) {
        await manager.signinPopupCallback();
        return undefined;
      }
      if (isCallback()) return finish(manager);
      const held = await manager.getUser();
      if (held === null) return undefined;
      const renewed = await manager.signinSilent();
      return renewed === null ? undefined : sessionOf(renewed);
    },
    leave: async () => {
      await manager.revokeTokens(['refresh_token']).catch(() => undefined);
      await manager.removeUser();
      const query = new URLSearchParams({ client_id: setting.clientId, logout_uri: setting.redirectUri });
      window.location.assign(`${setting.domain}/logout?${query.toString()}`);
    },
    form: (props) => <CognitoForm manager={manager} {...props} />,
  };
};
