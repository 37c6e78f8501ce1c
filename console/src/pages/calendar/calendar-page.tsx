import { Page } from '../../kit/page.tsx';

export const CalendarPage = () => <Page title="Calendar">{null}</Page>;
