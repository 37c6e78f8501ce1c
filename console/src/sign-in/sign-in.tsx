import { useEffect, useRef, useSyncExternalStore } from 'react';
import { queryClient } from '../api/queries.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../words/use-words.ts';
import { session } from './session.ts';
import type { Session } from './way-in.ts';
import { signInWords } from './words.ts';

const signIn = (given: Session): void => {
  const { kind, ...before } = session.state();
  // Nothing that one person may see is kept for the next.
  if (kind === 'lapsed' && 'user' in before && before.user !== given.user) queryClient.clear();
  session.signIn(given);
};

const useForm = () => useSyncExternalStore(session.subscribe, session.form);

/** In place of everything: nobody is signed in. The address stays, and its page opens afterwards. */
export const SignInPage = () => {
  const say = useWords(signInWords);
  const form = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${say('title')} · Cairn`;
    heading.current?.focus();
  }, [say]);
  return (
    <main className="sign-in" id="content">
      <h1 ref={heading} tabIndex={-1}>
        {say('title')}
      </h1>
      {form?.({ onSignedIn: signIn })}
    </main>
  );
};

/** Over everything: the token ran out. What is open and typed stays as it is underneath. */
export const SignInDialog = ({ user }: { user: string }) => {
  const say = useWords(signInWords);
  const form = useForm();
  return (
    <Dialog title={say('again')} isOpen>
      <p>{say('againWhy')}</p>
      {form?.({ user, onSignedIn: signIn })}
    </Dialog>
  );
};
