import { OidcClient, WebStorageStateStore, type SigninResponse } from 'oidc-client-ts';
import type { Session, SignInSetting } from './way-in.ts';

export type CognitoSetting = Exclude<SignInSetting, 'local'>;

const WINDOW = 'cairn-sign-in';
/** From the window of a second sign-in to the tab whose work is open. */
const CHANNEL = 'cairn.sign-in';

const clientOf = ({ authority, clientId, domain, redirectUri }: CognitoSetting): OidcClient =>
  new OidcClient({
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
    },
    // The half-done sign-in (state and PKCE verifier) has to outlive the redirect; it holds no token.
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });

const isCallback = (): boolean => {
  const params = new URLSearchParams(window.location.search);
  return params.has('state') && (params.has('code') || params.has('error'));
};

/** Back from Cognito: the page that was asked for before takes the place of the address with the code. */
const showAskedFor = (path: unknown): void => {
  window.history.replaceState(null, '', typeof path === 'string' && path.startsWith('/') ? path : '/');
};

const answerFromWindow = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      channel.close();
      resolve(String(data));
    };
    if (window.open(url, WINDOW, 'popup,width=520,height=720') === null) {
      channel.close();
      reject(new Error('the browser let no window open: allow it for this page'));
    }
  });

export interface Cognito {
  /** Leaves the page for Cognito's; it comes back to the same address. */
  signInHere: () => Promise<void>;
  /** In a window of its own, since work is open on this page. */
  signInBeside: () => Promise<Session>;
  /** From the answer in the address, or by the refresh token in memory. */
  resume: () => Promise<Session | undefined>;
  signOut: () => Promise<void>;
}

/** Code flow with PKCE. Tokens are in memory only: here, and in the session. */
export const cognito = (setting: CognitoSetting): Cognito => {
  const client = clientOf(setting);
  let held: SigninResponse | undefined;
  const hold = (answer: SigninResponse): Session => {
    // A renewal brings no new refresh token.
    answer.refresh_token ??= held?.refresh_token ?? '';
    held = answer;
    return { user: answer.profile.sub, token: answer.access_token };
  };
  const renew = async (): Promise<Session | undefined> => {
    if (!held?.refresh_token) return undefined;
    const { refresh_token, session_state, profile } = held;
    return hold(await client.useRefreshToken({ state: { refresh_token, session_state, profile } }));
  };
  return {
    signInHere: async () => {
      const { url } = await client.createSigninRequest({ state: window.location.pathname + window.location.search });
      window.location.assign(url);
    },
    signInBeside: async () => {
      const { url } = await client.createSigninRequest({});
      return hold(await client.processSigninResponse(await answerFromWindow(url)));
    },
    resume: async () => {
      if (!isCallback()) return renew();
      if (window.name === WINDOW) {
        new BroadcastChannel(CHANNEL).postMessage(window.location.href);
        window.close();
        return undefined;
      }
      const answer = await client.processSigninResponse(window.location.href).catch((error: unknown) => {
        showAskedFor('/');
        throw error;
      });
      showAskedFor(answer.userState);
      return hold(answer);
    },
    signOut: async () => {
      const token = held?.refresh_token;
      held = undefined;
      if (token) await client.revokeToken(token, 'refresh_token').catch(() => undefined);
      const query = new URLSearchParams({ client_id: setting.clientId, logout_uri: setting.redirectUri });
      window.location.assign(`${setting.domain}/logout?${query.toString()}`);
    },
  };
};
