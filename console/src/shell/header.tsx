import { Link, useNavigate } from '@tanstack/react-router';
import { queryClient, useMe } from '../api/queries.ts';
import { Menu, MenuItem } from '../kit/menu.tsx';
import { Select } from '../kit/select.tsx';
import { session } from '../sign-in/session.ts';
import { LANGUAGES, setLanguage, useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { setTheme, THEMES, useTheme, type Theme } from './theme.ts';
import { useStudy } from './use-study.ts';
import { shellWords } from './words.ts';

const THEME_WORDS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const satisfies Record<
  Theme,
  string
>;
const LANGUAGE_NAMES = { da: 'Dansk', en: 'English' };

const StudySwitcher = () => {
  const say = useWords(shellWords);
  const navigate = useNavigate();
  const study = useStudy();
  const studies = useMe()?.studies ?? [];
  if (studies.length < 2) return <span className="study-name">{study?.name}</span>;
  return (
    <Select
      label={say('study')}
      isLabelHidden
      options={studies.map(({ id, name }) => ({ id, label: name }))}
      value={study?.id ?? null}
      onChange={(id) => {
        void navigate({ to: '/studies/$study', params: { study: id } });
      }}
    />
  );
};

const leave = async (): Promise<void> => {
  await session.leave();
  queryClient.clear();
};

export const Header = () => {
  const say = useWords(shellWords);
  const me = useMe();
  const theme = useTheme();
  const language = useLanguage();
  return (
    <header className="header">
      <Link to="/" className="brand">
        Cairn
      </Link>
      <StudySwitcher />
      <div className="header-choices">
        <Menu label={LANGUAGE_NAMES[language]} description={say('language')}>
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
        <Menu label={say(THEME_WORDS[theme])} description={say('theme')}>
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
        <Menu label={me?.user ?? ''} description={say('signedInAs', { user: '' }).trim()}>
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
