import { Link, useNavigate } from '@tanstack/react-router';
import { queryClient, useMe } from '../api/queries.ts';
import { FinderButton } from '../finder/finder-button.tsx';
import { Menu, MenuItem } from '../kit/menu.tsx';
import { StudySwitcher } from './study-switcher.tsx';
import { session } from '../sign-in/session.ts';
import { LANGUAGES, setLanguage, useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { setTheme, THEMES, useTheme, type Theme } from './theme.ts';
import { useStudy, type Role } from './use-study.ts';
import { shellWords } from './words.ts';

const THEME_WORDS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const satisfies Record<
  Theme,
  string
>;
const LANGUAGE_NAMES = { da: 'Dansk', en: 'English' };

/** Who has appointments, or books them. */
const SUBSCRIBERS: readonly Role[] = ['coordinator', 'leadCoordinator', 'mentor', 'assessor'];

/** Whoever has no history of whole participants before them. */
const ENTERING: readonly Role[] = ['mentor', 'teamLeader', 'assessor'];

const leave = async (): Promise<void> => {
  await session.leave();
  queryClient.clear();
};

/** `coordinator-1` as `C1`: a phone has no room for more. */
const initialsOf = (user: string): string =>
  user
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();

export const Header = () => {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const me = useMe();
  const study = useStudy();
  const theme = useTheme();
  const language = useLanguage();
  return (
    <header className="header">
      <Link to="/" className="brand">
        Cairn
      </Link>
      <StudySwitcher />
      <FinderButton />
      <div className="header-choices">
        <Menu label={LANGUAGE_NAMES[language]} short={language.toUpperCase()} description={say('language')}>
          {LANGUAGES.map((each) => (
            <MenuItem
              key={each}
              onAction={() => {
                setLanguage(each);
              }}
            >
              {LANGUAGE_NAMES[each]}
            </MenuItem>
          ))}
        </Menu>
        <Menu label={say(THEME_WORDS[theme])} short="◐" description={say('theme')}>
          {THEMES.map((each) => (
            <MenuItem
              key={each}
              onAction={() => {
                setTheme(each);
              }}
            >
              {say(THEME_WORDS[each])}
            </MenuItem>
          ))}
        </Menu>
        <Menu
          label={me?.name ?? me?.user ?? ''}
          short={initialsOf(me?.name ?? me?.user ?? '')}
          description={say('signedInAs', { user: '' }).trim()}
        >
          {study?.roles.some((role) => SUBSCRIBERS.includes(role)) ? (
            <MenuItem
              onAction={() => {
                void navigate({ to: '/studies/$study/calendar', params: { study: study.id } });
              }}
            >
              {say('calendar')}
            </MenuItem>
          ) : null}
          {study?.roles.some((role) => ENTERING.includes(role)) ? (
            <MenuItem
              onAction={() => {
                void navigate({ to: '/studies/$study/entries', params: { study: study.id } });
              }}
            >
              {say('entries')}
            </MenuItem>
          ) : null}
          <MenuItem
            onAction={() => {
              void leave();
            }}
          >
            {say('signOut')}
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
};
