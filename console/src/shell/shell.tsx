import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { loadDialog } from '../kit/dialog.tsx';
import { Loading } from '../kit/loading.tsx';
import { Notice } from '../kit/notice.tsx';
import { ToastRegion } from '../kit/toast.tsx';
import { SignInDialog, SignInPage } from '../sign-in/sign-in.tsx';
import { useSession } from '../sign-in/use-session.ts';
import { LOCALES, useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { Header } from './header.tsx';
import { useIsOnline } from './is-online.ts';
import { NavigationBar } from './navigation-bar.tsx';
import { SendingBanner } from './sending-banner.tsx';
import { useNow } from './use-now.ts';
import { shellWords } from './words.ts';

const ClockBar = lazy(async () => ({ default: (await import('./clock-bar.tsx')).ClockBar }));

const SignedIn = () => {
  const say = useWords(shellWords);
  const isOnline = useIsOnline();
  // Before it is wanted: a token may run out, or the line fail, while something stands typed.
  useEffect(() => void loadDialog().catch(() => undefined), []);
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Header />
      <Suspense>
        <ClockBar />
      </Suspense>
      <div className="banners">
        <SendingBanner />
        {isOnline ? null : <Notice kind="warning">{say('offline')}</Notice>}
      </div>
      <div className="frame">
        <NavigationBar />
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </>
  );
};

/** Around every page: who is signed in, where one is, and where else one can go. */
export const Shell = () => {
  const state = useSession();
  return (
    <I18nProvider locale={LOCALES[useLanguage()]}>
      {state.kind === 'starting' ? <Loading /> : null}
      {state.kind === 'out' ? <SignInPage /> : null}
      {state.kind === 'in' || state.kind === 'lapsed' ? <SignedIn /> : null}
      {state.kind === 'lapsed' ? <SignInDialog user={state.user} /> : null}
      <ToastRegion useNow={useNow} />
    </I18nProvider>
  );
};
