import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../api/queries.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../words/use-words.ts';
import { navigationFor } from './navigation.ts';
import { useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

/** A column beside the page; on a phone it opens from a button. */
export const NavigationBar = () => {
  const say = useWords(shellWords);
  const study = useStudy();
  const isOperator = useMe()?.operator === true;
  const [isOpen, setOpen] = useState(false);
  if (!study) return null;
  return (
    <nav className="navigation" aria-label={say('navigation')} data-open={isOpen}>
      <Button
        className="navigation-button"
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(!isOpen);
        }}
      >
        {say('menu')}
      </Button>
      <ul>
        {navigationFor(study.roles, isOperator).map(({ to, word }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ study: study.id }}
              activeProps={{ 'aria-current': 'page' }}
              onClick={() => {
                setOpen(false);
              }}
            >
              {say(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
