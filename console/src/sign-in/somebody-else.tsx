import { useState } from 'react';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { Role } from '../shell/use-study.ts';
import { roleWords } from '../words/role-words.ts';
import { ROLES } from '../words/roles.ts';
import { useWords } from '../words/use-words.ts';
import type { AskedFor, LocalStudy } from './local-people.ts';
import { signInWords } from './words.ts';

export interface SomebodyElseProps {
  studies: readonly LocalStudy[];
  onChosen: (asked: AskedFor) => void;
}

/** Someone who is not on the staff yet, in a role of one's choosing; whoever runs the platform has none in any study. */
export const SomebodyElse = ({ studies, onChosen }: SomebodyElseProps) => {
  const say = useWords(signInWords);
  const sayRole = useWords(roleWords);
  const [user, setUser] = useState('');
  const [study, setStudy] = useState(studies[0]?.id ?? null);
  const [role, setRole] = useState<Role>('coordinator');
  const [operator, setOperator] = useState(studies.length === 0);
  return (
    <section className="section" aria-label={say('somebodyElse')}>
      <h2>{say('somebodyElse')}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onChosen({ user, operator, ...(operator || study === null ? {} : { roles: { [study]: [role] } }) });
        }}
      >
        <TextField label={say('user')} description={say('userNote')} value={user} onChange={setUser} isRequired />
        <Checkbox label={say('operator')} isSelected={operator} onChange={setOperator} />
        {study === null || operator ? null : (
          <>
            <Select
              label={say('study')}
              options={studies.map(({ id, name }) => ({ id, label: name }))}
              value={study}
              onChange={setStudy}
            />
            <Select
              label={say('role')}
              options={ROLES.map((id) => ({ id, label: sayRole(id) }))}
              value={role}
              onChange={setRole}
            />
          </>
        )}
        <Button type="submit" kind="primary">
          {say('signIn')}
        </Button>
      </form>
    </section>
  );
};
