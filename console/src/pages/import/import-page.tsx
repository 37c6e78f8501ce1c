import { Page } from '../../kit/page.tsx';

export const ImportPage = () => <Page title="Import">{null}</Page>;
