import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { cognito, type Cognito, type CognitoSetting } from './cognito.ts';
import type { SignInProps, WayIn } from './way-in.ts';
import { signInWords } from './words.ts';

interface CognitoFormProps extends SignInProps {
  pool: Cognito;
}

const CognitoForm = ({ pool, user, onSignedIn }: CognitoFormProps) => {
  const say = useWords(signInWords);
  const [trouble, setTrouble] = useState<string>();
  const signIn = async (): Promise<void> => {
    // With work open underneath it goes through a window of its own, so that nothing typed is lost.
    if (user === undefined) await pool.signInHere();
    else onSignedIn(await pool.signInBeside());
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

/** On AWS: Cognito's hosted page. */
export const cognitoWayIn = (setting: CognitoSetting): WayIn => {
  const pool = cognito(setting);
  return {
    resume: pool.resume,
    leave: pool.signOut,
    form: (props) => <CognitoForm pool={pool} {...props} />,
  };
};
