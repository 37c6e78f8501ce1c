import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Loading } from '../kit/loading.tsx';
import { Notice } from '../kit/notice.tsx';
import { useFormat } from '../words/use-format.ts';
import { roleWords } from '../words/role-words.ts';
import { useWords } from '../words/use-words.ts';
import { askToken, readPeople, type AskedFor, type LocalStudy } from './local-people.ts';
import { SomebodyElse } from './somebody-else.tsx';
import type { SignInProps, WayIn } from './way-in.ts';
import { signInWords } from './words.ts';

/** Who was chosen on this tab, never the token: a reload asks for a new one silently. */
const KEPT_AS = 'cairn.local-user';

interface Kept {
  user: string;
  operator: boolean;
}

const kept = (): Kept | undefined => {
  const text = sessionStorage.getItem(KEPT_AS);
  return text === null ? undefined : (JSON.parse(text) as Kept);
};

const enter = async ({ user, operator = false, ...asked }: AskedFor) => {
  const given = await askToken({ ...asked, user, operator });
  sessionStorage.setItem(KEPT_AS, JSON.stringify({ user, operator } satisfies Kept));
  return given;
};

interface PeopleProps {
  study: LocalStudy;
  onChosen: (asked: AskedFor) => void;
}

const People = ({ study, onChosen }: PeopleProps) => {
  const say = useWords(signInWords);
  const sayRole = useWords(roleWords);
  const format = useFormat();
  return (
    <section className="section" aria-label={say('people', { study: study.name })}>
      <h2>{say('people', { study: study.name })}</h2>
      <ul className="people">
        {study.members.map(({ user, name, roles }) => (
          <li key={user}>
            <Button
              aria-label={say('signInAs', { user })}
              onPress={() => {
                onChosen({ user });
              }}
            >
              <strong>{name ?? user}</strong>
              <span>{format.list(roles.map((role) => sayRole(role)))}</span>
              <code>{user}</code>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const LocalForm = ({ user, onSignedIn }: SignInProps) => {
  const say = useWords(signInWords);
  const { data: studies } = useQuery({ queryKey: ['people'], queryFn: readPeople, staleTime: 0 });
  const [trouble, setTrouble] = useState<string>();
  const choose = (asked: AskedFor): void => {
    enter(asked).then(onSignedIn, (error: Error) => {
      setTrouble(error.message);
    });
  };
  return (
    <>
      <p>{say('local')}</p>
      {trouble === undefined ? null : <Notice kind="problem">{say('failed', { detail: trouble })}</Notice>}
      {user === undefined ? null : (
        <Button
          kind="primary"
          onPress={() => {
            choose(kept() ?? { user });
          }}
        >
          {say('signInAs', { user })}
        </Button>
      )}
      {studies ? null : <Loading />}
      {studies?.length === 0 ? <p>{say('noStudies')}</p> : null}
      {studies?.map((study) => (
        <People key={study.id} study={study} onChosen={choose} />
      ))}
      {studies ? <SomebodyElse studies={studies} onChosen={choose} /> : null}
    </>
  );
};

/** On one machine: choose a person. The API's own rules hold for whoever that is. */
export const localWayIn: WayIn = {
  resume: async () => {
    const before = kept();
    return before && enter(before);
  },
  leave: async () => {
    sessionStorage.removeItem(KEPT_AS);
  },
  form: (props) => <LocalForm {...props} />,
};
