import { Page } from '../../kit/page.tsx';

export const SettingsPage = () => <Page title="Settings">{null}</Page>;
